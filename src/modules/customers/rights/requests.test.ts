import { describe, expect, it } from "vitest";
import { RapportError } from "../../../platform/errors.ts";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import { rightsPersonalData } from "./personal-data.ts";
import { noon, openTestRights } from "./testing.ts";

const by = "0197a000-0000-7000-8000-0000000000ff";
const code = (expected: string) => expect.objectContaining({ code: expected });
const law = { what: { en: "Invoices: ten years", zh: "发票：十年" }, until: new Date("2036-12-31T00:00Z") };

describe("a request", () => {
  it("that a person makes themself is answered at once, and says what was done", async () => {
    await using test = await openTestRights();
    const subject = await test.person("ana@example.test");
    await test.rights.correct({ subject, channel: "person", trait: "colour", value: "navy" });
    await test.rights.object({ subject, channel: "person", purpose: "marketing" });
    await test.rights.export({ subject, channel: "person" });
    expect(test.objections).toEqual(["marketing"]);
    const requests = await test.rights.requestsOf(subject);
    expect(requests.map(({ kind, state }) => [kind, state])).toEqual(
      expect.arrayContaining([
        ["correct", "done"],
        ["object", "done"],
        ["export", "done"],
      ]),
    );
    for (const { receivedAt, dueAt } of requests) {
      expect(receivedAt).toEqual(noon);
      expect(dueAt).toEqual(new Date("2027-02-28T12:00:00Z"));
    }
  });

  it("that can't be done is refused in the register, and whoever asked is told why", async () => {
    const why = new RapportError("platform/bad-input", "there is no such purpose");
    await using test = await openTestRights({
      self: { correct: () => Promise.reject(why), object: () => Promise.reject(why) },
    });
    const subject = await test.person("ana@example.test");
    await expect(test.rights.object({ subject, channel: "person", purpose: "x" })).rejects.toBe(why);
    expect(await test.rights.requestsOf(subject)).toMatchObject([{ kind: "object", state: "refused" }]);
  });

  it("of somebody without an account is entered by staff, and done only once somebody approves", async () => {
    await using test = await openTestRights();
    const subject = await test.person("ana@example.test");
    const identifier = { kind: "email", value: "ana@example.test" };
    const entered = await test.rights.enter({ kind: "erase", identifier, asked: { note: "by letter" } });
    expect(entered).toMatchObject({ state: "needs-person", subject, waitsFor: [{ en: expect.any(String) }] });
    expect(await test.rights.queue({ state: "open", limit: 10 })).toEqual([entered]);
    expect((await test.rights.describe(subject)).data.length).toBe(2);

    const done = await test.rights.decide({ id: entered.id, approve: true, by });
    expect(done).toMatchObject({ state: "done", decidedBy: by, decidedAt: noon });
    expect((await test.rights.describe(subject)).data).toEqual([]);
    expect(await test.rights.queue({ state: "open", limit: 10 })).toEqual([]);
  });

  it("entered by staff is a correction or an objection, too, and says what it lacks", async () => {
    await using test = await openTestRights();
    const subject = await test.person("ana@example.test");
    const identifier = { kind: "email", value: "ana@example.test" };
    const enter = (kind: "correct" | "object" | "access", asked = {}) =>
      test.rights.enter({ kind, identifier, asked });
    await expect(enter("correct", { trait: "colour" })).rejects.toEqual(code("platform/bad-input"));
    await expect(enter("object")).rejects.toEqual(code("platform/bad-input"));
    const nobody = { kind: "email", value: "nobody@example.test" };
    await expect(test.rights.enter({ kind: "access", identifier: nobody, asked: {} })).rejects.toEqual(
      code("customers/no-person"),
    );
    for (const entered of [
      await enter("correct", { trait: "colour", value: "red" }),
      await enter("object", { purpose: "marketing" }),
      await enter("access"),
    ]) {
      expect(await test.rights.decide({ id: entered.id, approve: true, by })).toMatchObject({
        state: "done",
      });
    }
    expect(test.objections).toEqual(["marketing"]);
    const { data } = await test.rights.describe(subject);
    expect(data.filter(({ picked, name }) => picked && name === "colour").map(({ value }) => value)).toEqual([
      "red",
    ]);
  });

  it("to erase waits for a person where the law has something kept, and tells its person why", async () => {
    await using test = await openTestRights({ dutiesOf: async () => [law] });
    const subject = await test.person("ana@example.test");
    const waiting = await test.rights.erase({ subject, channel: "person" });
    expect(waiting).toMatchObject({ state: "needs-person", waitsFor: [law.what] });
    await expect(test.rights.erase({ subject, channel: "person" })).rejects.toEqual(
      code("customers/request-answered"),
    );
    await expect(test.rights.decide({ id: waiting.id, approve: false, by })).rejects.toEqual(
      code("platform/bad-input"),
    );
    const reason = "The tax office may ask for your invoices until 2036.";
    const refused = await test.rights.decide({ id: waiting.id, approve: false, reason, by });
    expect(refused).toMatchObject({ state: "refused", reason });
    expect((await test.rights.describe(subject)).requests).toMatchObject([{ state: "refused", reason }]);
  });

  it("is decided once: of two who decide at the same time, one is told to reload", async () => {
    await using test = await openTestRights({ dutiesOf: async () => [law] });
    const subject = await test.person("ana@example.test");
    const { id } = await test.rights.erase({ subject, channel: "person" });
    const decide = () => test.rights.decide({ id, approve: true, by });
    const outcomes = await Promise.allSettled([decide(), decide()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(decide()).rejects.toEqual(code("customers/request-answered"));
    await expect(test.rights.decide({ id: by, approve: true, by })).rejects.toEqual(
      code("customers/no-request"),
    );
  });

  it("whose answer failed waits for a decision again", async () => {
    let broken = true;
    await using test = await openTestRights({
      self: {
        correct: async () => {
          if (broken) throw new Error("the disk is full");
        },
        object: async () => {},
      },
    });
    await test.person("ana@example.test");
    const identifier = { kind: "email", value: "ana@example.test" };
    const { id } = await test.rights.enter({ kind: "correct", identifier, asked: { trait: "a", value: 1 } });
    await expect(test.rights.decide({ id, approve: true, by })).rejects.toThrow("the disk is full");
    broken = false;
    expect(await test.rights.decide({ id, approve: true, by })).toMatchObject({ state: "done" });
  });

  it("goes when it was answered long ago, and is in the register of personal data", async () => {
    await using test = await openTestRights();
    const subject = await test.person("ana@example.test");
    await test.rights.object({ subject, channel: "person", purpose: "marketing" });
    const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);
    await test.rights.expireAll(later(1_094));
    expect(await test.rights.requestsOf(subject)).toHaveLength(1);
    await test.rights.expireAll(later(1_095));
    expect(await test.rights.requestsOf(subject)).toEqual([]);
    expect(await unregisteredColumns(test.db, rightsPersonalData.tables, ["rights_requests"])).toEqual([]);
  });
});

describe("what somebody types to name a person", () => {
  it("may be a subject, an address, a userId, or a kind with its value", async () => {
    await using test = await openTestRights();
    const subject = await test.person("ana@example.test");
    await test.names(subject, [{ kind: "record:crm", value: "c:1" }]);
    for (const typed of [
      subject,
      "Ana@example.test",
      "user ana@example.test",
      "email:Ana@example.test",
      "anonymousId:device ana@example.test",
      "record:crm:c:1",
    ]) {
      expect(await test.rights.find(typed)).toBe(subject);
    }
    await expect(test.rights.find("nobody")).rejects.toEqual(code("customers/no-person"));
  });
});
