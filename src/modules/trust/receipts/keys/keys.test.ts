import { createPublicKey } from "node:crypto";
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "../../../../platform/clock.ts";
import { openTestDatabase } from "../../../../platform/db/testing.ts";
import { newSubject } from "../testing.ts";
import { keyMigrations, openDatabaseKeyStore } from "./database-key-store.ts";
import { openFileKeyStore } from "./file-key-store.ts";
import type { KeyStore } from "./key-store.ts";
import { openMasterKey } from "./master-key.ts";
import { keyIdOf, openSigningKeys, verifiersOf } from "./signing-keys.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-keys-"));
});
afterEach(() => rm(folder, { recursive: true }));

const clock = fixedClock("2026-03-04T05:06:07.089Z");
const code = (expected: string) => expect.objectContaining({ code: expected });
const openFile = async (): Promise<KeyStore> => openFileKeyStore(folder, await openMasterKey(folder), clock);
const logFile = (): string => join(folder, "subjects.log");

const stores = {
  "a file": async () => {
    let store = await openFile();
    return {
      store: () => store,
      reopen: async () => {
        await store.close();
        store = await openFile();
      },
      close: () => store.close(),
    };
  },
  "a database": async () => {
    const db = await openTestDatabase([keyMigrations]);
    let store = await openDatabaseKeyStore(db, await openMasterKey(folder), clock);
    return {
      store: () => store,
      reopen: async () => {
        store = await openDatabaseKeyStore(db, await openMasterKey(folder), clock);
      },
      close: () => db.close(),
    };
  },
};

for (const [where, openStore] of Object.entries(stores)) {
  describe(`subjects' keys in ${where}`, () => {
    it("are made once, however many ask at the same time, and stay the same after a new start", async () => {
      const { store, reopen, close } = await openStore();
      const [subject, other] = [newSubject(), newSubject()];
      const keys = await Promise.all(Array.from({ length: 20 }, () => store().ensure(subject)));
      const [key] = keys;
      for (const each of keys) expect(each).toEqual(key);
      expect(key?.length).toBe(32);
      expect(await store().ensure(other)).not.toEqual(key);
      await reopen();
      expect(await store().ensure(subject)).toEqual(key);
      expect(await store().find(subject)).toEqual({ state: "held", key, since: clock.now() });
      expect(store().since).toEqual(clock.now());
      await close();
    });

    it("are gone once destroyed, for ever, also of somebody who never had one", async () => {
      const { store, reopen, close } = await openStore();
      const [subject, other, neighbour] = [newSubject(), newSubject(), newSubject()];
      await store().ensure(subject);
      const key = await store().ensure(neighbour);
      await store().destroy(subject);
      await store().destroy(other);
      await store().destroy(subject);
      for (const start of ["before", "after"]) {
        expect(await store().find(subject), start).toEqual({ state: "destroyed" });
        await expect(store().ensure(subject)).rejects.toEqual(code("trust/erased"));
        await expect(store().ensure(other)).rejects.toEqual(code("trust/erased"));
        expect(await store().ensure(neighbour)).toEqual(key);
        await reopen();
      }
      await close();
    });

    it("tell apart held, destroyed and unknown, many at once", async () => {
      const { store, close } = await openStore();
      const [held, gone, unknown] = [newSubject(), newSubject(), newSubject()];
      const key = await store().ensure(held);
      await store().destroy(gone);
      expect(await store().findAll([held, gone, unknown])).toEqual(
        new Map<string, unknown>([
          [held, { state: "held", key, since: clock.now() }],
          [gone, { state: "destroyed" }],
          [unknown, { state: "unknown" }],
        ]),
      );
      await close();
    });

    it("can't be read with another master key, which is said at start", async () => {
      const { store, reopen, close } = await openStore();
      await store().ensure(newSubject());
      await writeFile(join(folder, "master.key"), `${Buffer.alloc(32, 7).toString("base64")}\n`);
      await expect(reopen()).rejects.toEqual(code("platform/bad-config"));
      await close().catch(() => undefined);
    });

    it("are asked for by UUID alone", async () => {
      const { store, close } = await openStore();
      await expect(store().ensure("somebody")).rejects.toThrow(TypeError);
      await expect(store().destroy(`${newSubject()}\n`)).rejects.toThrow(TypeError);
      await close();
    });
  });
}

