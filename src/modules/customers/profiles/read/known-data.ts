import { computedValueOf } from "../computed/computed-value.ts";
import { purposesIn, sourceIn } from "../given-for.ts";
import type { ProfilePorts } from "../ports.ts";
import { personSource } from "../tables.ts";
import { pick, usualPolicy } from "../traits/policy.ts";
import { type Way, waysOf } from "../traits/way.ts";
import { categoryOf } from "./judge.ts";
import { readStored, type StoredComputed, type StoredTrait } from "./stored-facts.ts";

/** One value of one source, whoever may read it. */
export interface KnownDatum {
  readonly name: string;
  readonly value: unknown;
  readonly category: string;
  /** The source's id. */
  readonly source: string;
  readonly collectedAt: Date;
  /** What it was given for, where that is less than its source's terms allow. */
  readonly purposes?: readonly string[];
  readonly computed: boolean;
  /** Whether the trait's policy picks it among the sources' values. */
  readonly picked: boolean;
  /** Whether the person put another in its place. */
  readonly corrected: boolean;
}

/**
 * All that is kept of some subjects: every source's value, and what each source's events come to. For the person
 * themselves, and for what walks everything; what reads for a purpose takes `readFacts`.
 */
export async function knownData(
  { subjects, at }: { subjects: readonly string[]; at: Date },
  { db, sources }: Pick<ProfilePorts, "db" | "sources">,
): Promise<KnownDatum[]> {
  const { traits, computed } = await readStored(db, { subjects });
  const ways = await waysOf(
    traits.flatMap(({ stated }) => stated.map(({ source }) => source)),
    sources,
  );
  return [
    ...traits.flatMap((trait) => ofTrait(trait, ways)),
    ...computed.flatMap((one) => ofComputed(one, at)),
  ];
}

/** Where a value comes from, by its origin. */
function fromOrigin(origin: string): Pick<KnownDatum, "source" | "purposes"> {
  const purposes = purposesIn(origin);
  return { source: sourceIn(origin), ...(purposes && { purposes }) };
}

function ofTrait(trait: StoredTrait, ways: ReadonlyMap<string, Way>): KnownDatum[] {
  const policy = trait.settings.policy ?? usualPolicy;
  const picked = pick(trait.stated, policy, (source) => ways.get(source) ?? "browser");
  const isCorrected = trait.stated.some(({ source }) => source === personSource);
  return trait.stated.map((stated) => ({
    name: trait.name,
    value: stated.value,
    category: categoryOf(trait),
    ...fromOrigin(stated.source),
    collectedAt: stated.collectedAt,
    computed: false,
    picked: stated === picked,
    corrected: isCorrected && stated.source !== personSource,
  }));
}

/** A source's part of a computed trait: the whole is all of them together, so each is picked. */
function ofComputed({ definition, days }: StoredComputed, at: Date): KnownDatum[] {
  const sources = [...new Set(days.map(({ source }) => source))].sort();
  return sources.flatMap((source) => {
    const part = computedValueOf(
      definition,
      days.filter((day) => day.source === source),
      at,
    );
    if (!part) return [];
    const { value, collectedAt } = part;
    const { name, category } = definition;
    const datum = { name, value, category, ...fromOrigin(source), collectedAt };
    return [{ ...datum, computed: true, picked: true, corrected: false }];
  });
}
