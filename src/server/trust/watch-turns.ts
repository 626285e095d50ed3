import type { FailurePort, ReceiptPort, TurnReceipt } from "../../kernel/index.ts";
import type { Cases } from "../../modules/trust/cases/index.ts";
import type { Review } from "../../modules/trust/review/index.ts";
import type { Log } from "../../platform/log.ts";

interface Watching {
  readonly cases: Pick<Cases, "open">;
  readonly review: Pick<Review, "keepSample">;
  /** Takes out what a text says of persons: who asked is nothing to whoever judges the answer. */
  readonly mask: (text: string) => string;
  readonly log: Log;
}

/** Codes of failures that are the asker's and not ours: nobody has to mend them. */
const theirs: ReadonlySet<string> = new Set(["platform/bad-input", "kernel/not-live"]);

/** Logs a step that failed, and makes it a case: one an Experience, a step and a code, however often it happens. */
export const watchingFailures = ({ cases, log }: Pick<Watching, "cases" | "log">): FailurePort => ({
  report(failure, err, { turnId, experience, locale }) {
    log.warn({ ...failure, err, turnId }, "a step of a turn failed");
    const { step, why, code } = failure;
    if (theirs.has(code)) return;
    cases
      .open({
        openedBy: "incident",
        key: `${experience} ${step} ${why} ${code}`,
        occurrence: turnId,
        experience,
        locale,
        severity: step === "guard" || step === "receipt" ? "high" : "medium",
      })
      .catch((err: unknown) => log.error({ err, turnId }, "a failure could not be made a case"));
  },
});

/**
 * The receipts, behind which turns are watched once they are committed: an answer that the guard refused becomes a
 * case, and of those that nothing was seen in, the plan draws some for people to judge. No answer waits for it.
 */
export const watchingTurns = (
  receipts: ReceiptPort,
  { cases, review, mask, log }: Watching,
): ReceiptPort => ({
  async commit(committed) {
    await receipts.commit(committed);
    const { receipt, person } = committed;
    const { verdict, turnId, receiptId, experience, input } = receipt;
    const watched = wasRefused(receipt)
      ? cases.open({
          openedBy: "incident",
          key: `${experience} guard refused`,
          occurrence: turnId,
          experience,
          locale: input.locale,
          severity: "high",
          receiptId,
          subject: person.subject,
        })
      : verdict?.kind === "release" && verdict.findings.length === 0
        ? review.keepSample({
            turnId,
            experience,
            stratum: input.locale,
            receiptId,
            subject: person.subject,
            reply: {
              asked: mask(input.text),
              reply: receipt.reply.parts.map(({ text }) => mask(text)).join("\n"),
            },
          })
        : undefined;
    watched?.catch((err: unknown) => log.error({ err, turnId }, "a turn could not be watched"));
  },
});

/** Refused for want of backing, and not because it was answered with help. */
const wasRefused = ({ verdict }: TurnReceipt): boolean =>
  verdict?.kind === "refuse" && verdict.findings.every(({ kind }) => kind !== "concern");
