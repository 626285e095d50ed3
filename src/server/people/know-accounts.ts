import type { MiddlewareHandler } from "hono";
import type { AccountsEnv, SignedIn } from "../../modules/accounts/index.ts";
import type { Identity } from "../../modules/customers/identity/index.ts";
import type { Memory } from "../../modules/customers/rights/index.ts";
import type { Database } from "../../platform/db/index.ts";

/** Subjects that this process has told identity of; each is told again after a restart, and that changes nothing. */
const mostRemembered = 50_000;

export interface KnownAccounts {
  /** Tells identity who signed in, once: the account's address is verified, since the company itself gave it. */
  know(principal: SignedIn): Promise<void>;
  readonly memory: Memory;
}

export function knowAccounts({
  db,
  identity,
  welcome,
}: {
  readonly db: Database;
  readonly identity: Identity;
  /** Lets somebody in again who was erased and came back of their own accord. */
  readonly welcome: (subject: string) => Promise<unknown>;
}): KnownAccounts {
  const known = new Set<string>();
  return {
    async know({ subject, account, email }) {
      if (known.has(subject)) return;
      const identifiers = [
        { kind: "account", value: account },
        { kind: "email", value: email },
      ];
      await db.transaction((tx) => identity.claim(tx, subject, identifiers, { verified: true }));
      await welcome(subject);
      if (known.size >= mostRemembered) known.clear();
      known.add(subject);
    },
    memory: {
      name: "accounts that identity was told of",
      forget: (subjects) => subjects.filter((subject) => known.delete(subject)).length,
    },
  };
}

/** Whoever is signed in is known to identity before anything is read of them. Stands behind `authenticate`. */
export const introduceAccounts =
  ({ know }: KnownAccounts): MiddlewareHandler<AccountsEnv> =>
  async (c, next) => {
    const principal = c.get("principal");
    if (principal.via === "cookie") await know(principal);
    await next();
  };
