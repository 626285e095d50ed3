import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { daysBefore, openTestProfiles, type TestProfiles } from "../testing.ts";

let test: TestProfiles;
beforeAll(async () => {
  test = await openTestProfiles();
});
afterAll(() => test[Symbol.asyncDispose]());

const correct = async (userId: string, trait: string, value: unknown) =>
  test.profiles.correct({ subjects: await test.subjectsOf(userId), trait, value, at: test.now() });
const says = (userId: string, traits: object) => ({
  type: "identify",
  userId,
  traits,
  timestamp: daysBefore(test.now(), 1),
});

describe("a correction by the person", () => {
  it("is of what is known of them, and makes no fact of any other name", async () => {
    const crm = await test.source("correct-crm");
    await test.send(crm, says("ada", { city: "Ulm", plan: null }));
    const before = await test.profiles.dataOf(await test.subjectsOf("ada"));
    for (const trait of ["vip", "plan", "__proto__"])
      await expect(correct("ada", trait, "gold")).rejects.toMatchObject({ code: "platform/bad-input" });
    await expect(correct("ada", "vip", "gold")).rejects.toThrow('nothing is known of you by the name "vip"');
    expect(await test.profiles.dataOf(await test.subjectsOf("ada"))).toEqual(before);
    await correct("ada", "city", "Bonn");
    expect(await test.read("ada", "service", ["city"])).toEqual({ city: "Bonn" });
  });

  it("is of what the company declared as theirs to state, too, which its list of traits says", async () => {
    const crm = await test.source("correct-declared");
    await test.send(crm, says("bo", { city: "Ulm" }));
    await test.profiles.changeTrait({
      name: "gift",
      setting: { category: "preference", statedByPerson: true },
    });
    await correct("bo", "gift", "tea");
    expect(await test.read("bo", "service", ["gift"])).toEqual({ gift: "tea" });
    await expect(correct("bo", "vip", true)).rejects.toMatchObject({ details: { mayState: ["gift"] } });
    const declared = (await test.profiles.traits()).filter(({ statedByPerson }) => statedByPerson);
    expect(declared.map(({ name }) => name)).toEqual(["gift"]);
    await test.profiles.changeTrait({ name: "gift", setting: { category: "preference" } });
    expect((await test.profiles.traits()).some(({ statedByPerson }) => statedByPerson)).toBe(false);
  });

  it("is of what came in a moment ago, too", async () => {
    const crm = await test.source("correct-fresh");
    await test.send(crm, says("cy", { city: "Ulm" }));
    const defaults = { receivedAt: test.now() };
    await test.intake.accept(crm, { events: [says("cy", { phone: "+49 1" })], defaults });
    await correct("cy", "phone", "+49 2");
    expect(await test.read("cy", "service", ["phone"])).toEqual({ phone: "+49 2" });
  });

  it("is taken back by null, whichever of their subjects it was kept with: what stood before stands again", async () => {
    const crm = await test.source("correct-back");
    await test.send(crm, says("di", { city: "Ulm" }), says("di-too", { city: "Ulm" }));
    await correct("di", "city", "Aachen");
    test.later(1);
    await correct("di-too", "city", "Bonn");
    const [[left = ""], [right = ""]] = [await test.subjectsOf("di"), await test.subjectsOf("di-too")];
    await test.db.transaction((tx) => test.identity.link(tx, { left, right, by: "a reviewer" }));
    expect(await test.read("di", "service", ["city"])).toEqual({ city: "Bonn" });
    await correct("di", "city", null);
    expect(await test.read("di", "service", ["city"])).toEqual({ city: "Ulm" });
    const data = await test.profiles.dataOf(await test.subjectsOf("di"));
    expect(data.some(({ corrected }) => corrected)).toBe(false);
    await expect(correct("di", "city", null)).rejects.toThrow("nothing to take back");
  });
});
