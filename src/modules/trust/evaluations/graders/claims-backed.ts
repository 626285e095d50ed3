import { z } from "zod";
import { defineGrader, gradeOf } from "../grader.ts";
import { json } from "../set.ts";

const claim = z.object({
  shown: z.string(),
  evidence: z.object({ source: z.string(), id: z.string(), field: z.string(), value: json }).optional(),
});
type Claim = z.infer<typeof claim>;

/**
 * Every claim of a reply has its evidence: where to look, and a value. What the reply says in digits is shown by a claim,
 * and it is released, or as `verdict` expects. `claims` is how many there must be at the least (1).
 */
export const claimsBacked = defineGrader({
  name: "claims-backed",
  gives: "verdict",
  options: z.strictObject({}),
  expected: z.strictObject({
    claims: z.int().nonnegative().default(1),
    verdict: z.string().default("released"),
  }),
  output: z.object({ reply: z.string(), claims: z.array(claim), verdict: z.string() }),
  grade({ reply, claims, verdict }, expected) {
    const unbacked = claims.filter((one) => !isBacked(one));
    const loose = looseNumbers(reply, claims);
    const faults = [
      ...(verdict === expected.verdict ? [] : [`the reply is ${verdict}`]),
      ...(claims.length < expected.claims ? [`it makes ${claims.length} claims`] : []),
      ...unbacked.map(({ shown }) => `"${shown}" has no evidence`),
      ...loose.map((number) => `${number} is in no claim`),
    ];
    const stated = claims.length + loose.length;
    const backed = claims.length - unbacked.length;
    return gradeOf(stated === 0 ? Number(faults.length === 0) : backed / stated, faults);
  },
});

const isBacked = ({ evidence }: Claim): boolean =>
  evidence !== undefined &&
  evidence.value !== null &&
  [evidence.source, evidence.id, evidence.field].every(Boolean);

/** Numbers of a text that stand in nothing that its claims show. */
function looseNumbers(reply: string, claims: readonly Claim[]): string[] {
  const longestFirst = claims.map(({ shown }) => shown).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, shown) => (shown ? text.replaceAll(shown, "\n") : text), reply);
  return rest.match(/\d+(?:[.,]\d+)*/g) ?? [];
}
