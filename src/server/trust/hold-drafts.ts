import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Finding, FindingKind } from "../../kernel/index.ts";
import type { HeldDraft } from "../../modules/trust/guard/index.ts";
import type { Author, Guideline, Review, Risk } from "../../modules/trust/review/index.ts";

/** What a kind of finding puts at risk; what is not named is medium. */
const riskOf: Partial<Record<FindingKind, Risk>> = {
  privacy: "high",
  unsafe: "high",
  injection: "high",
  unresolved: "medium",
};

const minuteMs = 60_000;

/** Queues a turn's draft for people. It is known by its receipt, where its approval goes. */
export const holdingDrafts =
  (review: Pick<Review, "hold">) =>
  async ({ draft, findings, turn }: HeldDraft): Promise<string> => {
    const { receiptId, experience, person, wordedBy, at } = turn;
    const { approvals = 1, withinMinutes = 60 } = turn.review ?? {};
    const author: Author = wordedBy.by === "model" ? { by: "model", id: wordedBy.model } : { by: "template" };
    const { reviewId } = await review.hold({
      kind: "turn",
      key: receiptId,
      experience,
      risk: highestRisk(findings),
      author,
      subject: person.subject,
      draft,
      findings,
      guideline: await readGuideline(turn.guideline),
      neededApprovals: approvals,
      dueAt: new Date(at.getTime() + withinMinutes * minuteMs),
      // Nobody's silence lets words go that a guard saw something in.
      safeDefault: "refuse",
    });
    return reviewId;
  };

function highestRisk(findings: readonly Finding[]): Risk {
  return findings.some(({ kind }) => riskOf[kind] === "high") ? "high" : "medium";
}

/** A guideline as it stands now: a file under `docs/`. */
async function readGuideline(name: string): Promise<Guideline> {
  const text = await readFile(new URL(`../../../docs/${name}`, import.meta.url), "utf8");
  return { name, hash: createHash("sha256").update(text).digest("hex"), text };
}
