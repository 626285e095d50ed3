import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Draft, TurnAtHand } from "../../kernel/index.ts";
import { type Case, type Cases, openCases } from "../../modules/trust/cases/index.ts";
import { type Evaluations, openEvaluations } from "../../modules/trust/evaluations/index.ts";
import { type GuardParts, openGuard, openPrivacy } from "../../modules/trust/guard/index.ts";
import type { Receipts } from "../../modules/trust/receipts/index.ts";
import {
  openReview,
  type Rechecked,
  type Review,
  type ReviewItem,
} from "../../modules/trust/review/index.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Config } from "../../platform/config.ts";
import type { Database } from "../../platform/db/index.ts";
import type { Log } from "../../platform/log.ts";
import { evaluatedSystems, type Stock } from "../evaluated-systems.ts";
import { endingReviews } from "./end-reviews.ts";

/** The rooms in which people see to what is answered. */
export interface Trust {
  readonly review: Review;
  readonly cases: Cases;
  readonly evaluations: Evaluations;
  /** Takes out what a text says of persons. */
  readonly mask: (text: string) => string;
}

export interface TrustPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly config: Config;
  readonly receipts: Receipts;
  /** With what an edited draft is guarded again. */
  readonly guard: Pick<GuardParts, "claims" | "inspectors">;
  /** What evaluations of the shop are asked of: what it sells now. */
  readonly stock: () => Promise<Stock>;
}

/** Of released answers that nothing was seen in, the share that people judge. */
const judgedShare = 0.02;

const ownSets = fileURLToPath(new URL("../../../evaluations", import.meta.url));

export function openTrust({ db, clock, log, config, receipts, guard, stock }: TrustPorts): Trust {
  const privacy = openPrivacy({ now: () => clock.now() });
  const mask = (text: string): string => privacy.mask(text).text;
  const evaluations = openEvaluations({
    db,
    clock,
    folder: ownSets,
    runsFolder: join(config.dataFolder, "evaluations"),
    systems: evaluatedSystems({ stock }),
    strip: (text) => privacy.find(text),
  });
  const cases = openCases({
    db,
    clock,
    evaluations: {
      add: ({ request, ...made }) => evaluations.add({ ...made, input: request, by: "reviewer" }),
      exists: evaluations.exists,
    },
    affectedBy: async (one) => affectedBy(one),
    strip: (text) => {
      const masked = mask(text);
      return { text: masked, flagged: privacy.find(masked).map(({ type }) => type) };
    },
  });
  const review = openReview({
    db,
    clock,
    log,
    recheck: (draft, item) => recheck(draft, item, { receipts, guard, clock }),
    released: endingReviews({ receipts, cases }),
    policy: {
      high: { neededApprovals: 2, minutes: 60, safeDefault: "refuse" },
      medium: { neededApprovals: 1, minutes: 240, safeDefault: "refuse" },
      low: { neededApprovals: 1, minutes: 1_440, safeDefault: "refuse" },
    },
    plan: { seed: "rapport", rates: { "*": { "*": judgedShare } } },
  });
  return { review, cases, evaluations, mask };
}

/** Receipts are sealed, so that nobody can be found who got the same and said nothing of it. */
const affectedBy = ({ sources }: Case) => ({
  count: sources.length,
  how: "counted by the answers that were reported; those that nobody reported can't be searched",
});

/** Guards an edited draft as if it were the template's: against the decision of its own turn, and with every inspector. */
async function recheck(
  draft: Draft,
  { key, experience, guideline }: ReviewItem,
  { receipts, guard, clock }: Pick<TrustPorts, "receipts" | "guard" | "clock">,
): Promise<Rechecked> {
  const { receipt } = await receipts.read({ receiptId: key, mayRead: () => true });
  const turn: TurnAtHand = {
    turnId: receipt.turnId,
    receiptId: key,
    experience,
    guideline: guideline.name,
    person: { subject: "", roles: [] },
    conversation: "",
    input: receipt.input,
    at: clock.now(),
    wordedBy: { by: "template" },
  };
  const decision = receipt.decision ? { ...receipt.decision } : {};
  const { verdict } = await openGuard(guard).check({ template: draft, worded: draft, decision, turn });
  return { passes: verdict.kind === "release", findings: verdict.findings };
}
