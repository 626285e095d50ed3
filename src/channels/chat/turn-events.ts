import type { TurnResponse } from "./turn-schema.ts";

/** One server-sent event of a turn. */
export interface TurnEvent {
  readonly event: "understanding" | "results" | "text" | "done" | "error";
  readonly data: string;
}

/** A finished turn as events: what was understood, what was found, the released parts one by one, the whole. */
export function* eventsOf(turn: TurnResponse): Generator<TurnEvent> {
  const { understanding, results, relaxations, leftOut } = turn;
  yield { event: "understanding", data: JSON.stringify(understanding) };
  yield { event: "results", data: JSON.stringify({ results, relaxations, leftOut }) };
  for (const block of turn.reply.blocks) yield { event: "text", data: JSON.stringify(block) };
  yield { event: "done", data: JSON.stringify(turn) };
}
