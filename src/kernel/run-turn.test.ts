import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { RapportError } from "../platform/errors.ts";
import {
  type Decision,
  type Draft,
  defaultLimits,
  defineExperience,
  type Experience,
  type KernelPorts,
  runTurn,
  type Turn,
  type TurnReceipt,
} from "./index.ts";

interface Wish {
  readonly wish: string;
}
interface Gift {
  readonly gift: string;
}
type GiftShop = Experience<Wish, Gift, { readonly stock: readonly string[] }>;

const parrot = defineExperience<Wish, Gift, { readonly stock: readonly string[] }>({
  name: "parrot",
  audience: "customer",
  channels: ["chat"],
  purpose: "repeat",
  reads: ["size"],
  guideline: "guidelines/parrot.md",
  risks: [{ id: "noise", harm: "It is loud", mitigation: "Perch it far away" }],
  evaluations: [],
  remembers: z.object({ wish: z.string() }),
  understand: ({ text }, _, { previous }) => ({ wish: previous ? `${previous.wish} ${text}` : text }),
  decide: ({ wish }, { stock }) => ({
    choice: { gift: stock.find((gift) => wish.includes(gift)) ?? "seed" },
    considered: stock.length,
    leftOut: [],
    factors: [],
    versions: { stock: "1" },
  }),
  compose: ({ choice }, { locale }) => ({
    locale,
    parts: [
      {
        id: "gift",
        text: `Here is ${choice.gift}`,
        claims: [
          {
            kind: "gift",
            shown: choice.gift,
            evidence: { source: "stock", id: "", field: "", value: choice.gift },
          },
        ],
      },
    ],
  }),
  withhold: () => ({ gift: "" }),
  present: (_, { choice }) => ({ ...choice }),
});

const guardThat = (change: Partial<KernelPorts["guard"]> = {}): KernelPorts["guard"] => ({
  listen: async () => ({ kind: "go", findings: [], beside: [] }),
  check: async ({ worded }) => ({ verdict: { kind: "release", findings: [] }, released: worded }),
  ...change,
});

function portsThat(change: Partial<KernelPorts> = {}) {
  const receipts: TurnReceipt[] = [];
  const remembered: unknown[] = [];
  const reported: unknown[] = [];
  const ports: KernelPorts = {
    failures: { report: (failure) => reported.push(failure) },
    launch: { admit: async () => ({ launchId: "made-up", state: "demonstration" }) },
    context: { collect: async () => ({ used: [], refused: [{ name: "size", reason: "person-unknown" }] }) },
    wording: { word: async (draft) => ({ draft, wordedBy: { by: "template" } }) },
    guard: guardThat(),
    receipts: {
      commit: async ({ receipt, remember }) => {
        receipts.push(receipt);
        remembered.push(remember);
      },
    },
    ...change,
  };
  return { ports, receipts, remembered, reported };
}

const turnOf = (text: string, previous?: Wish): Turn<{ stock: readonly string[] }> => ({
  input: { text, locale: "en", channel: "chat", unpersonalised: false },
  person: { subject: "s-1", roles: [] },
  conversation: "c-1",
  at: new Date("2026-03-04T10:00:00Z"),
  now: "2026-03-04T10:00",
  ...(previous && { previous: { ...previous } }),
  pin: () => ({ stock: ["a bell", "a mirror"] }),
  limits: { ...defaultLimits, decide: 40, word: 40 },
});

const hang = () => new Promise<never>(() => {});

