import { eq } from "drizzle-orm";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/db/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { createAccount } from "./create-account.ts";
import type { Role } from "./roles.ts";
import { type Session, startSession } from "./sign-in.ts";
import { accounts } from "./tables.ts";

export const demonstrationDomain = "demonstration.example";

/** The address of the demonstration's own account of a role. */
export const demonstrationEmail = (role: Role): string => `${role}@${demonstrationDomain}`;

/** Whom the demonstration's accounts are called by; `.example` is nobody's (RFC 2606). */
const demonstrators: Readonly<Record<Role, string>> = {
  customer: "Lin Customer",
  employee: "Kim Employee",
  adviser: "Ada Adviser",
  designer: "Dara Designer",
  analyst: "Ana Analyst",
  reviewer: "Rui Reviewer",
  governor: "Gita Governor",
  administrator: "Adi Administrator",
};

/**
 * Signs in as the demonstration's own account of a role, without a password. Only for a demonstration, and only for a
 * request from this very machine: else throws `accounts/no-demonstration`.
 */
export async function demonstrateSignIn(
  role: Role,
  { demonstration, fromThisMachine }: { demonstration: boolean; fromThisMachine: boolean },
  { db, clock }: { db: Database; clock: Clock },
): Promise<Session> {
  if (!demonstration || !fromThisMachine) {
    throw new RapportError(
      "accounts/no-demonstration",
      "one-click sign-in is for a demonstration on this machine only",
    );
  }
  const email = demonstrationEmail(role);
  const find = () => db.orm.select().from(accounts).where(eq(accounts.email, email));
  let [account] = await find();
  if (!account) {
    await createAccount({ email, displayName: demonstrators[role], roles: [role] }, { db, clock }).catch(
      ignoreExists,
    );
    [account] = await find();
  }
  // A demonstration may come back after a real shop stood here.
  if (account.closedAt)
    await db.orm.update(accounts).set({ closedAt: null }).where(eq(accounts.id, account.id));
  return startSession(account, { db, clock });
}

/** Another request made it in the meantime. */
function ignoreExists(error: unknown): void {
  if (!(error instanceof RapportError && error.code === "accounts/exists")) throw error;
}
