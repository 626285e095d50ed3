import { z } from "zod";
import { demonstrationEmail } from "../../modules/accounts/index.ts";
import { type AskableHouse, now } from "./open-planted.ts";

interface Prepared {
  /** What stands in the path for its parameter. */
  readonly id: string;
  /** What the body must hold, beside the attack, to be taken. */
  readonly base?: unknown;
}

/** Makes what a route is called for: `name` is another one each time, of small letters and digits. */
type Prepare = (
  house: AskableHouse,
  wanted: { readonly path: string; readonly name: string },
) => Promise<Prepared>;

const nobody = "00000000-0000-7000-8000-000000000000";

/** What is sent to a route that nothing is known of: an id that names nothing. */
export const standIn: Prepare = async (_house, { path }) => ({
  id: path.includes(":name") ? "planted" : nobody,
});

const turned = z.looseObject({ receiptId: z.string() });
const receiptOf = async ({ send }: AskableHouse): Promise<string> => {
  const body = { experience: "shop", text: "white rug", locale: "en", now };
  return turned.parse((await send({ method: "POST", path: "/v1/turns", as: "customer", body })).body)
    .receiptId;
};

/** A draft that waits for a reviewer. */
const heldReview: Prepare = async (house) => {
  const { reviewId, draftHash } = await house.house.trust.review.hold({
    kind: "turn",
    key: await receiptOf(house),
    experience: "shop",
    risk: "low",
    author: { by: "template" },
    draft: { locale: "en", parts: [{ id: "one", text: "Nothing fits.", claims: [] }] },
    findings: [],
    guideline: { name: "guidelines/shop.md", hash: "0", text: "" },
  });
  return { id: reviewId, base: { draftHash } };
};

const opened = z.looseObject({ caseId: z.string() });
const evaluation = { request: "white rug", expected: "a rug", grader: { name: "exact" } };
const steps: readonly (readonly [step: string, body?: object])[] = [
  ["diagnosis", { cause: "data", note: "The price was old." }],
  ["fix", { what: "It was read again.", by: "Ana" }],
  ["told", { how: "By letter." }],
  ["evaluation", evaluation],
  ["close"],
];

/** A case that stands where the route's step comes next. */
const caseAt: Prepare = async ({ send }, { path, name }) => {
  const key = `${path.split("/").at(-1)}-${name}`;
  const body = { key, experience: "shop", locale: "en", severity: "low" };
  const { caseId } = opened.parse(
    (await send({ method: "POST", path: "/v1/cases", as: "reviewer", body })).body,
  );
  for (const [step, said] of steps) {
    if (path.endsWith(step)) break;
    await send({ method: "POST", path: `/v1/cases/${caseId}/${step}`, as: "reviewer", body: said });
  }
  return { id: caseId, ...(path.endsWith("evaluation") && { base: evaluation }) };
};

const words = { title: "Letters", whatFor: "To write letters.", ifNot: "No letters come." };
const label = { en: "Label", zh: "标签" };

/** By how a path begins, the longest first where two do. */
export const preparations: readonly (readonly [start: string, prepare: Prepare])[] = [
  ["/v1/receipts/:id", async (house) => ({ id: await receiptOf(house) })],
  ["/v1/reviews/:id", heldReview],
  ["/v1/cases/:id", caseAt],
  ["/v1/cases", async (_house, { name }) => ({ id: "", base: { key: name, experience: "shop" } })],
  ["/v1/turns", async () => ({ id: "", base: { experience: "shop", destination: { country: "CN" } } })],
  [
    "/v1/purposes/:id",
    async (_house, { name }) => ({
      id: `planted-${name}`,
      base: { terms: { dpvPurpose: "DirectMarketing", text: { en: words, zh: words } } },
    }),
  ],
  ["/v1/me/corrections", async () => ({ id: "", base: { trait: "note" } })],
  [
    "/v1/rights-requests",
    async () => ({
      id: nobody,
      base: {
        kind: "correct",
        identifier: { kind: "email", value: demonstrationEmail("customer") },
        asked: { trait: "note", value: "words" },
      },
    }),
  ],
  ["/v1/computed-traits", async (_house, { name }) => ({ id: "", base: { name: `planted_${name}`, label } })],
  [
    "/v1/segments",
    async (_house, { name }) => ({
      id: nobody,
      base: { name, purpose: "marketing", filter: { event: "Order Completed", count: { gte: 2 }, days: 30 } },
    }),
  ],
];