describe("a turn", () => {
  test("travels the whole road and is committed before it is told", async () => {
    const { ports, receipts, remembered } = portsThat();
    const outcome = await runTurn(parrot, turnOf("a bell please"), ports);
    expect(outcome).toMatchObject({ kind: "released", decision: { choice: { gift: "a bell" } } });
    expect(receipts).toHaveLength(1);
    expect(receipts[0]).toMatchObject({
      receiptId: outcome.receiptId,
      launch: { state: "demonstration" },
      facts: { refused: [{ name: "size", reason: "person-unknown" }] },
      request: { wish: "a bell please" },
      decision: { choice: { gift: "a bell" }, versions: { stock: "1" } },
      wordedBy: { by: "template" },
    });
    expect(remembered).toEqual([{ wish: "a bell please" }]);
  });

  test("refines what the conversation remembers, and forgets what it can no longer read", async () => {
    const { ports } = portsThat();
    const refined = await runTurn(parrot, turnOf("and a mirror", { wish: "something" }), ports);
    expect(refined).toMatchObject({ request: { wish: "something and a mirror" } });
    const unreadable = { ...turnOf("a bell"), previous: { written: "by another release" } };
    expect(await runTurn(parrot, unreadable, ports)).toMatchObject({ request: { wish: "a bell" } });
  });

  test("that is asked twice by a moving catalogue answers on what stands last", async () => {
    let checks = 0;
    const { ports } = portsThat({
      guard: guardThat({
        check: async ({ worded }) => {
          checks += 1;
          const stale = { guard: "evidence", part: "gift", kind: "stale", detail: "moved" } as const;
          return checks === 1
            ? { verdict: { kind: "template", findings: [stale] }, released: { ...worded, parts: [] } }
            : { verdict: { kind: "release", findings: [] }, released: worded };
        },
      }),
    });
    expect(await runTurn(parrot, turnOf("a bell"), ports)).toMatchObject({ kind: "released" });
    expect(checks).toBe(2);
  });

  test("whose part is withheld no longer chooses it", async () => {
    const finding = { guard: "evidence", part: "gift", kind: "unbacked", detail: "no such thing" } as const;
    const { ports, receipts } = portsThat({
      guard: guardThat({
        check: async ({ worded }) => ({
          verdict: { kind: "template", findings: [finding] },
          released: { ...worded, parts: [] },
        }),
      }),
    });
    const outcome = await runTurn(parrot, turnOf("a bell"), ports);
    expect(outcome).toMatchObject({ kind: "templated", decision: { choice: { gift: "" } } });
    expect(receipts[0].decision?.choice).toEqual({ gift: "" });
  });

  test("that calls for help gets it instead of an answer, and nothing of it is understood or remembered", async () => {
    const concern = { guard: "safety", part: "input", kind: "concern", detail: "emergency" } as const;
    const reply = { locale: "en", parts: [{ id: "help", text: "Please call 112.", claims: [] }] } as const;
    const { ports, receipts, remembered } = portsThat({
      guard: guardThat({ listen: async () => ({ kind: "answer", findings: [concern], reply }) }),
    });
    const outcome = await runTurn(parrot, turnOf("my house burns"), ports);
    expect(outcome).toMatchObject({ kind: "refused", why: "concern", reply });
    expect(receipts[0]).toMatchObject({ reply, verdict: { kind: "refuse", findings: [concern] } });
    expect(receipts[0]).not.toHaveProperty("request");
    expect(receipts[0]).not.toHaveProperty("failure");
    expect(remembered).toEqual([undefined]);
  });

  test("is answered beside what the guard has to say of it first, which no model words", async () => {
    const beside = [{ id: "ask", text: "Please ask a doctor, too.", claims: [] }];
    const concern = { guard: "safety", part: "input", kind: "concern", detail: "medical" } as const;
    const { ports, receipts } = portsThat({
      guard: guardThat({ listen: async () => ({ kind: "go", findings: [concern], beside }) }),
    });
    const outcome = await runTurn(parrot, turnOf("a bell"), ports);
    expect(outcome.reply.parts.map(({ id }) => id)).toEqual(["ask", "gift"]);
    expect(receipts[0].verdict).toEqual({ kind: "release", findings: [concern] });
  });

  test("that a person has to look at first is held, and says whose draft it is", async () => {
    const { ports, receipts } = portsThat({
      guard: guardThat({
        check: async ({ worded, turn }) => ({
          verdict: { kind: "hold", findings: [], reviewId: `review of ${turn.receiptId}` },
          released: worded,
        }),
      }),
    });
    const outcome = await runTurn(parrot, turnOf("a bell"), ports);
    expect(outcome).toMatchObject({ kind: "held", reviewId: `review of ${outcome.receiptId}` });
    expect(outcome.reply.parts).toMatchObject([{ id: "safe", claims: [] }]);
    expect(JSON.stringify(receipts[0].reply)).not.toContain("a bell");
  });

  test("whose receipt cannot be committed tells nothing", async () => {
    const { ports } = portsThat({
      receipts: { commit: () => Promise.reject(new RapportError("platform/busy", "full")) },
    });
    await expect(runTurn(parrot, turnOf("a bell"), ports)).rejects.toMatchObject({ code: "platform/busy" });
  });

  test("names a model as author only where its words were let through", async () => {
    const wordedBy = { by: "model", model: "made-up", version: "1" } as const;
    const reworded = (draft: Draft): Draft => ({
      ...draft,
      parts: draft.parts.map((part) => ({ ...part, text: `${part.text}, with pleasure` })),
    });
    const wording = { word: async (draft: Draft) => ({ draft: reworded(draft), wordedBy }) };
    const released = await runTurn(parrot, turnOf("a bell"), portsThat({ wording }).ports);
    expect(released.wordedBy).toEqual(wordedBy);
    const guard = guardThat({
      check: async ({ template }) => ({ verdict: { kind: "template", findings: [] }, released: template }),
    });
    const templated = await runTurn(parrot, turnOf("a bell"), portsThat({ wording, guard }).ports);
    expect(templated.wordedBy).toEqual({ by: "template" });
  });
});

