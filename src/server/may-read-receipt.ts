import type { Context } from "hono";
import { type AccountsEnv, findConversation } from "../modules/accounts/index.ts";
import type { Identity } from "../modules/customers/identity/index.ts";
import type { ReceiptRoutePorts } from "../modules/trust/receipts/index.ts";
import type { Queryable } from "../platform/db/index.ts";

/** A receipt is shown to its person, signed in, and to whoever holds the capability of its conversation. */
export const mayReadReceipt =
  ({
    db,
    identity,
  }: {
    readonly db: Queryable;
    readonly identity: Pick<Identity, "personOf">;
  }): ReceiptRoutePorts<AccountsEnv>["mayRead"] =>
  async (c: Context<AccountsEnv>, { subject, conversation }, session) => {
    const principal = c.get("principal");
    if (principal.via === "cookie") {
      if (principal.subject === subject) return true;
      if ((await identity.personOf(db, principal.subject)).subjects.includes(subject)) return true;
    }
    if (session === undefined || conversation === undefined) return false;
    return (await findConversation(db, session))?.id === conversation;
  };
