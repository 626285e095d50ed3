import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/db/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { badInput } from "../../platform/http/index.ts";
import { timeOrderedId } from "../../platform/ids.ts";
import { cleanText } from "../../platform/text.ts";
import { hashPassword } from "./password.ts";
import { type Role, roles } from "./roles.ts";
import { accounts, subjects } from "./tables.ts";

/** One form of each address: NFC, lower case, no space around it. */
export const normalEmail = (email: string): string => cleanText(email).trim().toLowerCase();

const NewAccount = z.object({
  email: z.string().transform(normalEmail).pipe(z.email().max(254)),
  displayName: z.string().transform(cleanText).pipe(z.string().trim().min(1).max(200)),
  roles: z.array(z.enum(roles)).min(1),
  password: z.string().optional(), // absent where one signs in by other means
});

export interface NewAccount {
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly password?: string;
}

export interface CreatedAccount {
  readonly account: string;
  readonly subject: string;
}

/** Throws `platform/bad-input`, or `accounts/exists` where the address has an account already. */
export async function createAccount(
  wanted: NewAccount,
  { db, clock }: { db: Database; clock: Clock },
): Promise<CreatedAccount> {
  const parsed = NewAccount.safeParse(wanted);
  if (!parsed.success) throw badInput(parsed.error);
  const { email, displayName, password } = parsed.data;
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const at = clock.now();
  const [account, subject] = [timeOrderedId(at.getTime()), timeOrderedId(at.getTime())];
  return db.transaction(async ({ orm }) => {
    await orm.insert(subjects).values({ id: subject, createdAt: at });
    const made = await orm
      .insert(accounts)
      .values({
        id: account,
        subject,
        email,
        displayName,
        roles: [...new Set(parsed.data.roles)],
        passwordHash,
        createdAt: at,
      })
      .onConflictDoNothing({ target: accounts.email })
      .returning({ id: accounts.id });
    if (made.length === 0) throw new RapportError("accounts/exists", "this address has an account already");
    return { account, subject };
  });
}
