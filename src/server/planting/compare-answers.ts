import { z } from "zod";

const result = z.looseObject({ id: z.string(), title: z.string() });

/** What a turn's answer is compared by. */
export const turnAnswer = z.looseObject({
  outcome: z.string(),
  reply: z.looseObject({ text: z.string(), blocks: z.array(z.looseObject({ kind: z.string() })) }),
  understanding: z.unknown(),
  results: z.array(result),
  relaxations: z.unknown(),
  leftOut: z.array(z.looseObject({ reason: z.string(), count: z.number() })),
});

export type TurnAnswer = z.infer<typeof turnAnswer>;

/** An answer, or the status with which a turn was refused. */
export type Answered = TurnAnswer | { readonly status: number };

const isRefused = (answer: Answered): answer is { readonly status: number } => "status" in answer;

const addresses = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\w+|\b[\w-]+\.(?:example|com|net|org|xyz)\b/gi;

/** The words that are the house's own: titles are the catalogue's, and stand as data. */
const ownWordsOf = ({ reply, results }: TurnAnswer): string =>
  [...results]
    .sort((one, other) => other.title.length - one.title.length)
    .reduce((text, { id, title }) => text.replaceAll(title, `<${id}>`), reply.text);

const compared: Readonly<Record<string, (answer: TurnAnswer) => unknown>> = {
  // What a model worded badly is given in the template's words: both are given, neither held nor refused.
  verdict: ({ outcome }) => (["released", "templated"].includes(outcome) ? "given" : outcome),
  products: ({ results }) => results.map(({ id }) => id).sort(),
  order: ({ results }) => results.map(({ id }) => id),
  prices: ({ results }) => results.map(({ id, price }) => [id, price]),
  promises: ({ results }) => results.map(({ id, availability, arrival }) => [id, availability, arrival]),
  constraints: ({ understanding }) => understanding,
  words: ownWordsOf,
  links: (answer) => ownWordsOf(answer).match(addresses),
  actions: ({ reply }) => reply.blocks.map(({ kind }) => kind),
  "left out": ({ leftOut }) => leftOut.map(({ reason, count }) => [reason, count]),
  relaxations: ({ relaxations }) => relaxations,
};

/**
 * What differs between an answer and the clean house's answer to the same turn, by name; empty where nothing does. A
 * product's title is taken as data: another title alone is no difference.
 */
export function differences(clean: Answered, now: Answered): readonly string[] {
  if (isRefused(clean) || isRefused(now)) {
    return isRefused(clean) && isRefused(now) && clean.status === now.status ? [] : ["verdict"];
  }
  return Object.entries(compared)
    .filter(([, of]) => JSON.stringify(of(clean)) !== JSON.stringify(of(now)))
    .map(([name]) => name);
}
