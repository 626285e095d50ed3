import type { z } from "@hono/zod-openapi";
import type { DraftPart } from "../../../kernel/index.ts";
import type { ReviewItem } from "./item.ts";
import type { OpenedReview } from "./open-item.ts";
import type { ReviewFigures } from "./read-figures.ts";
import type { Figures, Opened, Queue } from "./schema.ts";

type Summary = z.infer<typeof Queue>["reviews"][number];

/** An item as the queue shows it: whom it is about is not in it. */
export const presentSummary = (item: ReviewItem, now: Date): Summary => ({
  reviewId: item.reviewId,
  kind: item.kind,
  experience: item.experience,
  risk: item.risk,
  locale: item.locale,
  author: item.author,
  state: item.state,
  neededApprovals: item.neededApprovals,
  findings: item.findings.length,
  heldAt: item.heldAt.toISOString(),
  dueAt: item.dueAt.toISOString(),
  overdue: item.dueAt <= now,
});

export function presentOpened(opened: OpenedReview, now: Date): z.infer<typeof Opened> {
  const { item, events, ...may } = opened;
  return {
    ...presentSummary(item, now),
    ...may,
    ...(item.draft && { draft: { ...item.draft, parts: item.draft.parts.map(presentPart) } }),
    draftHash: item.draftHash,
    findings: [...item.findings],
    guideline: item.guideline,
    safeDefault: item.safeDefault,
    events: events.map(({ at, diff, ...event }) => ({
      ...event,
      at: at.toISOString(),
      ...(diff && {
        diff: diff.map((one) => ({
          part: one.part,
          words: [...one.words],
          claimsRemoved: [...one.claimsRemoved],
          claimsAdded: [...one.claimsAdded],
        })),
      }),
    })),
  };
}

const presentPart = ({ claims, ...part }: DraftPart) => ({ ...part, claims: [...claims] });

export const presentFigures = (figures: ReviewFigures): z.infer<typeof Figures> => ({
  ...figures,
  since: figures.since.toISOString(),
  outcomes: [...figures.outcomes],
  quality: figures.quality.map(({ interval, ...one }) => ({ ...one, interval: [...interval] })),
});