describe("the file of subjects' keys", () => {
  it("holds no destroyed key any more, and no key in clear", async () => {
    const store = await openFile();
    const [subject, other] = [newSubject(), newSubject()];
    const key = Buffer.from(await store.ensure(subject));
    await store.ensure(other);
    const before = await readFile(logFile(), "latin1");
    const sealed =
      before
        .split("\n")
        .find((line) => line.startsWith(subject))
        ?.slice(51) ?? "";
    expect(sealed.length).toBe(80);
    expect(before).not.toContain(key.toString("base64").slice(0, 40));
    await store.destroy(subject);
    const after = await readFile(logFile(), "latin1");
    expect(after).not.toContain(sealed);
    expect(after.length).toBe(before.length);
    await store.close();
  });

  it("loses nothing that was given when a crash cuts the last line short, anywhere", async () => {
    const store = await openFile();
    const subjects = [newSubject(), newSubject(), newSubject()];
    const keys = await Promise.all(subjects.map((subject) => store.ensure(subject)));
    await store.close();
    const whole = await readFile(logFile());
    const line = Buffer.from(`${newSubject()} ${clock.now().getTime()} ${"A".repeat(80)}\n`);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: line.length - 1 }), fc.boolean(), async (length, blank) => {
        await writeFile(
          logFile(),
          Buffer.concat([whole, blank ? Buffer.alloc(length) : line.subarray(0, length)]),
        );
        const again = await openFile();
        for (const [i, subject] of subjects.entries()) expect(await again.ensure(subject)).toEqual(keys[i]);
        const added = newSubject();
        const key = await again.ensure(added);
        await again.close();
        const once = await openFile();
        expect(await once.ensure(added)).toEqual(key);
        await once.close();
      }),
      { numRuns: 25 },
    );
  });

  it("completes a destruction that a crash cut short", async () => {
    const store = await openFile();
    const subject = newSubject();
    await store.ensure(subject);
    await store.close();
    const text = await readFile(logFile(), "latin1");
    await writeFile(logFile(), text.replace(new RegExp(`(${subject} \\d+) .{30}`), `$1 ${".".repeat(30)}`));
    const again = await openFile();
    expect(await again.find(subject)).toEqual({ state: "destroyed" });
    await again.close();
    expect(await readFile(logFile(), "latin1")).toMatch(new RegExp(`${subject} \\d{13} \\.{80}\n`));
  });

  it("says which line is damaged, and opens nothing", async () => {
    const store = await openFile();
    await Promise.all([store.ensure(newSubject()), store.ensure(newSubject())]);
    await store.close();
    const text = await readFile(logFile(), "latin1");
    await writeFile(logFile(), `${text.slice(0, 80)}#${text.slice(81)}`);
    await expect(openFile()).rejects.toThrow(/subjects\.log line 2 is damaged/);
    await writeFile(logFile(), "something else\n");
    await expect(openFile()).rejects.toThrow(/line 1 is damaged/);
    await writeFile(logFile(), text);
    await appendFile(logFile(), text.slice(64, 64 + 132));
    await expect(openFile()).rejects.toThrow(/line 4 is damaged/);
    await truncate(logFile(), 64);
    await (await openFile()).close();
  });
});

describe("the master key", () => {
  it("is one, though two processes make it at once", async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => openMasterKey(folder)));
    expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    const text = await readFile(join(folder, "master.key"), "utf8");
    expect(Buffer.from(text.trim(), "base64").length).toBe(32);
  });

  it("is refused where the file holds none, and the file is left as it is", async () => {
    await writeFile(join(folder, "master.key"), "abc\n");
    await expect(openMasterKey(folder)).rejects.toEqual(code("platform/bad-config"));
    expect(await readFile(join(folder, "master.key"), "utf8")).toBe("abc\n");
  });
});

describe("signing keys", () => {
  it("change by rotation: the old private key goes, every public key stays, other openers see it", async () => {
    const [one, other] = [await openSigningKeys(folder), await openSigningKeys(folder)];
    const first = await one.current();
    expect((await other.current()).keyId).toBe(first.keyId);
    const second = await one.rotate();
    expect((await other.current()).keyId).toBe(second.keyId);
    expect((await other.publicKeys()).map(({ keyId }) => keyId)).toEqual([second.keyId, first.keyId]);
    const text = await readFile(join(folder, "signing.json"), "utf8");
    expect(text.match(/BEGIN PRIVATE KEY/g)?.length).toBe(1);
    expect(verifiersOf(await one.publicKeys()).has(first.keyId)).toBe(true);
  });

  it("of a restored database are taken for ours by a new folder, and by no other unless it is told to", async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), "rapport-keys-"));
    const known = (await (await openSigningKeys(elsewhere)).publicKeys()).map((key) => key);
    const signing = await openSigningKeys(folder, async () => known);
    expect((await signing.publicKeys()).length).toBe(2);
    const stranger = (await (await openSigningKeys(join(elsewhere, "2"))).publicKeys()).map((key) => key);
    const again = await openSigningKeys(folder, async () => stranger);
    expect((await again.publicKeys()).length).toBe(2);
    await again.adopt([...stranger, ...known]);
    expect((await signing.publicKeys()).length).toBe(3);
    await rm(elsewhere, { recursive: true });
  });

  it("are named by themselves, so that none can pass for another", async () => {
    const [key] = await (await openSigningKeys(folder)).publicKeys();
    if (!key) throw new Error("there must be a key");
    expect(keyIdOf(createPublicKey(key.publicKey))).toBe(key.keyId);
    expect([...verifiersOf([{ ...key, keyId: "0000000000000000" }]).keys()]).toEqual([]);
  });
});
