import { createHash } from "node:crypto";

/** A turn that was released without anybody having looked. */
export interface UnflaggedTurn {
  readonly turnId: string;
  readonly experience: string;
  /** What is compared with itself, such as the language or the channel. */
  readonly stratum: string;
}

export interface SamplingPlan {
  /** Another seed draws other turns. */
  readonly seed: string;
  /** Shares from 0 to 1, by experience and then by stratum; `*` stands for every other one. */
  readonly rates: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The share of a turn's stratum that is drawn; 0 where the plan says nothing of it. */
export function rateOf(
  { rates }: SamplingPlan,
  { experience, stratum }: Omit<UnflaggedTurn, "turnId">,
): number {
  const own = Object.hasOwn(rates, experience) ? rates[experience] : rates["*"];
  if (!own) return 0;
  return (Object.hasOwn(own, stratum) ? own[stratum] : own["*"]) ?? 0;
}

/** Whether the plan draws a turn: by the hash of its id, so that every process and every retry says the same. */
export function isSampled(plan: SamplingPlan, turn: UnflaggedTurn): boolean {
  const hash = createHash("sha256").update(`${plan.seed}\n${turn.turnId}`, "utf8").digest();
  return hash.readUIntBE(0, 6) / 2 ** 48 < rateOf(plan, turn);
}
