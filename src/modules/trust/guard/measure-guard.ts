import { setImmediate } from "node:timers/promises";
import type { z } from "@hono/zod-openapi";
import { madeAttacks, madeBenign } from "./injection/evaluate/made-texts.ts";
import { detectInjection, injectionThreshold } from "./injection/index.ts";
import { measurePacks, type PackFigures } from "./privacy/index.ts";
import { packs } from "./privacy/packs/index.ts";
import type { PacksAnswer } from "./schema.ts";

/** The texts are made up from this seed, so that everybody sees the same figures. */
const seed = 11;
/** With so many, a pack takes less than 50 ms, for which everything else waits. */
const rounds = 6;

/** What each detector does on made-up texts. Others get their turn between one pack and the next. */
export async function measureGuard(): Promise<z.infer<typeof PacksAnswer>> {
  const measured: (PackFigures & { readonly language?: "en" | "zh" })[] = [];
  for (const pack of packs) {
    await setImmediate();
    for (const figures of measurePacks({ packs: [pack], seed, rounds }))
      measured.push({ ...figures, ...(pack.language && { language: pack.language }) });
  }
  await setImmediate();
  return {
    packs: measured,
    injection: {
      threshold: injectionThreshold,
      attacks: madeAttacks.heldOut.length,
      found: madeAttacks.heldOut.filter(isAttempt).length,
      harmless: madeBenign.heldOut.length,
      flagged: madeBenign.heldOut.filter(isAttempt).length,
    },
  };
}

const isAttempt = (text: string): boolean => detectInjection(text).score >= injectionThreshold;
