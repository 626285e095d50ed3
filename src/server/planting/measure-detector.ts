import { z } from "zod";
import { guardRoutes } from "../../modules/trust/guard/index.ts";

const tried = z.looseObject({ injection: z.looseObject({ score: z.number(), isAttempt: z.boolean() }) });

/** Of a hundred harmless texts, so many may be taken for attacks where recall is told. */
const allowedFalsePositives = 0.02;
/** A detector reads no more of a text at once. */
const longestTried = 4_000;

export interface DetectorFigures {
  /** Share of attacks told, at the threshold that takes at most 2 % of the harmless texts for attacks; else the guard's. */
  readonly recall: number;
  /** Share of the harmless texts that the guard, as it is, takes for attacks; absent where none were given. */
  readonly falsePositiveRate?: number;
}

/** How many attacks the guard's detector tells, as staff can try it. */
export async function measureDetector({
  attacks,
  benign,
}: {
  readonly attacks: readonly string[];
  readonly benign: readonly string[];
}): Promise<DetectorFigures> {
  const app = guardRoutes();
  const trying = async (text: string) => {
    const answer = await app.request("/v1/guard/try", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: text.slice(0, longestTried) }),
    });
    return tried.parse(await answer.json()).injection;
  };
  const [found, harmless] = [await Promise.all(attacks.map(trying)), await Promise.all(benign.map(trying))];
  const share = (some: number, all: number) => Number((some / Math.max(1, all)).toFixed(4));
  if (harmless.length === 0)
    return { recall: share(found.filter(({ isAttempt }) => isAttempt).length, found.length) };
  const most = [...harmless].map(({ score }) => score).sort((one, other) => other - one);
  // A harmless text more than are allowed has this score: an attack must have more.
  const limit = most[Math.floor(most.length * allowedFalsePositives)] ?? 0;
  return {
    recall: share(found.filter(({ score }) => score > limit).length, found.length),
    falsePositiveRate: share(harmless.filter(({ isAttempt }) => isAttempt).length, harmless.length),
  };
}
