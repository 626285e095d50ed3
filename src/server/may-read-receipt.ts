import type { Context } from "hono";
import { type AccountsEnv, findConversation, type Role } from "../modules/accounts/index.ts";
import type { Identity } from "../modules/customers/identity/index.ts";
import type { Cases } from "../modules/trust/cases/index.ts";
import type { ReceiptRoutePorts } from "../modules/trust/receipts/index.ts";
import type { Queryable } from "../platform/db/index.ts";

const mends: ReadonlySet<Role> = new Set(["reviewer", "governor"]);

/**
 * A receipt is shown to its person, signed in, to whoever holds the capability of its conversation, and, where a case is
 * about it, to those who mend cases.
 */
export const mayReadReceipt =
  ({
    db,
    identity,
    cases,
  }: {
    readonly db: Queryable;
    readonly identity: Pick<Identity, "personOf">;
    readonly cases: Pick<Cases, "concernsReceipt">;
  }): ReceiptRoutePorts<AccountsEnv>["mayRead"] =>
  async (c: Context<AccountsEnv>, { receiptId, subject, conversation }, session) => {
    const principal = c.get("principal");
    if (principal.via === "cookie") {
      if (principal.subject === subject) return true;
      if ((await identity.personOf(db, principal.subject)).subjects.includes(subject)) return true;
      if (principal.roles.some((role) => mends.has(role)) && (await cases.concernsReceipt(receiptId)))
        return true;
    }
    if (session === undefined || conversation === undefined) return false;
    return (await findConversation(db, session))?.id === conversation;
  };
