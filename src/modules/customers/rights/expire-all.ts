import type { RightsPorts } from "./ports.ts";

export interface Expired {
  readonly module: string;
  readonly removed: number;
}

/**
 * Lets go, in every module of the register, of what is kept no longer as of `now`. One that fails is logged and does
 * not keep the others: the next day tries it again.
 */
export async function expireAll(
  now: Date,
  { db, log, register }: Pick<RightsPorts, "db" | "log" | "register">,
): Promise<Expired[]> {
  const expired: Expired[] = [];
  for (const { module, expire } of register) {
    try {
      expired.push({ module, removed: await expire(db, now) });
    } catch (err) {
      log.error({ err, module }, "what is kept no longer could not be removed; the next round tries again");
    }
  }
  return expired;
}
