import Papa from "papaparse";
import { type Described, describePerson } from "./describe-person.ts";
import type { RightsPorts } from "./ports.ts";

/** All that every store holds of a person, as they can take it away. */
export interface Exported {
  readonly exportedAt: string;
  /** What is known, with its source, its time and its uses. */
  readonly known: Described;
  /** What each module keeps, one entry a subject of the person. */
  readonly stores: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** Walks the register and gathers what each module exports. */
export async function exportPerson(
  subject: string,
  ports: Pick<RightsPorts, "db" | "clock" | "people" | "knowledge" | "permissions" | "sources" | "register">,
): Promise<Exported> {
  const known = await describePerson(subject, ports);
  const stores: Record<string, Readonly<Record<string, unknown>>[]> = {};
  for (const { module, export: exportOf } of ports.register) {
    const parts: Readonly<Record<string, unknown>>[] = [];
    for (const one of known.subjects) parts.push(await exportOf(ports.db, one));
    stores[module] = parts;
  }
  return { exportedAt: ports.clock.now().toISOString(), known, stores };
}

const columns = [
  "store",
  "record",
  "name",
  "labelEn",
  "labelZh",
  "value",
  "category",
  "source",
  "collectedAt",
  "usedFor",
] as const;
type CsvRow = Readonly<Record<(typeof columns)[number], string>>;

/** What a spreadsheet would work out; a plain number is none. */
const formula = /^(?![-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$)[=+\-@\t\r]/i;

/**
 * The same as CSV (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8): a row a datum. `record`
 * is where it stands in its store, such as `conversations[2]`; a trait's name comes with its labels. A text that a spreadsheet would take for a formula is
 * led by an apostrophe.
 */
export function csvOf({ known, stores }: Exported): string {
  const rows: CsvRow[] = known.data.map(
    ({ name, label, value, category, source, collectedAt, computed, uses }) => ({
      store: "profile",
      record: computed ? "computed" : "trait",
      name,
      labelEn: label.en,
      labelZh: label.zh,
      value: textOf(value),
      category,
      source: source.name,
      collectedAt,
      usedFor: uses.may.map(({ purpose }) => purpose).join(" "),
    }),
  );
  for (const [store, parts] of Object.entries({ ...about(known), ...stores })) {
    parts.forEach((part, at) => {
      rows.push(...leavesOf(part, parts.length > 1 ? `[${at}]` : "").map((leaf) => rowOf(store, leaf)));
    });
  }
  return `\uFEFF${Papa.unparse({ fields: [...columns], data: rows }, { escapeFormulae: formula })}\r\n`;
}

const about = ({ identities, patterns, consents, receipts, looks, requests }: Described) => ({
  person: [{ identities, patterns, consents, receipts, looks, requests }],
});

interface Leaf {
  readonly record: string;
  readonly name: string;
  readonly value: unknown;
}

const rowOf = (store: string, { record, name, value }: Leaf): CsvRow => ({
  store,
  record,
  name,
  labelEn: "",
  labelZh: "",
  value: textOf(value),
  category: "",
  source: "",
  collectedAt: "",
  usedFor: "",
});

/** Every value that is no object and no list, with where it stands. Depth is bounded by what stores take in. */
function leavesOf(value: unknown, record: string, name = ""): Leaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((inner: unknown, at) => leavesOf(inner, `${pathOf(record, name)}[${at}]`));
  }
  if (value !== null && typeof value === "object" && !(value instanceof Date)) {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, pathOf(record, name), key));
  }
  return value === undefined ? [] : [{ record, name, value }];
}

const pathOf = (record: string, name: string): string =>
  record === "" || name === "" ? record + name : `${record}.${name}`;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
