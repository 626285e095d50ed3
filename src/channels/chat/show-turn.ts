import type { DraftPart, TurnShown } from "../../kernel/index.ts";
import { detectLanguage } from "../../modules/language/index.ts";
import type { TurnResponse } from "./turn-schema.ts";

/** What each turn answers at least, when it ended without an answer. */
const unanswered = (text: string) => ({
  understanding: { language: detectLanguage(text), constraints: [], residue: "" },
  results: [],
  relaxations: [],
  leftOut: [],
});

/** `product:17` is a block of the kind `product` about 17; a part without a colon is a block of its own kind. */
function blockOf({ id, text }: DraftPart) {
  const colon = id.indexOf(":");
  return colon < 0 ? { kind: id, id, text } : { kind: id.slice(0, colon), id: id.slice(colon + 1), text };
}

/** A turn's end as the HTTP API shows it. */
export function showTurn(
  { outcome, shown }: TurnShown,
  asked: { text: string; sessionId: string },
): TurnResponse {
  const { turnId, receiptId, reply, kind, wordedBy } = outcome;
  return {
    ...unanswered(asked.text),
    ...shown,
    turnId,
    sessionId: asked.sessionId,
    receiptId,
    outcome: kind,
    wordedBy,
    reply: { text: reply.parts.map(({ text }) => text).join("\n"), blocks: reply.parts.map(blockOf) },
  };
}
