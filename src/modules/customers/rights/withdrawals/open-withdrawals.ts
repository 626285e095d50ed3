import { join } from "node:path";
import type { Clock } from "../../../../platform/clock.ts";
import { migrate, openDatabase } from "../../../../platform/db/index.ts";
import type { Memory } from "../ports.ts";
import { suppressionMigrations } from "../suppression/database-store.ts";
import { openSalt } from "../suppression/salt.ts";
import { openDatabaseWithdrawals } from "./database-store.ts";
import { openFileWithdrawals } from "./file-store.ts";
import type { WithdrawalStore } from "./store.ts";
import { openWithdrawn, sealWithdrawn, Withdrawn } from "./withdrawn.ts";

/** What people took back and what was revoked, outside of the database: a restored backup must not bring it back. */
export interface Withdrawals {
  /** Since when nothing is missing. */
  readonly since: Date;
  /** Resolves once it is durable: to be waited for before anybody is told. Records that are no withdrawal are passed by. */
  note(entries: readonly Noted[]): Promise<void>;
  /** Each once, in the order in which they came. */
  all(): Promise<Withdrawn[]>;
  /** Forgets whom an erasure is about. */
  readonly memory: Memory;
  close(): Promise<void>;
}

/** An entry of the list, or a record of consent in any state, with whatever else it says. */
export interface Noted {
  readonly kind: string;
  readonly id: string;
  readonly at: Date;
}

/** Opens the list where people's keys are: `keys/` of the data folder, or the keys' own database. */
export async function openWithdrawals({
  folder,
  where,
  clock,
}: {
  /** The data folder. */
  readonly folder: string;
  readonly where: "folder" | { readonly url: string };
  readonly clock: Clock;
}): Promise<Withdrawals> {
  const keys = join(folder, "keys");
  const salt = await openSalt(keys);
  const store =
    where === "folder"
      ? await openFileWithdrawals(keys, clock)
      : await openOnServer(where.url, { folder, clock });
  const about = (sealed: Uint8Array): string | undefined => {
    const entry = openWithdrawn(salt, sealed);
    return entry.kind === "consent" ? entry.subject : undefined;
  };
  return {
    since: store.since,
    async note(entries) {
      const withdrawn = entries.flatMap((entry) => {
        const read = Withdrawn.safeParse(entry);
        return read.success ? [read.data] : [];
      });
      if (withdrawn.length > 0) await store.add(withdrawn.map((entry) => sealWithdrawn(salt, entry)));
    },
    async all() {
      const entries = (await store.all()).map((sealed) => openWithdrawn(salt, sealed));
      return [...new Map(entries.map((entry) => [`${entry.kind} ${entry.id}`, entry])).values()];
    },
    memory: {
      name: "the list of withdrawals",
      forget: (subjects) =>
        store.remove((sealed) => {
          const subject = about(sealed);
          return subject !== undefined && subjects.includes(subject);
        }),
    },
    close: () => store.close(),
  };
}

async function openOnServer(
  url: string,
  { folder, clock }: { readonly folder: string; readonly clock: Clock },
): Promise<WithdrawalStore> {
  const db = await openDatabase({ url, folder });
  try {
    await migrate(db, [suppressionMigrations], "rapport_keys");
    return await openDatabaseWithdrawals(db, clock);
  } catch (error) {
    await db.close();
    throw error;
  }
}
