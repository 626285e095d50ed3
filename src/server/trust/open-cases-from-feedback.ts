import type { Cases } from "../../modules/trust/cases/index.ts";
import type { Receipts } from "../../modules/trust/receipts/index.ts";
import { timeOrderedId } from "../../platform/ids.ts";

/**
 * The receipts, where each "wrong" and each objection is a case. The case is opened first: where what the person says
 * could then not be kept, somebody looks at an answer once too often, and nothing that they said is lost.
 */
export const openingCases = (
  receipts: Receipts,
  { cases }: { readonly cases: Pick<Cases, "open"> },
): Receipts => ({
  ...receipts,
  async addFeedback(feedback) {
    const { receiptId, mayRead, kind } = feedback;
    if (kind !== "wrong" && kind !== "object") return receipts.addFeedback(feedback);
    let subject: string | undefined;
    const { receipt } = await receipts.read({
      receiptId,
      mayRead(meta) {
        subject = meta.subject;
        return mayRead(meta);
      },
    });
    await cases.open({
      openedBy: "feedback",
      key: receiptId,
      occurrence: timeOrderedId(),
      experience: receipt.experience,
      locale: receipt.reply.locale,
      severity: "medium",
      receiptId,
      ...(subject !== undefined && { subject }),
    });
    return receipts.addFeedback(feedback);
  },
});
