import type { RefusedDatum } from "../../../kernel/index.ts";
import { type Way, wayOf } from "../profiles/index.ts";
import type { SourcePort } from "../words.ts";
import { type LearnedItem, learnPattern, type Sourced } from "./learn-pattern.ts";
import { ownSource, type PatternName } from "./observation.ts";
import { type Choice, everyPattern, type StoredWindow } from "./store.ts";

export type Refusal = RefusedDatum["reason"];

/** What is known of one pattern: what the person said of it, else what their events bear out. */
export type Interpreted =
  | { readonly state: "off"; readonly at: Date }
  | {
      readonly state: "given";
      readonly value: unknown;
      readonly at: Date;
      readonly learned: readonly LearnedItem[];
    }
  | { readonly state: "learned"; readonly learned: readonly LearnedItem[] }
  | { readonly state: "nothing"; readonly because: Refusal };

/** Whether anything may be learned of a person, and from which instant on: since when it is permitted unbroken. */
export type Learning =
  | { readonly permitted: true; readonly since: Date }
  | { readonly permitted: false; readonly reason: Refusal };

/** The purpose that learning is permitted for. */
export const learningPurpose = "learn-preferences";

const dayMs = 86_400_000;
/** Days after which an observation counts no more, whatever its source allows: it weighs a sixteenth by then. */
export const mostDays = 730;

const newest = (choices: readonly Choice[]): Choice | undefined =>
  choices.reduce<Choice | undefined>((last, one) => (!last || one.at > last.at ? one : last), undefined);

/** Interprets one pattern of a person, over all of their subjects, at `at`, from sources that allow `purposes`. */
export async function interpret(
  pattern: PatternName,
  { windows, choices }: { readonly windows: readonly StoredWindow[]; readonly choices: readonly Choice[] },
  asked: { readonly at: Date; readonly purposes: readonly string[]; readonly learning: Learning },
  { sources }: { readonly sources: SourcePort },
): Promise<Interpreted> {
  const own = choices.filter((one) => one.pattern === pattern);
  const chosen = newest(own);
  if (chosen?.choice === "off") return { state: "off", at: chosen.at };
  const { learning } = asked;
  const marks = choices.filter((one) => one.pattern === pattern || one.pattern === everyPattern);
  const since = Math.max(...marks.map((one) => one.since?.getTime() ?? 0), 0);
  const read: Observed = learning.permitted
    ? await observed(
        windows,
        { pattern, since: Math.max(since, learning.since.getTime()), ...asked },
        sources,
      )
    : { observations: [], refusal: learning.reason };
  const learned = learnPattern(pattern, read.observations, asked.at);
  if (chosen?.choice === "value") return { state: "given", value: chosen.value, at: chosen.at, learned };
  if (learned.length > 0) return { state: "learned", learned };
  return { state: "nothing", because: read.refusal ?? "no-such-fact" };
}

interface Observed {
  readonly observations: readonly Sourced[];
  /** Why some were left out, where any were. */
  readonly refusal?: Refusal;
}

async function observed(
  windows: readonly StoredWindow[],
  asked: {
    readonly pattern: PatternName;
    readonly since: number;
    readonly at: Date;
    readonly purposes: readonly string[];
  },
  sources: SourcePort,
): Promise<Observed> {
  const observations: Sourced[] = [];
  const refusals = new Set<Refusal>();
  for (const window of windows) {
    if (window.pattern !== asked.pattern) continue;
    const standing = await readable(window.source, asked, sources);
    if ("refusal" in standing) {
      refusals.add(standing.refusal);
      continue;
    }
    const counting = window.observations.filter((one) => Date.parse(one.at) >= asked.since);
    const allowed = counting.filter(({ purposes }) =>
      asked.purposes.every((purpose) => purposes?.includes(purpose) ?? true),
    );
    if (allowed.length < counting.length) refusals.add("source-not-allowed");
    const kept = allowed.filter((one) => Date.parse(one.at) > standing.from);
    if (kept.length < allowed.length) refusals.add("expired");
    for (const one of kept) observations.push({ ...one, source: window.source, way: standing.way });
  }
  const refusal = nearest.find((reason) => refusals.has(reason));
  return { observations, ...(refusal && { refusal }) };
}

/** Where several sources may not be read for several reasons, the one that comes nearest to being readable. */
const nearest: readonly Refusal[] = ["attestation-lapsed", "expired", "source-not-allowed"];

/** From which instant a source's facts may be read, or why none may. */
async function readable(
  id: string,
  { at, purposes }: { readonly at: Date; readonly purposes: readonly string[] },
  sources: SourcePort,
): Promise<{ readonly from: number; readonly way: Way } | { readonly refusal: Refusal }> {
  if (id === ownSource) return { from: at.getTime() - mostDays * dayMs, way: "person" };
  const source = await sources.source(id);
  if (!source || !purposes.every((purpose) => source.purposes.includes(purpose)))
    return { refusal: "source-not-allowed" };
  const standing = await sources.standing(id, at);
  if (!standing.readable)
    return {
      refusal: standing.reason === "attestation-lapsed" ? "attestation-lapsed" : "source-not-allowed",
    };
  return { from: at.getTime() - Math.min(mostDays, source.retentionDays) * dayMs, way: wayOf(source) };
}
