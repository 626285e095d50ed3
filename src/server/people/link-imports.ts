import type { IdentifiedRecords, ImportLinked } from "../../modules/customers/identity/index.ts";
import type { Source } from "../../modules/customers/sources/index.ts";
import type { Clock } from "../../platform/clock.ts";
import type { People } from "./open-people.ts";

type Ports = Pick<People, "identity" | "profiles" | "sources"> & { readonly clock: Clock };

/** Whose a record is, and by what it is named. */
interface Named {
  readonly subject: string;
  readonly id: IdentifiedRecords["ids"][number];
}

/** Subjects whose traits are read by one statement. */
const atOnce = 1_000;

/**
 * Links what a source imported: first its records among themselves, then with the people who are known from elsewhere.
 * Sure pairs become one person, doubtful ones wait in the studio. Sources that may not be read are not compared.
 */
export async function linkImports(source: Source, ports: Ports): Promise<ImportLinked> {
  const { identity, profiles } = ports;
  await profiles.keepUp();
  const [own, others] = await namedBy(`record:${source.name}`, ports);
  const imported = await recordsOf(own, ports);
  if (imported.rows.length === 0) return { linked: 0, proposed: 0, leftOut: 0 };
  const within = await identity.linkImported({ source: source.id, imported });
  const known = await recordsOf(others, ports);
  if (known.rows.length === 0) return within;
  const between = await identity.linkImported({ source: source.id, imported, known });
  return {
    linked: within.linked + between.linked,
    proposed: within.proposed + between.proposed,
    leftOut: within.leftOut + between.leftOut,
  };
}

/** The source's own records, and everybody else who is known by more than a device. One name for each subject. */
async function namedBy(kind: string, { identity }: Ports): Promise<[Named[], Named[]]> {
  const own = new Map<string, Named>();
  const others = new Map<string, Named>();
  for await (const some of identity.everyIdentifier()) {
    for (const { kind: of, value, subject } of some) {
      if (of === kind) own.set(subject, { subject, id: { kind: of, value } });
      else if (of === "userId" || of.startsWith("record:"))
        others.set(subject, { subject, id: { kind: of, value } });
    }
  }
  return [[...own.values()], [...others.values()].filter(({ subject }) => !own.has(subject))];
}

/** What identifies them, as a table with a column a trait; a record without any is left out. */
async function recordsOf(
  named: readonly Named[],
  { profiles, sources, clock }: Ports,
): Promise<IdentifiedRecords> {
  const cells = new Map<string, Map<string, string>>();
  const columns = new Set<string>();
  for (let from = 0; from < named.length; from += atOnce) {
    const subjects = named.slice(from, from + atOnce).map(({ subject }) => subject);
    for (const { subject, name, source, value } of await profiles.identifying(subjects)) {
      if (!(await sources.standing(source, clock.now())).readable) continue;
      const row = cells.get(subject) ?? new Map<string, string>();
      for (const [column, cell] of cellsOf(name, value)) {
        row.set(column, cell);
        columns.add(column);
      }
      cells.set(subject, row);
    }
  }
  const order = [...columns].sort();
  const told = named.filter(({ subject }) => cells.has(subject));
  return {
    columns: order,
    rows: told.map(({ subject }) => order.map((column) => cells.get(subject)?.get(column) ?? "")),
    ids: told.map(({ id }) => id),
  };
}

/** A trait that is an object, as an address is, gives a column for each of its parts. */
function cellsOf(name: string, value: unknown): [column: string, cell: string][] {
  if (typeof value === "string" || typeof value === "number") return [[name, String(value)]];
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([part, inner]) => cellsOf(`${name}.${part}`, inner));
}
