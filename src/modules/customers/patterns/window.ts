import { z } from "zod";
import { type How, hows, type Observation } from "./observation.ts";

/** An observation as a window keeps it; its pattern is the window's. */
export type Kept = Omit<Observation, "pattern">;

/** How many observations of each strength a window keeps: views are many, and must not push out orders. */
const keptOfEach: Readonly<Record<How, number>> = { ordered: 60, added: 40, asked: 40, viewed: 40 };

const keptSchema: z.ZodType<Kept[]> = z.array(
  z.object({
    item: z.object({
      value: z.union([z.string(), z.number()]),
      system: z.string().optional(),
      for: z.string().optional(),
      currency: z.string().optional(),
    }),
    how: z.enum(hows),
    at: z.string(),
    message: z.string(),
    purposes: z.array(z.string()).optional(),
  }),
);

/** Reads a window back; one that a newer release wrote in another shape holds nothing for this one. */
export const readWindow = (stored: unknown): Kept[] => keptSchema.safeParse(stored).data ?? [];

const keyOf = ({ item, message }: Kept): string =>
  JSON.stringify([message, item.value, item.system, item.for, item.currency]);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const newestFirst = (a: Kept, b: Kept): number => order(b.at, a.at) || order(keyOf(a), keyOf(b));

/**
 * The window after more was observed: the newest of each strength, each once. The order in which observations come
 * makes no difference, so late events, repeated ones and several batches end in one and the same window.
 */
export function widen(window: readonly Kept[], observed: readonly Kept[]): Kept[] {
  const distinct = new Map([...window, ...observed].map((one) => [keyOf(one), one]));
  const newest = [...distinct.values()].sort(newestFirst);
  const left = { ...keptOfEach };
  return newest.filter(({ how }) => left[how]-- > 0);
}
