import { z } from "zod";
import { defineGrader, gradeOf } from "../grader.ts";

const ids = z.array(z.string().min(1)).default([]);

/** A product by its id; or by that of its group, which stands for each of its variants. */
const product = z.union([
  z.string().transform((id) => ({ id, groupId: undefined })),
  z.object({ id: z.string(), groupId: z.string().optional() }),
]);

/** A list of products holds some and leaves out others; `first` leads it; `atLeast` and `atMost` say how many there are. */
export const products = defineGrader({
  name: "products",
  gives: "verdict",
  options: z.strictObject({}),
  expected: z
    .strictObject({
      contains: ids,
      excludes: ids,
      first: z.string().optional(),
      atLeast: z.int().nonnegative().optional(),
      atMost: z.int().nonnegative().optional(),
    })
    .refine(
      ({ contains, excludes, first, atLeast = 0, atMost }) =>
        contains.length + excludes.length + atLeast > 0 || first !== undefined || atMost !== undefined,
      "takes at least one demand: ids in contains or excludes, first, atLeast or atMost",
    ),
  output: z.union([
    z.array(product),
    z.object({ products: z.array(product) }).transform(({ products: list }) => list),
  ]),
  grade(list, { contains, excludes, first, atLeast, atMost }) {
    const names = list.map(({ id, groupId }) => [id, groupId]);
    const holds = (id: string) => names.some((one) => one.includes(id));
    const checks: readonly (readonly [holds: boolean, fault: string])[] = [
      ...contains.map((id) => [holds(id), `${id} is missing`] as const),
      ...excludes.map((id) => [!holds(id), `${id} is there`] as const),
      [
        first === undefined || (names[0]?.includes(first) ?? false),
        `${list[0]?.id ?? "nothing"} comes first`,
      ],
      [list.length >= (atLeast ?? 0) && list.length <= (atMost ?? list.length), `there are ${list.length}`],
    ];
    const faults = checks.flatMap(([right, fault]) => (right ? [] : [fault]));
    return gradeOf((checks.length - faults.length) / checks.length, faults);
  },
});
