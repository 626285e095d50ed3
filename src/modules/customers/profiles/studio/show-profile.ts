import type { Identifier } from "../../words.ts";
import { purposesIn, sourceIn } from "../given-for.ts";
import {
  categoryOf,
  isPartlyOld,
  type Judged,
  judgeAll,
  pickBy,
  type Reading,
  type RefusalReason,
  refusalOf,
} from "../read/judge.ts";
import { asJson, sourcesOf } from "../read/read-facts.ts";
import { readStored, type StoredFacts, settleOld } from "../read/stored-facts.ts";
import { meaningOf } from "../traits/known-traits.ts";
import { type TraitPolicy, usualPolicy } from "../traits/policy.ts";
import { type Look, recordLook } from "./looks.ts";
import { openFor, requirePerson, termsFor, type ViewPorts } from "./open-profile.ts";
import { notTakenOf, type ShownDrop } from "./show-dropped.ts";

export interface ShownValue {
  readonly source: { readonly id: string; readonly name: string };
  readonly collectedAt: string;
  /** What it was given for, where that is less than its source's terms allow. */
  readonly purposes?: readonly string[];
  readonly picked: boolean;
  /** Left out where it may not be read for this purpose; `withheld` says why. */
  readonly value?: unknown;
  readonly withheld?: RefusalReason;
}

export interface ShownTrait {
  readonly name: string;
  readonly label: { readonly en: string; readonly zh: string };
  readonly category: string;
  readonly classified: boolean;
  readonly policy: TraitPolicy;
  readonly values: readonly ShownValue[];
}

export interface ShownComputed {
  readonly name: string;
  readonly label: { readonly en: string; readonly zh: string };
  readonly category: string;
  readonly function: string;
  readonly windowDays?: number;
  readonly value?: unknown;
  readonly sources?: readonly string[];
  readonly collectedAt?: string;
  readonly withheld?: RefusalReason;
}

export interface ShownProfile {
  readonly person: string;
  readonly subjects: readonly string[];
  readonly purpose: string;
  /** Why nothing of the person may be read for this purpose; absent where it may. */
  readonly withheld?: RefusalReason;
  readonly seen?: { readonly first: string; readonly last: string };
  readonly identities: readonly Identifier[];
  readonly traits: readonly ShownTrait[];
  readonly computed: readonly ShownComputed[];
  /** Traits that were told of them and are not here; none are named where nothing of the person may be read. */
  readonly notTaken: { readonly count: number; readonly reasons: readonly ShownDrop[] };
}

/** Who is looking, at whom, and what for. */
export interface View {
  /** Any subject of the person. */
  readonly subject: string;
  readonly purpose: string;
  readonly look: Omit<Look, "at" | "purpose" | "via">;
}

/**
 * Shows a profile to somebody of the staff: every source's values, with which one the policy picks, and without those
 * that the purpose may not read. That it was looked at is written down first. Throws `customers/no-person`.
 */
export async function showProfile({ subject, purpose, look }: View, ports: ViewPorts): Promise<ShownProfile> {
  const { db, clock, identity } = ports;
  const [person, subjects] = await requirePerson(subject, ports);
  const at = clock.now();
  await recordLook(db, subjects, { ...look, purpose, via: "profile", at });
  const opened = await openFor(purpose, subjects, ports);
  if (!opened.open) {
    const nothing = { identities: [], traits: [], computed: [], notTaken: { count: 0, reasons: [] } };
    return { person, subjects, purpose, withheld: opened.reason, ...nothing };
  }
  const kept = await readStored(db, { subjects });
  const terms = await termsFor(sourcesOf(kept), purpose, ports);
  const stored = await settleOld(db, kept, { subjects, old: (tally) => isPartlyOld(tally, { terms }) });
  const reading: Reading = { terms, at, ...(opened.categories && { categories: opened.categories }) };
  const judged = judgeAll(stored, reading);
  const [seen] = await db.query<{ first: Date; last: Date }>(
    "select min(first_at) as first, max(last_at) as last from profiles where subject = any($1::uuid[])",
    [subjects],
  );
  const needsContact = !opened.categories || opened.categories.includes("contact");
  return {
    person,
    subjects,
    purpose,
    ...(seen && { seen: { first: seen.first.toISOString(), last: seen.last.toISOString() } }),
    identities: needsContact ? await identity.identifiersOf(db, subjects) : [],
    traits: stored.traits.map((trait) => shownTrait(trait, reading)),
    computed: stored.computed.map(({ definition }) => shownComputed(definition, judged.get(definition.name))),
    notTaken: await notTakenOf(subjects, ports),
  };
}

function shownTrait(trait: StoredFacts["traits"][number], reading: Reading): ShownTrait {
  const { name, settings, stated } = trait;
  const meaning = meaningOf(name);
  const category = categoryOf(trait);
  const policy = settings.policy ?? usualPolicy;
  const isNeeded = !reading.categories || reading.categories.includes(category);
  const refusals = new Map(
    stated.map((one) => [one, isNeeded ? refusalOf(one, reading) : ("not-needed" as const)] as const),
  );
  const picked = pickBy(
    reading,
    stated.filter((one) => refusals.get(one) === undefined),
    policy,
  );
  return {
    name,
    label: { en: settings.labelEn ?? meaning.label.en, zh: settings.labelZh ?? meaning.label.zh },
    category,
    classified: settings.category !== undefined || meaning.classified,
    policy,
    values: stated.map((one) => {
      const withheld = refusals.get(one);
      const purposes = purposesIn(one.source);
      return {
        source: { id: sourceIn(one.source), name: reading.terms.get(one.source)?.name ?? one.source },
        collectedAt: one.collectedAt.toISOString(),
        ...(purposes && { purposes }),
        picked: one === picked,
        ...(withheld ? { withheld } : { value: asJson(one.value) }),
      };
    }),
  };
}

function shownComputed(
  { name, label, category, function: f, windowDays }: StoredFacts["computed"][number]["definition"],
  judged: Judged | undefined,
): ShownComputed {
  const about = { name, label, category, function: f, ...(windowDays !== undefined && { windowDays }) };
  if (!judged?.readable) return { ...about, withheld: judged?.reason ?? "no-such-fact" };
  const { value, sources, collectedAt } = judged;
  return { ...about, value: asJson(value), sources, collectedAt: collectedAt.toISOString() };
}
