import type { Person, TurnReceipt } from "../../../kernel/index.ts";
import type { OwnedEvent } from "./follow-events.ts";
import { isRecord, ownSource } from "./observation.ts";
import { askedEvent } from "./observe-event.ts";

/**
 * What a turn asked for, as an event to learn from: the constraints that the person stated, and its receipt's id in
 * the place of a message's. None where nothing was understood, or the person wanted an answer without themselves in
 * it. Only a person with an account is learned of: a conversation without one is nobody's.
 */
export function askedInTurn(
  { receiptId, at, request, input }: TurnReceipt,
  { subject, account }: Person,
): OwnedEvent | undefined {
  if (account === undefined || input.unpersonalised || request === undefined || !isRecord(request))
    return undefined;
  const { constraints, residue } = request;
  if (!Array.isArray(constraints) || constraints.length === 0) return undefined;
  const instant = new Date(at);
  const event = {
    position: 0,
    source: ownSource,
    messageId: receiptId,
    type: "track",
    event: askedEvent,
    at: instant,
    receivedAt: instant,
    body: { properties: { constraints, residue }, context: { locale: input.locale } },
  } as const;
  return { event, subject };
}
