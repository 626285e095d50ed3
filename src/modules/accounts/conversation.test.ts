import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/db/testing.ts";
import { unregisteredColumns } from "../../platform/personal-data.ts";
import {
  accountMigrations,
  accountsPersonalData,
  conversationsOf,
  createAccount,
  findConversation,
  planConversation,
  rememberIn,
  saveConversations,
  signIn,
} from "./index.ts";

const at = new Date("2026-03-04T02:00:00Z");
const clock = { now: () => at };
const bytes = (...values: number[]) => new Uint8Array(values);

describe("a conversation", () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await openTestDatabase([accountMigrations]);
  });
  afterAll(() => db.close());

  const save = (planned: ReturnType<typeof planConversation>, remembered?: Uint8Array) =>
    db.transaction((tx) => saveConversations(tx, [{ planned, ...(remembered && { remembered }) }]));

  it("leaves no trace until it is saved, and is then found by its capability alone", async () => {
    const planned = planConversation({ experience: "shop", at });
    expect(await findConversation(db, planned.capability)).toBeUndefined();
    await save(planned, bytes(1, 2));
    expect(await findConversation(db, planned.capability)).toEqual({
      id: planned.id,
      subject: planned.subject,
      experience: "shop",
      remembered: bytes(1, 2),
    });
    for (const guess of [planned.id, planned.subject, ""])
      expect(await findConversation(db, guess)).toBeUndefined();
    const [row] = await db.query("select c::text as text from conversations c where id = $1", [planned.id]);
    expect(JSON.stringify(row)).not.toContain(planned.capability);
  });

  it("leaves no trace when its turn's transaction fails", async () => {
    const planned = planConversation({ experience: "shop", at });
    const failed = db.transaction(async (tx) => {
      await saveConversations(tx, [{ planned }]);
      throw new Error("no receipt");
    });
    await expect(failed).rejects.toThrow("no receipt");
    expect(await findConversation(db, planned.capability)).toBeUndefined();
    expect(await db.query("select id from subjects where id = $1", [planned.subject])).toEqual([]);
  });

  it("replaces what it remembers, and keeps it where a turn understood nothing", async () => {
    const planned = planConversation({ experience: "shop", at });
    await save(planned);
    expect(await findConversation(db, planned.capability)).not.toHaveProperty("remembered");
    const conversation = planned.id;
    await db.transaction((tx) => rememberIn(tx, at, [{ conversation, remembered: bytes(7) }]));
    await db.transaction((tx) => rememberIn(tx, at, [{ conversation }]));
    expect(await findConversation(db, planned.capability)).toMatchObject({ remembered: bytes(7) });
  });

  it("is saved and goes on beside others in one statement, each with its own memory", async () => {
    const subject = planConversation({ experience: "shop", at }).subject;
    const [one, two, three] = [1, 2, 3].map(() => planConversation({ experience: "shop", subject, at }));
    await db.transaction((tx) =>
      saveConversations(tx, [
        { planned: one, remembered: bytes(1) },
        { planned: two, remembered: bytes(2) },
        { planned: three },
      ]),
    );
    await db.transaction((tx) =>
      rememberIn(tx, at, [
        { conversation: two.id, remembered: bytes(20) },
        { conversation: three.id, remembered: bytes(30) },
        { conversation: three.id, remembered: bytes(31) },
        { conversation: three.id },
      ]),
    );
    const memories = [one, two, three].map(({ capability }) => findConversation(db, capability));
    expect((await Promise.all(memories)).map((found) => found?.remembered)).toEqual([
      bytes(1),
      bytes(20),
      bytes(31),
    ]);
  });

  it("belongs to the person who has it, and is listed for nobody else", async () => {
    const { subject } = await createAccount(
      { email: "a@example.com", displayName: "A", roles: ["customer"] },
      { db, clock },
    );
    const [first, second] = [0, 1].map((hour) =>
      planConversation({ experience: "shop", subject, at: new Date(at.getTime() + hour * 3_600_000) }),
    );
    await save(first);
    await save(second);
    expect((await conversationsOf(db, subject)).map(({ id }) => id)).toEqual([second.id, first.id]);
  });
});

describe("the accounts' personal data", () => {
  let db: TestDatabase;
  let subject: string;
  let other: string;
  const person = (name: string) =>
    createAccount(
      { email: `${name}@example.com`, displayName: name, roles: ["customer"], password: "a long password" },
      { db, clock },
    );
  beforeAll(async () => {
    db = await openTestDatabase([accountMigrations]);
    ({ subject } = await person("ann"));
    ({ subject: other } = await person("bob"));
    for (const one of [subject, other]) {
      await db.transaction((tx) =>
        saveConversations(tx, [
          { planned: planConversation({ experience: "shop", subject: one, at }), remembered: bytes(1) },
        ]),
      );
    }
    await signIn({ email: "ann@example.com", password: "a long password" }, { db, clock });
  });
  afterAll(() => db.close());

  it("stands in the register, each column", async () => {
    const ours = (
      await db.query<{ name: string }>(
        "select table_name as name from information_schema.tables where table_schema = 'public'",
      )
    )
      .map(({ name }) => name)
      .filter((name) => name !== "rapport_migrations");
    expect(ours).toHaveLength(5);
    expect(await unregisteredColumns(db, accountsPersonalData.tables, ours)).toEqual([]);
    await db.script("alter table conversations add column shoe_size text");
    expect(await unregisteredColumns(db, accountsPersonalData.tables, ours)).toEqual([
      "conversations.shoe_size",
    ]);
    await db.script("alter table conversations drop column shoe_size");
  });

  it("is exported for its person, without credentials", async () => {
    const exported = JSON.stringify(await accountsPersonalData.export(db, subject));
    expect(exported).toContain("ann@example.com");
    expect(exported).not.toMatch(/bob|argon2|hash|csrf/i);
  });

  it("goes by its retention", async () => {
    const expire = (days: number) =>
      accountsPersonalData.expire(db, new Date(at.getTime() + days * 86_400_000));
    expect(await expire(6)).toBe(0);
    expect(await expire(8)).toBe(1); // the session
    expect(await expire(89)).toBe(0);
    expect(await expire(90)).toBe(2); // the conversations
  });

  it("is erased for one person, and for nobody else", async () => {
    await db.transaction((tx) => accountsPersonalData.erase(tx, subject));
    expect(Object.values(await accountsPersonalData.find(db, subject))).toEqual([0, 0, 0, 0, 0]);
    expect(await accountsPersonalData.find(db, other)).toMatchObject({ subjects: 1, accounts: 1 });
  });
});
