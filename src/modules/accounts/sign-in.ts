import { and, eq, isNull } from "drizzle-orm";
import type { Clock } from "../../platform/clock.ts";
import type { Queryable } from "../../platform/db/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { capability } from "../../platform/ids.ts";
import { normalEmail } from "./create-account.ts";
import { matchesPassword } from "./password.ts";
import type { SignedIn } from "./principal.ts";
import { hashOf } from "./secrets.ts";
import { accounts, signInSessions } from "./tables.ts";

/** A session ends after a week whatever happens, and after twelve hours without a request. */
const sessionDays = 7;
export const sessionIdleHours = 12;

export interface Session {
  /** For the cookie, and kept nowhere else. */
  readonly token: string;
  readonly principal: SignedIn;
  readonly expiresAt: Date;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Throws `accounts/wrong-credentials`, alike and after the same time for a wrong password and for no account. */
export async function signIn(
  { email, password }: Credentials,
  { db, clock }: { db: Queryable; clock: Clock },
): Promise<Session> {
  const [account] = await db.orm
    .select()
    .from(accounts)
    .where(and(eq(accounts.email, normalEmail(email)), isNull(accounts.closedAt)));
  const matches = await matchesPassword(password, account?.passwordHash);
  if (!account || !matches) {
    throw new RapportError("accounts/wrong-credentials", "the address or the password is wrong");
  }
  return startSession(account, { db, clock });
}

/** Opens a session for an account that has proved who it is. */
export async function startSession(
  { id, subject, email, displayName, roles }: typeof accounts.$inferSelect,
  { db, clock }: { db: Queryable; clock: Clock },
): Promise<Session> {
  const at = clock.now();
  const [token, csrfToken] = [capability(), capability()];
  const expiresAt = new Date(at.getTime() + sessionDays * 86_400_000);
  await db.orm
    .insert(signInSessions)
    .values({ tokenHash: hashOf(token), account: id, csrfToken, createdAt: at, lastSeenAt: at, expiresAt });
  return {
    token,
    expiresAt,
    principal: { via: "cookie", subject, account: id, email, displayName, roles, csrfToken },
  };
}
