import type { ContextPort } from "../kernel/index.ts";

/**
 * The context of a house that holds no facts about people: each datum that an Experience asks for is refused, with
 * why, so that the receipt tells the person that nothing was read.
 */
export const noFacts: ContextPort = {
  async collect({ reads, person, unpersonalised }) {
    const known = person.account === undefined ? "person-unknown" : "no-such-fact";
    const reason = unpersonalised ? "unpersonalised" : known;
    return { used: [], refused: reads.map((name) => ({ name, reason })) };
  },
};
