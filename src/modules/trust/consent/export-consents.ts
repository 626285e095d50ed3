import type { Queryable } from "../../../platform/db/index.ts";
import { type Controller, consentsAsJsonLd, type JsonLd } from "./consents-as-jsonld.ts";
import type { Notice } from "./notice.ts";
import { PurposeTerms } from "./purpose.ts";
import { recordsOf } from "./read-consents.ts";
import { KeptNotice } from "./schema.ts";

/** All consent records of a person as JSON-LD, with the notices and the purposes as they were then. */
export async function exportConsents(
  subjects: readonly string[],
  { db, controller, exercisedAt }: ExportPorts,
): Promise<JsonLd> {
  const records = await recordsOf(subjects, db);
  const versions = await db.query<{ purpose: string; version: number; terms: unknown }>(
    `select purpose, version, terms from consent_purpose_versions where purpose = any($1::text[])
     order by purpose, version`,
    [[...new Set(records.map(({ purpose }) => purpose))]],
  );
  const kept = await db.query<{ hash: string; body: Uint8Array }>(
    `select encode(hash, 'hex') as hash, body from consent_notices
     where hash in (select notice from consent_records where subject = any($1::uuid[]))`,
    [subjects],
  );
  const notices = new Map(
    kept.map(({ hash, body }): [string, Notice] => [
      hash,
      KeptNotice.parse(JSON.parse(Buffer.from(body).toString("utf8"))),
    ]),
  );
  return consentsAsJsonLd({
    records,
    purposes: versions.map(({ purpose, version, terms }) => ({
      id: purpose,
      version,
      ...PurposeTerms.parse(terms),
    })),
    notices,
    ...(controller && { controller }),
    exercisedAt,
  });
}

export interface ExportPorts {
  readonly db: Queryable;
  readonly controller?: Controller;
  /** The address of the page where the person decides. */
  readonly exercisedAt: string;
}
