import type { ContextPort, Datum, Facts, RefusedDatum } from "../../../kernel/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import { isPatternName, type PatternName } from "../patterns/index.ts";
import { goesBefore, type WeighedDatum, type WeighedFacts } from "../profiles/index.ts";
import type { KnownPerson } from "../words.ts";

/** What is asked of those who hold facts: all subjects of one person, for one purpose. */
interface Reading<Name extends string> {
  readonly subjects: readonly string[];
  readonly purpose: string;
  readonly names: readonly Name[];
  readonly at: Date;
}

export interface ContextPorts {
  readonly identity: { personOf(subject: string): Promise<KnownPerson> };
  /** Traits and computed traits; it checks consent, categories and sources itself. */
  readonly profiles: { read(asked: Reading<string>): Promise<WeighedFacts> };
  /** What was learned of the person, which checks the same and that it may be learned. */
  readonly patterns: { read(asked: Reading<PatternName>): Promise<WeighedFacts> };
  readonly clock: Clock;
}

type Reason = RefusedDatum["reason"];

/**
 * The facts that an Experience may read about a person for its purpose, in the order in which it asked; whatever may
 * not be read comes back refused, with why. A stranger costs nothing, nor does an Experience that reads nothing: no
 * store is asked.
 */
export function contextPort({ identity, profiles, patterns, clock }: ContextPorts): ContextPort {
  return {
    async collect({ purpose, reads, person, unpersonalised }) {
      if (reads.length === 0) return { used: [], refused: [] };
      if (unpersonalised) return refusedAll(reads, "unpersonalised");
      // A conversation without an account has a subject of its own that nothing else is known by.
      if (person.account === undefined) return refusedAll(reads, "person-unknown");
      const { subjects } = await identity.personOf(person.subject);
      const asked = { subjects, purpose, at: clock.now() };
      const learnable = reads.filter(isPatternName);
      const [learned, told] = await Promise.all([
        learnable.length === 0 ? none : patterns.read({ ...asked, names: learnable }),
        profiles.read({ ...asked, names: reads }),
      ]);
      return inOrder(reads, { learned, told });
    },
  };
}

const none: WeighedFacts = { used: [], refused: [] };

const refusedAll = (reads: readonly string[], reason: Reason): Facts => ({
  used: [],
  refused: reads.map((name) => ({ name, reason })),
});

/**
 * What was learned, else what some source told by the same name, unless the person switched that off. What came by a
 * better way stands in the place of what was learned: what the person said, and what the company knows where anybody's
 * page could have taught it otherwise. What nobody answered is no fact; what nobody asked for is not handed on.
 */
function inOrder(
  reads: readonly string[],
  { learned, told }: { readonly learned: WeighedFacts; readonly told: WeighedFacts },
): Facts {
  const reasons = new Map<string, Reason>();
  for (const { name, reason } of [...told.refused, ...learned.refused]) reasons.set(name, reason);
  const data = new Map<string, WeighedDatum>();
  for (const datum of told.used) if (reasons.get(datum.name) !== "switched-off") data.set(datum.name, datum);
  for (const datum of learned.used) {
    const other = data.get(datum.name);
    if (!other || !goesBefore(other.way, datum.way)) data.set(datum.name, datum);
  }
  const used: Datum[] = [];
  const refused: RefusedDatum[] = [];
  for (const name of new Set(reads)) {
    const datum = data.get(name);
    if (datum) used.push(asDatum(datum));
    else refused.push({ name, reason: reasons.get(name) ?? "no-such-fact" });
  }
  return { used, refused };
}

const asDatum = ({ way: _, ...datum }: WeighedDatum): Datum => datum;
