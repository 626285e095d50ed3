import { casedAs, drawFrom, type Edit, placesOf, putAt } from "./edit.ts";

const auxiliaries =
  "is are was were has have had can could will would may might should must does did do".split(" ");

const wholeWord = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${words.join("|")})(?![\\p{L}\\p{N}'’-])`, "giu");

/** Puts something in the place of one of the words. */
const instead = (name: string, words: readonly string[], by: (word: string) => string | undefined): Edit => ({
  name,
  apply(text, { draws }) {
    const place = drawFrom(draws, placesOf(wholeWord(words), text));
    const made = place && by(place.text.toLowerCase());
    return place && made !== undefined ? putAt(text, place, casedAs(place.text, made)) : undefined;
  },
});

const contractions: Readonly<Record<string, string>> = {
  is: "isn't",
  are: "aren't",
  was: "wasn't",
  were: "weren't",
  has: "hasn't",
  have: "haven't",
  had: "hadn't",
  can: "can't",
  could: "couldn't",
  will: "won't",
  would: "wouldn't",
  should: "shouldn't",
  does: "doesn't",
  did: "didn't",
  do: "don't",
};

/** Pairs of opposites that a careless or a lying writer might take for each other. */
const opposites = `
  largest smallest | biggest smallest | highest lowest | first last | most least | more less | many few | best worst
  before after | early late | earlier later | older younger | old new | large small | big small | long short | high low
  increase decrease | increased decreased | rise fall | rose fell | growing shrinking | include exclude | including excluding
  includes excludes | with without | inside outside | north south | northern southern | east west | eastern western
  private public | professional amateur | common rare | commonly rarely | often never | usually never | always never | widely rarely
  positive negative | popular unpopular | powerful weak | modern ancient | natural artificial | open closed | hot cold
  won lost | born died | accepted rejected | allowed forbidden | created destroyed | formed dissolved | began ended | begins ends
  beginning ending | starts stops | started stopped | expensive cheap | easy difficult | major minor | domestic foreign
  success failure | successful unsuccessful | legal illegal | possible impossible | similar different | same different
  male female | mother father | son daughter | white black | dry wet | strong weak | fast slow | indoor outdoor | dense sparse
`
  .split(/[|\n]/u)
  .map((pair) => pair.trim().split(" "))
  .filter((pair) => pair.length === 2);

const oppositeOf = new Map(
  opposites.flatMap(
    ([one = "", other = ""]) =>
      [
        [one, other],
        [other, one],
      ] as const,
  ),
);

const quantifiers: Readonly<Record<string, readonly string[]>> = {
  all: ["no", "none of"],
  every: ["no"],
  some: ["no"],
  many: ["no", "hardly any"],
  most: ["no", "few"],
  several: ["no"],
  both: ["neither of"],
  always: ["never"],
  often: ["never", "rarely"],
  usually: ["never", "rarely"],
  commonly: ["never"],
};

const doneBefore =
  /(?<=\p{L}\s)(?!(?:need|speed|breed|feed|seed|red|bed|indeed|hundred)\b)\p{Ll}{3,}ed(?=\s(?:the|a|an|in|at|to|from|as|its|his|her|their|by|on|for)\s)/gu;

/** `it shifted` → `it never shifted`, where no auxiliary stands before. */
const neverDone: Edit = {
  name: "never before a verb",
  apply(text, { draws }) {
    const places = placesOf(doneBefore, text).filter(
      ({ start }) =>
        !/\b(?:is|are|was|were|be|been|being|has|have|had|not|never|and|or|of|the|a|an|by|with)\s$/iu.test(
          text.slice(0, start),
        ),
    );
    const place = drawFrom(draws, places);
    const word = place && drawFrom(draws, ["never", "no longer"]);
    return place && word && putAt(text, place, `${word} ${place.text}`);
  },
};

const dropped: Edit = {
  name: "negation dropped",
  apply(text, { draws }) {
    const place = drawFrom(draws, placesOf(/(?:\s(?:not|never)|n['’]t)(?=\s)(?!\sonly)/giu, text));
    return place && putAt(text, place, "");
  },
};

/** Negations added and dropped, words turned into their opposites, quantifiers turned into none. */
export const negationEdits: readonly Edit[] = [
  instead("not behind an auxiliary", auxiliaries, (word) => `${word} not`),
  instead("n't on an auxiliary", Object.keys(contractions), (word) => contractions[word]),
  instead(
    "never behind an auxiliary",
    ["is", "are", "was", "were", "has", "have", "had"],
    (word) => `${word} never`,
  ),
  instead("no longer behind an auxiliary", ["is", "are", "was", "were"], (word) => `${word} no longer`),
  neverDone,
  dropped,
  instead("opposite", [...oppositeOf.keys()], (word) => oppositeOf.get(word)),
  {
    name: "quantifier turned into none",
    apply(text, context) {
      return instead("", Object.keys(quantifiers), (word) =>
        drawFrom(context.draws, quantifiers[word] ?? []),
      ).apply(text, context);
    },
  },
];
