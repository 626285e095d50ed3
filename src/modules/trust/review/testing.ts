import type { Draft, DraftPart } from "../../../kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { Log } from "../../../platform/log.ts";
import type { Decided, Decision } from "./decide-review.ts";
import type { HeldDraft, Rechecked, Release, ReviewItem, ReviewPorts } from "./item.ts";
import { openReview, type Review } from "./open-review.ts";
import type { ReviewOutcome } from "./review.ts";
import type { SamplingPlan } from "./sample-turns.ts";
import { reviewMigrations } from "./tables.ts";

export const silent: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

/** The subject of a made-up account. */
export const newAccount = (): string => timeOrderedId();

export const partOf = (text: string, id = "answer"): DraftPart => ({
  id,
  text,
  claims: [
    {
      kind: "price",
      shown: "$20",
      evidence: { source: "catalogue", id: "mug", field: "price", value: { amount: 20, currency: "USD" } },
    },
  ],
});

export const draftOf = (...texts: readonly string[]): Draft => ({
  locale: "en",
  parts: texts.map((text, index) => partOf(text, `part ${index}`)),
});

export const approve: Decision = { kind: "approve" };

/** Decides on an item: `by(item, review)(account, approve)`, on the draft that the item shows unless another is named. */
export const by =
  ({ reviewId, draftHash }: ReviewItem, review: Review) =>
  (account: string, decision: Decision, hash = draftHash): Promise<Decided> =>
    review.decide({ reviewId, account, draftHash: hash, decision });

let held = 0;

/** A draft of a model's, of the lowest risk, that waits for one approval, unless the test says otherwise. */
export const heldDraft = (more: Partial<HeldDraft> = {}): HeldDraft => ({
  kind: "turn",
  key: `turn ${++held}`,
  experience: "service",
  risk: "low",
  author: { by: "model", id: "made-up-1" },
  draft: draftOf("The mug costs $20."),
  findings: [{ guard: "rewording", part: "part 0", kind: "unbacked", detail: "says more than the template" }],
  guideline: { name: "guidelines/service.md", hash: "ab".repeat(32), text: "Say prices as they stand." },
  ...more,
});

/** The guard of these tests passes an edit unless it says "forbidden". */
const recheck = async (draft: Draft): Promise<Rechecked> => {
  const faulty = draft.parts.filter(({ text }) => text.includes("forbidden"));
  return {
    passes: faulty.length === 0,
    findings: faulty.map(({ id }) => ({
      guard: "shown",
      part: id,
      kind: "unbacked",
      detail: "is forbidden",
    })),
  };
};

/** Half of the service's turns in English, all in Chinese, and none of anything else. */
export const plan: SamplingPlan = { seed: "one", rates: { service: { en: 0.5, zh: 1 } } };

export const policy: ReviewPorts["policy"] = {
  high: { neededApprovals: 2, minutes: 60, safeDefault: "refuse" },
  medium: { neededApprovals: 1, minutes: 120, safeDefault: "template" },
  low: { neededApprovals: 1, minutes: 240, safeDefault: "template" },
};

export interface HandedOn {
  readonly item: ReviewItem;
  readonly release: Release;
  readonly outcome: ReviewOutcome;
}

/** Review over a database of the test's own, with a clock that the test moves. */
export interface TestReview extends AsyncDisposable {
  readonly db: Database;
  readonly review: Review;
  /** What was told to whoever held the drafts, in order. */
  readonly handed: HandedOn[];
  now(): Date;
  later(minutes: number): void;
  /** Another review desk over the same database, as another process has one. */
  another(): Review;
}

export async function openTestReview(
  changed: Partial<ReviewPorts> = {},
  over?: TestDatabase,
): Promise<TestReview> {
  const db = over ?? (await openTestDatabase([reviewMigrations]));
  let now = new Date("2027-03-01T09:00:00Z");
  const handed: HandedOn[] = [];
  const open = () =>
    openReview({
      db,
      clock: { now: () => now },
      log: silent,
      recheck,
      released: async (item, release, outcome) => {
        handed.push({ item, release, outcome });
      },
      policy,
      plan,
      ...changed,
    });
  return {
    db,
    review: open(),
    handed,
    now: () => now,
    later(minutes) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    another: open,
    [Symbol.asyncDispose]: () => db.close(),
  };
}
