import type { Json, Person } from "../kernel/index.ts";
import {
  anonymous,
  type ConversationToSave,
  findConversation,
  type Memory,
  type PlannedConversation,
  type Principal,
  planConversation,
  rememberIn,
  saveConversations,
} from "../modules/accounts/index.ts";
import type { Receipts, SaveConversations } from "../modules/trust/receipts/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/db/index.ts";

/** A conversation as a turn sees it. */
export interface Talk {
  /** The capability that names it to its holder. */
  readonly sessionId: string;
  readonly conversation: string;
  readonly person: Person;
  readonly previous?: Json;
}

export interface Conversations {
  /**
   * Goes on with the conversation that `sessionId` opens, or begins one, for the length of `work`. A new one is
   * saved with the turn's receipt, so that a turn which commits none leaves no trace.
   */
  during<T>(
    asked: { readonly sessionId?: string; readonly experience: string; readonly principal?: Principal },
    work: (talk: Talk) => Promise<T>,
  ): Promise<T>;
  /** For the receipts: saves planned conversations, and what old ones remember, within their transaction. */
  readonly save: SaveConversations;
}

/** `recall` opens what a conversation remembers; it comes from the receipts, which need `save` first. */
export function openConversations(ports: {
  readonly db: Database;
  readonly clock: Clock;
  readonly recall: () => Receipts["recall"];
}): Conversations {
  const { db, clock, recall } = ports;
  const planned = new Map<string, PlannedConversation>();

  const resume = async (
    sessionId: string,
    experience: string,
    principal: Principal,
  ): Promise<Talk | undefined> => {
    const found = await findConversation(db, sessionId);
    if (found?.experience !== experience) return undefined;
    const { id: conversation, subject, remembered } = found;
    const person = personOf(principal, subject);
    if (!remembered) return { sessionId, conversation, person };
    const previous = await recall()({ conversation, subject, memory: remembered });
    return { sessionId, conversation, person, ...(previous !== undefined && { previous }) };
  };

  return {
    async during({ sessionId, experience, principal = anonymous }, work) {
      const resumed = sessionId === undefined ? undefined : await resume(sessionId, experience, principal);
      if (resumed) return work(resumed);
      const subject = principal.via === "anonymous" ? {} : { subject: principal.subject };
      const plan = planConversation({ experience, ...subject, at: clock.now() });
      planned.set(plan.id, plan);
      try {
        const person = personOf(principal, plan.subject);
        return await work({ sessionId: plan.capability, conversation: plan.id, person });
      } finally {
        planned.delete(plan.id);
      }
    },
    async save(tx, updates) {
      const begun: ConversationToSave[] = [];
      const goingOn: Memory[] = [];
      for (const { conversation, memory } of updates) {
        const remembered = memory && { remembered: memory };
        const plan = planned.get(conversation);
        if (plan) begun.push({ planned: plan, ...remembered });
        else goingOn.push({ conversation, ...remembered });
      }
      await saveConversations(tx, begun);
      await rememberIn(tx, clock.now(), goingOn);
    },
  };
}

const personOf = (principal: Principal, subject: string): Person => ({
  subject,
  roles: principal.roles,
  ...(principal.via === "cookie" && { account: principal.account }),
});
