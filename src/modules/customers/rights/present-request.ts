import type { z } from "@hono/zod-openapi";
import { isOverdue, type RightsRequest } from "./request.ts";
import type { OwnRequest, QueuedRequest } from "./schema.ts";

/** A request as its person sees it: who of the staff decided is not theirs to see. */
export const presentOwn = (request: RightsRequest, now: Date): z.infer<typeof OwnRequest> => {
  const { id, kind, state, channel, receivedAt, dueAt, waitsFor, reason } = request;
  const { enteredBy: _, ...asked } = request.asked;
  const { decidedAt, finishedAt, report } = request;
  return {
    id,
    kind,
    state,
    channel,
    receivedAt: receivedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    overdue: isOverdue(request, now),
    asked: { value: undefined, ...asked },
    ...(waitsFor && { waitsFor: [...waitsFor] }),
    ...(decidedAt && { decidedAt: decidedAt.toISOString() }),
    ...(reason !== undefined && { reason }),
    ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
    ...(report && { report: [...report] }),
  };
};

export const presentQueued = (request: RightsRequest, now: Date): z.infer<typeof QueuedRequest> => ({
  ...presentOwn(request, now),
  ...(request.subject !== undefined && { subject: request.subject }),
  ...(request.asked.enteredBy !== undefined && { enteredBy: request.asked.enteredBy }),
  ...(request.decidedBy !== undefined && { decidedBy: request.decidedBy }),
});
