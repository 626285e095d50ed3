import type { Turn } from "../../api/turn.ts";

const measures: ReadonlySet<string> = new Set(["width", "height", "length", "depth", "capacity", "size"]);

const hasField = (turn: Turn, fields: ReadonlySet<string>): boolean =>
  turn.understanding.constraints.some(({ field }) => fields.has(field));

/** What can be said next, and when it makes sense to offer it. */
const offers = [
  { key: "answer.cheaper", when: (turn: Turn) => turn.results.filter(({ price }) => price).length > 1 },
  { key: "answer.faster", when: (turn: Turn) => turn.results.filter(({ arrival }) => arrival).length > 1 },
  { key: "answer.bigger", when: (turn: Turn) => hasField(turn, measures) },
  { key: "answer.smaller", when: (turn: Turn) => hasField(turn, measures) },
  { key: "answer.withoutBudget", when: (turn: Turn) => hasField(turn, new Set(["price"])) },
  { key: "answer.inBlue", when: (turn: Turn) => hasField(turn, new Set(["color"])) },
] as const;

export const followUpsFor = (turn: Turn): readonly (typeof offers)[number]["key"][] =>
  offers.filter(({ when }) => when(turn)).map(({ key }) => key);
