import type { Datum, Json, RefusedDatum } from "../../../../kernel/index.ts";
import type { Permission } from "../../words.ts";
import type { ProfilePorts } from "../ports.ts";
import type { Way } from "../traits/way.ts";
import { termsOf } from "./allowed-sources.ts";
import { isPartlyOld, type Judged, judgeAll, type RefusalReason } from "./judge.ts";
import { readStored, type StoredFacts, settleOld } from "./stored-facts.ts";

export interface FactsAsked {
  /** All subjects of the person. */
  readonly subjects: readonly string[];
  readonly purpose: string;
  /** Traits and computed traits; all that is kept where absent. */
  readonly names?: readonly string[];
  readonly at: Date;
}

/** A datum with the way by which it came, for whoever chooses between it and another of its name. */
export interface WeighedDatum extends Datum {
  readonly way: Way;
}

export interface WeighedFacts {
  readonly used: readonly WeighedDatum[];
  readonly refused: readonly RefusedDatum[];
}

/**
 * What a purpose may read of a person: each value with its source, time and basis, and each that may not be read with
 * why. Nothing is read at all where the person does not permit the purpose.
 */
export async function readFacts(
  { subjects, purpose, names, at }: FactsAsked,
  { db, permissions, sources }: Pick<ProfilePorts, "db" | "permissions" | "sources">,
): Promise<WeighedFacts> {
  const wanted = names && [...new Set(names)];
  if (subjects.length === 0) return { used: [], refused: refuseAll(wanted, "person-unknown") };
  const permission = await permissions.mayUse({ subjects, purpose, at });
  if (!permission.permitted) return { used: [], refused: refuseAll(wanted, refusalFor(permission)) };

  const categories = permission.categories ?? (await permissions.categoriesOf(purpose));
  const kept = await readStored(db, { subjects, ...(wanted && { names: wanted }) });
  const terms = await termsOf(sourcesOf(kept), { purpose, at, sources });
  const stored = await settleOld(db, kept, { subjects, old: (tally) => isPartlyOld(tally, { terms }) });
  const judged = judgeAll(stored, { terms, categories, at });
  const facts = (wanted ?? [...judged.keys()]).map((name) =>
    factOf(name, judged.get(name), permission.basis),
  );
  return {
    used: facts.filter((fact): fact is WeighedDatum => "value" in fact),
    refused: facts.filter((fact): fact is RefusedDatum => "reason" in fact),
  };
}

const refuseAll = (names: readonly string[] | undefined, reason: RefusalReason): RefusedDatum[] =>
  (names ?? []).map((name) => ({ name, reason }));

/** A purpose that nobody knows has no consent either. */
export const refusalFor = ({ reason }: Extract<Permission, { permitted: false }>): RefusalReason =>
  reason === "unknown-purpose" ? "no-consent" : reason;

export const sourcesOf = ({ traits, computed }: StoredFacts): string[] => [
  ...traits.flatMap(({ stated }) => stated.map(({ source }) => source)),
  ...computed.flatMap(({ days }) => days.map(({ source }) => source)),
];

function factOf(name: string, judged: Judged | undefined, basis: string): WeighedDatum | RefusedDatum {
  if (!judged) return { name, reason: "no-such-fact" };
  if (!judged.readable) return { name, reason: judged.reason };
  const { value, category, sources, way, collectedAt } = judged;
  return {
    name,
    value: asJson(value),
    category,
    source: sources.join(", "),
    collectedAt: collectedAt.toISOString(),
    basis,
    way,
  };
}

/** What came out of `jsonb` is JSON; this says so to the compiler by looking. */
export function asJson(value: unknown): Json {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asJson(inner)]));
  }
  return null;
}
