import { describe, expect, test } from "vitest";
import { askedInTurn } from "../../src/modules/customers/patterns/index.ts";
import { openPersonalHouse, order, patience, shopper } from "./house.ts";

describe("an answer for somebody known", { timeout: patience }, () => {
  test("uses what their own events taught, and a withdrawal holds in the very next turn", async () => {
    await using house = await openPersonalHouse();
    const { subject, subjects } = await shopper(house, "ann");
    const before = await house.ask(subject, "sneakers");
    expect(before.decision.choice.results[0].id).toBe("navy-38");
    const { facts } = house.receipts[0];
    expect(facts?.used.map(({ name, source, basis }) => [name, source, basis])).toEqual([
      ["sizes", "shop-ann", "consent"],
      ["colours", "shop-ann", "consent"],
      ["budgets", "shop-ann", "consent"],
      ["destination", "shop-ann", "consent"],
    ]);
    const unpersonalised = await house.ask(subject, "sneakers", { unpersonalised: true });

    await house.withdraw(subjects, "find-products");
    const after = await house.ask(subject, "sneakers");
    expect(after.decision).toEqual(unpersonalised.decision);
    expect(house.receipts.at(-1)?.facts?.refused).toContainEqual({ name: "sizes", reason: "withdrawn" });
  });

  test("learns nothing any more, and shows nothing learned by any door, after learning is withdrawn", async () => {
    await using house = await openPersonalHouse();
    const { subject, subjects, source } = await shopper(house, "ann");
    await house.withdraw(subjects, "learn-preferences");
    expect((await house.factsOf(subject)).used.map(({ name }) => name)).toEqual(["destination"]);
    expect((await house.patterns.list(subjects)).map(({ state }) => state)).toEqual(Array(7).fill("nothing"));
    await expect(
      house.provenance.followFact({ kind: "pattern", subject, name: "colours" }),
    ).rejects.toMatchObject({ code: "platform/not-found" });
    for (const number of [3, 4]) {
      house.later(1);
      await house.send(source, order("ann", `order ${number} of ann`, house.now()));
    }
    await house.patterns.keepUp();
    house.later(1);
    await house.give(subjects, "learn-preferences");
    // What happened before, and in between, is not learned by the consent that is given anew.
    expect((await house.factsOf(subject)).refused).toContainEqual({
      name: "colours",
      reason: "no-such-fact",
    });
    expect((await house.patterns.list(subjects)).map(({ state }) => state)).toEqual(Array(7).fill("nothing"));
  });

  test("teaches by what was asked, each turn once, and never by what was asked without themselves in it", async () => {
    await using house = await openPersonalHouse();
    const { subject, subjects } = await shopper(house, "ann");
    const learn = async (text: string, unpersonalised = false) => {
      house.later(1);
      await house.ask(subject, text, { unpersonalised });
      const receipt = house.receipts.at(-1);
      const asked = receipt && askedInTurn(receipt, { subject, account: "a", roles: [] });
      if (asked) for (const time of [1, 2]) await house.patterns.learnFrom(Array(time).fill(asked));
    };
    for (const text of ["red sneakers", "red dress", "red mug"]) await learn(text, true);
    const colours = async () =>
      (await house.patterns.list(subjects)).find(({ name }) => name === "colours")?.learned ?? [];
    expect((await colours()).map(({ words }) => words.en)).toEqual(["You often buy navy (2 of 2 orders)"]);
    for (const text of ["red sneakers", "red dress, not navy", "red mug"]) await learn(text);
    const [red] = (await colours()).filter(({ words }) => words.en.includes("red"));
    expect(red.words).toEqual({
      en: "You often look at red (3 of 5 times)",
      zh: "您常看红色（5 次中有 3 次）",
    });
    expect(red.evidence.messages[0].message).toBe(house.receipts.at(-1)?.receiptId);
    const graph = await house.provenance.followFact({ kind: "pattern", subject, name: "colours" });
    expect(graph.nodes).toContainEqual(
      expect.objectContaining({ id: `receipt:${house.receipts.at(-1)?.receiptId}` }),
    );
  });

  test("is remembered by the process no longer than its person", async () => {
    await using house = await openPersonalHouse();
    const { subject } = await shopper(house, "ann");
    await house.ask(subject, "sneakers for a friend");
    expect(house.memory.forget([subject])).toBe(2); // a stranger's answer, and hers
    expect(house.memory.forget([subject])).toBe(0);
  });

  test("costs one person nothing of another: patterns are of whose events they are", async () => {
    await using house = await openPersonalHouse();
    await shopper(house, "ann");
    const ben = await house.source("other", { purposes: ["find-products"] });
    await house.send(ben, { type: "identify", userId: "ben", traits: { plan: "free" } });
    const [subject = ""] = await house.subjectsOf("ben");
    await house.give([subject], "find-products");
    await house.give([subject], "learn-preferences");
    expect((await house.factsOf(subject)).used).toEqual([]);
  });
});
