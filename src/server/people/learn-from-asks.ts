import type { ReceiptPort } from "../../kernel/index.ts";
import { askedInTurn, type Patterns } from "../../modules/customers/patterns/index.ts";
import type { Log } from "../../platform/log.ts";

/**
 * The receipts, which tell the patterns what a turn asked for once it is committed. Whether anything may be learned of
 * it, the patterns ask themselves. The answer does not wait for it.
 */
export const learningFromAsks = (
  receipts: ReceiptPort,
  { patterns, log }: { readonly patterns: Pick<Patterns, "learnFrom">; readonly log: Log },
): ReceiptPort => ({
  async commit(committed) {
    await receipts.commit(committed);
    const asked = askedInTurn(committed.receipt, committed.person);
    if (!asked) return;
    patterns
      .learnFrom([asked])
      .catch((err: unknown) => log.error({ err }, "a request could not be learned from"));
  },
});
