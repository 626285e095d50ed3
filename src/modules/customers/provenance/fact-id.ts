import { RapportError } from "../../../platform/errors.ts";

/** Names one thing that can be followed: a fact of a person, a segment, or the receipt of a turn. */
export type FactId =
  | { readonly kind: "trait" | "computed" | "pattern"; readonly subject: string; readonly name: string }
  | { readonly kind: "segment"; readonly id: string }
  | { readonly kind: "receipt"; readonly id: string };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `trait:SUBJECT:NAME`, `computed:…`, `pattern:…`, `segment:ID`, `receipt:ID`. */
export const writeFactId = (fact: FactId): string =>
  "id" in fact ? `${fact.kind}:${fact.id}` : `${fact.kind}:${fact.subject}:${fact.name}`;

/** Throws `platform/bad-input` for what names nothing that can be followed. */
export function readFactId(written: string): FactId {
  const [kind, id = "", ...name] = written.split(":");
  if (uuid.test(id)) {
    if (kind === "segment" || kind === "receipt") return { kind, id };
    const isFact = kind === "trait" || kind === "computed" || kind === "pattern";
    if (isFact && name.length > 0) return { kind, subject: id, name: name.join(":") };
  }
  throw new RapportError(
    "platform/bad-input",
    "id: takes trait:SUBJECT:NAME, computed:SUBJECT:NAME, pattern:SUBJECT:NAME, segment:ID or receipt:ID",
  );
}
