import { describe, expect, it } from "vitest";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import { consentPersonalData } from "./personal-data.ts";
import { answerOf, newSubject, openTestConsent } from "./testing.ts";

const { tables } = consentPersonalData;

describe("the consents' part of the register of personal data", () => {
  it("names every column that could hold some, the view's too", async () => {
    await using test = await openTestConsent();
    const missing = await unregisteredColumns(test.db, tables);
    expect(missing.filter((name) => name.startsWith("consent_"))).toEqual([]);
    const [{ count }] = await test.db.query<{ count: number }>(
      "select count(*) as count from information_schema.tables where table_name = any($1)",
      [tables.map(({ table }) => table)],
    );
    expect(count).toBe(tables.length);
  });

  it("exports what the person decided, with the words that they were shown", async () => {
    await using test = await openTestConsent();
    const me = newSubject();
    await test.consent.give(answerOf([me], { language: "zh" }));
    expect(await consentPersonalData.export(test.db, me)).toMatchObject({
      consents: [
        {
          purpose: "marketing",
          state: "given",
          by: "person",
          notice: { title: "优惠与资讯", language: "zh" },
        },
      ],
    });
  });

  it("leaves nothing of an erased person, and everything of the others", async () => {
    await using test = await openTestConsent();
    const [me, other] = [newSubject(), newSubject()];
    await test.consent.give(answerOf([me, other]));
    await test.db.transaction((tx) => consentPersonalData.erase(tx, me));
    expect(await consentPersonalData.find(test.db, me)).toEqual({ consent_records: 0, consent_states: 0 });
    expect(await consentPersonalData.find(test.db, other)).toEqual({ consent_records: 1, consent_states: 1 });
    expect(await test.db.query("select * from consent_decisions where subject = $1", [me])).toEqual([]);
    expect(await test.consent.mayUse({ subjects: [me], purpose: "marketing", at: test.now() })).toEqual({
      permitted: false,
      reason: "no-consent",
    });
  });
});
