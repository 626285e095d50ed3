import { and, eq, gt, isNull } from "drizzle-orm";
import type { Clock } from "../../platform/clock.ts";
import type { Queryable } from "../../platform/db/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { apiKeyPrefix } from "./create-api-key.ts";
import { anonymous, type KeyHolder, type Principal, type SignedIn } from "./principal.ts";
import { hashOf } from "./secrets.ts";
import { sessionIdleHours } from "./sign-in.ts";
import { accounts, apiKeys, signInSessions } from "./tables.ts";

/** What a request shows of who makes it. */
export interface Shown {
  /** The token of the session cookie. */
  readonly token?: string;
  /** The `Authorization` header. */
  readonly authorization?: string;
}

/** "Last seen" is written this seldom, so that a request of a known person costs one read. */
const seenEveryMs = 5 * 60_000;

interface Ports {
  readonly db: Queryable;
  readonly clock: Clock;
}

/**
 * Says who makes a request. A key that is wrong or revoked throws `accounts/wrong-credentials`, because a program
 * must notice; a cookie that is over makes an anonymous request, because a browser sends it unasked.
 */
export async function recognise(shown: Shown, ports: Ports): Promise<Principal> {
  const [scheme, key = ""] = (shown.authorization ?? "").split(" ");
  // Another scheme is meant for somebody before us: a proxy that asks for a password of its own.
  if (scheme.toLowerCase() === "bearer") return holderOf(key, ports);
  if (shown.token !== undefined) return (await ownerOf(shown.token, ports)) ?? anonymous;
  return anonymous;
}

async function holderOf(key: string, { db, clock }: Ports): Promise<KeyHolder> {
  if (!key.startsWith(apiKeyPrefix)) {
    throw new RapportError("accounts/wrong-credentials", `Authorization takes "Bearer ${apiKeyPrefix}…"`);
  }
  const [found] = await db.orm
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.keyHash, hashOf(key)), isNull(apiKeys.revokedAt)));
  if (!found) throw new RapportError("accounts/wrong-credentials", "this API key is unknown or was revoked");
  const now = clock.now();
  if (now.getTime() - (found.lastUsedAt?.getTime() ?? 0) > seenEveryMs) {
    await db.orm.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, found.id));
  }
  return { via: "api-key", subject: found.subject, key: found.id, roles: found.roles };
}

async function ownerOf(token: string, { db, clock }: Ports): Promise<SignedIn | undefined> {
  const now = clock.now();
  const tokenHash = hashOf(token);
  const idleSince = new Date(now.getTime() - sessionIdleHours * 3_600_000);
  const [found] = await db.orm
    .select({ session: signInSessions, account: accounts })
    .from(signInSessions)
    .innerJoin(accounts, eq(accounts.id, signInSessions.account))
    .where(
      and(
        eq(signInSessions.tokenHash, tokenHash),
        gt(signInSessions.expiresAt, now),
        gt(signInSessions.lastSeenAt, idleSince),
        isNull(accounts.closedAt),
      ),
    );
  if (!found) return undefined;
  const { session, account } = found;
  if (now.getTime() - session.lastSeenAt.getTime() > seenEveryMs) {
    await db.orm
      .update(signInSessions)
      .set({ lastSeenAt: now })
      .where(eq(signInSessions.tokenHash, tokenHash));
  }
  const { subject, id, email, displayName, roles } = account;
  return { via: "cookie", subject, account: id, email, displayName, roles, csrfToken: session.csrfToken };
}
