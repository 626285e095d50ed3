import { z } from "zod";
import type { Queryable } from "../../../platform/db/index.ts";
import type { PersonalData } from "../../../platform/personal-data.ts";
import type { ListedReceipt } from "./ports.ts";

/** What a list shows of the receipts that their module exports; feedback and other events are no receipts. */
const Exported = z.object({
  receipts: z.array(
    z.object({
      id: z.string(),
      body: z.union([
        z.object({ kind: z.literal("turn"), at: z.string(), experience: z.string() }),
        z.object({ kind: z.string() }).transform(() => undefined),
      ]),
    }),
  ),
});

/** A person's receipts from the receipts' own part of the register, the newest first. */
export async function listReceipts(
  subjects: readonly string[],
  { db, receipts }: { readonly db: Queryable; readonly receipts: PersonalData },
): Promise<ListedReceipt[]> {
  const listed: ListedReceipt[] = [];
  for (const subject of subjects) {
    const { receipts: found } = Exported.parse(await receipts.export(db, subject));
    for (const { id, body } of found) {
      if (body) listed.push({ id, at: body.at, experience: body.experience });
    }
  }
  return listed.sort((one, other) => other.at.localeCompare(one.at));
}