/** Each way in which each step can go wrong, as a change of the Experience or of a port. */
const sick = <T>(): readonly (() => Promise<T>)[] => [
  () => Promise.reject(new Error("secret: what the person wrote")),
  hang,
];
// 1e999 is read as Infinity, which no receipt can hold.
const nonsense: Decision<Gift> = JSON.parse('{ "choice": { "price": 1e999 } }');

test("wording that fails leaves the template, and the receipt says so", async () => {
  for (const word of sick<never>()) {
    const { ports, receipts, reported } = portsThat({ wording: { word } });
    const outcome = await runTurn(parrot, turnOf("a bell"), ports);
    expect(outcome).toMatchObject({ kind: "released", reply: { parts: [{ text: "Here is a bell" }] } });
    expect(receipts[0].failure).toMatchObject({ step: "word" });
    expect(reported).toHaveLength(1);
  }
});

describe("a step that goes wrong", () => {
  const cases: [string, Partial<GiftShop>, Partial<KernelPorts>][] = [
    [
      "launch refuses",
      {},
      { launch: { admit: () => Promise.reject(new RapportError("kernel/not-live", "no")) } },
    ],
    ["context throws", {}, { context: { collect: sick<never>()[0] } }],
    ["understand throws", { understand: sick<never>()[0] }, {}],
    ["decide throws", { decide: sick<never>()[0] }, {}],
    ["decide hangs", { decide: hang }, {}],
    ["decide returns nonsense", { decide: () => nonsense }, {}],
    ["compose throws", { compose: () => JSON.parse("{") }, {}],
    ["compose returns two parts of one name", { compose: () => twins }, {}],
    ["the guard throws", {}, { guard: guardThat({ check: sick<never>()[0] }) }],
    ["the guard cannot listen", {}, { guard: guardThat({ listen: sick<never>()[0] }) }],
  ];
  const part = { id: "same", text: "", claims: [] };
  const twins: Draft = { locale: "en", parts: [part, part] };

  test.each(cases)("%s: a safe reply, and a receipt that says so", async (_, change, ports) => {
    const prepared = portsThat(ports);
    const outcome = await runTurn({ ...parrot, ...change }, turnOf("a bell"), prepared.ports);
    expect(outcome.kind).toBe("refused");
    expect(outcome.reply.parts).toMatchObject([{ id: "safe", claims: [] }]);
    expect(prepared.receipts[0].failure).toBeDefined();
    expect(prepared.reported).toHaveLength(1);
    expect(JSON.stringify(prepared.receipts[0].failure)).not.toContain("secret");
    expect(prepared.remembered).toEqual([undefined]);
  });

  test("whatever an Experience returns, a turn ends in an outcome and one receipt", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (decision, draft) => {
        const prepared = portsThat();
        const odd: GiftShop = {
          ...parrot,
          decide: () => decision as Decision<Gift>,
          compose: () => draft as Draft,
        };
        const outcome = await runTurn(odd, turnOf("a bell"), prepared.ports);
        expect(outcome.kind).toBe("refused");
        expect(prepared.receipts).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});

test("a declaration that leaves out what it must declare stops the start", () => {
  expect(() => defineExperience({ ...parrot, risks: [], purpose: "" })).toThrow(/purpose, risks/);
});
