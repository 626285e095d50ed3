import { isJson, type Json, type RefusedDatum } from "../../../kernel/index.ts";
import type { Queryable } from "../../../platform/db/index.ts";
import { leastOf, type WeighedDatum, type WeighedFacts } from "../profiles/index.ts";
import type { DataCategory, SourcePort } from "../words.ts";
import { type Interpreted, interpret, learningPurpose, type Refusal } from "./interpret.ts";
import type { LearnedItem } from "./learn-pattern.ts";
import { type ConsentPorts, mayLearn, refusalOf } from "./may-learn.ts";
import { ownSource, type PatternName, personSource } from "./observation.ts";
import { readStored } from "./store.ts";

export interface ReadingPorts extends ConsentPorts {
  readonly db: Queryable;
  readonly sources: SourcePort;
}

export interface Asked {
  /** All subjects of one person. */
  readonly subjects: readonly string[];
  readonly purpose: string;
  readonly names: readonly PatternName[];
  readonly at: Date;
}

export const categoryOf = (name: PatternName): DataCategory =>
  name === "hours" ? "behaviour" : "preference";

/**
 * Reads patterns for a purpose. Needs: the purpose permitted now and needing the category; learning permitted now,
 * unless the person gave the value themselves; the pattern not switched off; sources that allow both purposes and
 * stand. One statement beside what the ports ask.
 */
export async function readPatterns(
  { subjects, purpose, names, at }: Asked,
  ports: ReadingPorts,
): Promise<WeighedFacts> {
  if (names.length === 0) return { used: [], refused: [] };
  const permission = await ports.permissions.mayUse({ subjects, purpose, at });
  if (!permission.permitted) return allRefused(names, refusalOf(permission));
  const stored = await readStored(ports.db, subjects, names);
  const [learning, categories] = await Promise.all([
    mayLearn(subjects, at, {
      ...ports,
      ...(stored.windows.length === 0 && { permittedSince: nothingLearned }),
    }),
    permission.categories ?? ports.permissions.categoriesOf(purpose),
  ]);
  const asked = { at, purposes: [...new Set([learningPurpose, purpose])], learning };
  const used: WeighedDatum[] = [];
  const refused: RefusedDatum[] = [];
  for (const name of names) {
    const found: Interpreted = categories.includes(categoryOf(name))
      ? await interpret(name, stored, asked, ports)
      : { state: "nothing", because: "not-needed" };
    const datum = await datumOf(name, found, permission.basis, ports.sources);
    if (datum) used.push(datum);
    else refused.push({ name, reason: reasonOf(found) });
  }
  return { used, refused };
}

/** Where nothing was learned, it makes no difference since when it might have been. */
const nothingLearned = async (): Promise<undefined> => undefined;

const allRefused = (names: readonly PatternName[], reason: Refusal): WeighedFacts => ({
  used: [],
  refused: names.map((name) => ({ name, reason })),
});

function reasonOf(found: Interpreted): Refusal {
  if (found.state === "off") return "switched-off";
  return found.state === "nothing" ? found.because : "no-such-fact";
}

async function datumOf(
  name: PatternName,
  found: Interpreted,
  basis: string,
  sources: SourcePort,
): Promise<WeighedDatum | undefined> {
  const category = categoryOf(name);
  if (found.state === "given" && isValue(found.value)) {
    const collectedAt = found.at.toISOString();
    return { name, value: found.value, category, source: personSource, collectedAt, basis, way: "person" };
  }
  if (found.state !== "learned") return undefined;
  const evidence = found.learned.map((one) => one.evidence);
  const ids = new Set(evidence.flatMap((one) => one.sources));
  const names = await Promise.all([...ids].map(async (id) => (await sources.source(id))?.name ?? ownSource));
  return {
    name,
    value: found.learned.map(datumValueOf),
    category,
    source: names.sort().join(", "),
    collectedAt: evidence.map(({ last }) => last).reduce((a, b) => (a > b ? a : b)),
    basis,
    way: leastOf(evidence.map(({ way }) => way)),
  };
}

const isValue = (value: unknown): value is Json => value !== undefined && isJson(value);

/** A learned item as a datum holds it: what it is, and how many events of how many say so. */
export function datumValueOf({ item, range, evidence }: LearnedItem): { readonly [key: string]: Json } {
  const { value, ...rest } = item;
  const { events, of } = evidence;
  return range ? { ...rest, ...range, events, of } : { value, ...rest, events, of };
}
