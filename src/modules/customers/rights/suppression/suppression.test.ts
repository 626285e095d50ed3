import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "../../../../platform/clock.ts";
import { migrate } from "../../../../platform/db/index.ts";
import { openTestDatabase } from "../../../../platform/db/testing.ts";
import { openDatabaseSuppression, suppressionMigrations } from "./database-store.ts";
import { openSuppression } from "./open-suppression.ts";
import { openSalt } from "./salt.ts";
import { type Suppression, suppressionOver } from "./suppression.ts";

const clock = fixedClock("2027-01-31T12:00:00Z");
const mail = { kind: "email", value: "ana@example.test" };
const phone = { kind: "phone", value: "+15550100" };
const subjects = ["0197a000-0000-7000-8000-000000000001", "0197a000-0000-7000-8000-000000000002"];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-suppression-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const inFolder = () => openSuppression({ folder, where: "folder", clock });

async function inDatabase(): Promise<Suppression> {
  const db = await openTestDatabase();
  await migrate(db, [suppressionMigrations], "rapport_keys");
  const store = { ...openDatabaseSuppression(db, clock), close: () => db.close() };
  return suppressionOver(store, await openSalt(join(folder, "keys")));
}

describe.each([
  ["in the folder of keys", inFolder],
  ["in the database of keys", inDatabase],
])("the suppression list %s", (_where, open) => {
  it("keeps out whom it was told of, and nobody else", async () => {
    const list = await open();
    expect(await list.suppressed([mail, phone])).toEqual([false, false]);
    await list.add({ identifiers: [mail], subjects });
    await list.add({ identifiers: [mail], subjects });
    expect(await list.suppressed([phone, mail, { ...mail, kind: "userId" }])).toEqual([false, true, false]);
    expect(await list.suppressed([{ kind: "email", value: " Ana@Example.TEST" }])).toEqual([true]);
    expect(await list.suppressed([])).toEqual([]);
    expect(await list.erasedSubjects()).toEqual(subjects);
    await list.close();
  });

  it("lets in again whoever came back", async () => {
    const list = await open();
    await list.add({ identifiers: [mail, phone], subjects });
    await list.lift([mail]);
    await list.lift([{ kind: "email", value: "never@example.test" }]);
    expect(await list.suppressed([mail, phone])).toEqual([false, true]);
    await list.close();
  });
});

describe("the list's file", () => {
  const file = () => join(folder, "keys", "suppressed.log");

  it("holds across starts, says nothing of whom it is about, and forgets what was lifted", async () => {
    const list = await inFolder();
    await list.add({ identifiers: [mail, phone], subjects });
    await list.lift([mail]);
    await list.close();
    const again = await inFolder();
    expect(await again.suppressed([mail, phone])).toEqual([false, true]);
    expect(await again.erasedSubjects()).toEqual(subjects);
    await again.add({ identifiers: [mail], subjects: [] });
    await again.close();
    const text = await readFile(file(), "utf8");
    expect(text).not.toMatch(/ana|example|5550100|0197a000|^-/m);
    expect(text.split("\n").length).toBe(6);
  });

  it("drops a line that a crash cut short, and goes on", async () => {
    const list = await inFolder();
    await list.add({ identifiers: [mail], subjects });
    await list.close();
    await appendFile(file(), "+ Zm9v");
    const again = await inFolder();
    await again.add({ identifiers: [phone], subjects: [] });
    await again.close();
    const third = await inFolder();
    expect(await third.suppressed([mail, phone])).toEqual([true, true]);
    await third.close();
  });

  it("that is damaged elsewhere is refused, so that nobody is let in by mistake", async () => {
    const list = await inFolder();
    await list.add({ identifiers: [mail, phone], subjects });
    await list.close();
    await writeFile(file(), (await readFile(file(), "utf8")).replace("+ ", "* "));
    await expect(inFolder()).rejects.toMatchObject({ code: "platform/bad-config" });
  });

  it("can't be tried out by somebody who has it and not the salt", async () => {
    const list = await inFolder();
    await list.add({ identifiers: [mail], subjects: [] });
    await list.close();
    await rm(join(folder, "keys", "suppression.salt"));
    const guessed = await inFolder();
    expect(await guessed.suppressed([mail])).toEqual([false]);
    await guessed.close();
  });
});
