import { createHash } from "node:crypto";
import { canonicalize } from "json-canonicalize";
import type { Queryable } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import type { Language } from "./consent-record.ts";
import { saying } from "./notice-words.ts";
import type { Purpose } from "./purpose.ts";

/** What a person is shown before they decide, word by word. */
export interface Notice {
  readonly kind: "rapport/notice/1";
  readonly purpose: string;
  readonly language: Language;
  readonly title: string;
  /** Paragraphs, in the order in which they are shown. */
  readonly text: readonly string[];
}

export interface HashedNotice {
  /** SHA-256 of the notice as JSON in the form of RFC 8785, in hexadecimal. */
  readonly hash: string;
  readonly notice: Notice;
}

/**
 * The notice of a purpose in one language. `despiteSignal` is for somebody whose browser says no: they are told that
 * their consent goes before it. The same words give the same hash, and any change another.
 */
export function composeNotice(
  { id, ...terms }: Purpose,
  language: Language,
  { despiteSignal = false }: { readonly despiteSignal?: boolean } = {},
): HashedNotice {
  const { title, whatFor, ifNot } = terms.text[language];
  const say = saying[language];
  const notice: Notice = {
    kind: "rapport/notice/1",
    purpose: id,
    language,
    title,
    text: [
      whatFor,
      say.data(terms.dataCategories),
      say.recipients(terms.recipients.map((recipient) => recipient[language])),
      say.kept(terms.retentionDays),
      ...(terms.consentDays === undefined ? [] : [say.holds(terms.consentDays)]),
      ifNot,
      say.choice[terms.legalBasis],
      ...(despiteSignal ? [say.despiteSignal] : []),
    ],
  };
  return { hash: createHash("sha256").update(canonicalize(notice), "utf8").digest("hex"), notice };
}

/** Keeps a notice, once. */
export async function keepNotice(db: Queryable, { hash, notice }: HashedNotice): Promise<void> {
  await db.query(
    `insert into consent_notices (hash, purpose, language, body) values (decode($1, 'hex'), $2, $3, $4)
     on conflict (hash) do nothing`,
    [hash, notice.purpose, notice.language, Buffer.from(canonicalize(notice), "utf8")],
  );
}

/** The canonical text of a notice that was shown. Throws `trust/no-notice`. */
export async function readNotice(db: Queryable, hash: string): Promise<string> {
  const [row] = /^[0-9a-f]{64}$/.test(hash)
    ? await db.query<{ body: Uint8Array }>(
        "select body from consent_notices where hash = decode($1, 'hex')",
        [hash],
      )
    : [];
  if (!row) throw new RapportError("trust/no-notice", "No notice with this hash was ever shown.");
  return Buffer.from(row.body).toString("utf8");
}
