import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "../../../platform/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing.ts";
import { openSources, type Sources } from "./open-sources.ts";
import { sourceMigrations } from "./tables.ts";
import { madeUpHash, madeUpSource } from "./testing.ts";

const now = new Date("2026-05-01T12:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

let db: TestDatabase;
let sources: Sources;
beforeAll(async () => {
  db = await openTestDatabase([sourceMigrations]);
  sources = openSources({ db, clock: fixedClock(now) });
});
afterAll(() => db.close());

describe("a source", () => {
  it("is found by its write key, which is kept as a hash alone", async () => {
    const { source, writeKey = "" } = await sources.register(madeUpSource("web"));
    expect((await sources.byWriteKey(writeKey))?.id).toBe(source.id);
    const [{ row }] = await db.query<{ row: string }>("select t::text as row from source_write_keys t");
    expect(row).not.toContain(writeKey);
  });

  it("has a name of its own for ever", async () => {
    await expect(sources.register(madeUpSource("web"))).rejects.toMatchObject({
      code: "customers/source-exists",
    });
  });

  it("is not found by a key that was revoked, and by a new one it is", async () => {
    const { source, writeKey = "" } = await sources.register(madeUpSource("till"));
    const issued = await sources.issueWriteKey(source.id);
    const first = (await sources.writeKeys(source.id)).find(({ ending }) => writeKey.endsWith(ending));
    await sources.revokeWriteKey(source.id, first?.id ?? "");
    expect(await sources.byWriteKey(writeKey)).toBeUndefined();
    expect((await sources.byWriteKey(issued.writeKey))?.id).toBe(source.id);
  });

  it("lets nothing be read once it is closed", async () => {
    const { source } = await sources.register(madeUpSource("kiosk"));
    expect(await sources.standing(source.id, now)).toEqual({ readable: true });
    await sources.close(source.id);
    expect(await sources.standing(source.id, now)).toEqual({ readable: false, reason: "source-closed" });
    await expect(sources.issueWriteKey(source.id)).rejects.toMatchObject({ code: "customers/source-closed" });
  });

  it("that is a browser verifies nothing", async () => {
    const wanted = madeUpSource("page", { platform: "browser", verifies: ["email"] });
    await expect(sources.register(wanted)).rejects.toThrow(/a browser's key is public/);
    const { source } = await sources.register(madeUpSource("page", { platform: "browser" }));
    await expect(sources.change(source.id, { verifies: ["email"] })).rejects.toThrow(/public/);
  });

  it("of files has no key", async () => {
    const { source, writeKey } = await sources.register(madeUpSource("crm", { platform: "file" }));
    expect(writeKey).toBeUndefined();
    await expect(sources.issueWriteKey(source.id)).rejects.toThrow(/imported/);
  });

  it("changes its terms at once, also for another process", async () => {
    const other = openSources({ db, clock: fixedClock(now) });
    const { source } = await sources.register(madeUpSource("app"));
    expect((await other.source(source.id))?.purposes).toEqual(["find-products", "analytics"]);
    await sources.change(source.id, { purposes: ["analytics"] });
    expect((await sources.source(source.id))?.purposes).toEqual(["analytics"]);
    await expect.poll(async () => (await other.source(source.id))?.purposes).toEqual(["analytics"]);
  });
});

describe("a partner's attestation", () => {
  const attestation = { scope: "consent was asked for", signer: "A. Partner", fileHash: madeUpHash };

  it("makes it readable from the first day to the last, and no longer", async () => {
    const { source } = await sources.register(madeUpSource("mailing-list", { kind: "partner" }));
    const standing = async (at: Date) => (await sources.standing(source.id, at)).readable;
    expect(await sources.standing(source.id, now)).toEqual({
      readable: false,
      reason: "attestation-lapsed",
    });
    await sources.attest(source.id, { ...attestation, expiresAt: days(30) });
    expect([await standing(days(-1)), await standing(now), await standing(days(29))]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await standing(days(30))).toBe(false);
  });

  it("counts no more once it is revoked, and is kept", async () => {
    const { source } = await sources.register(madeUpSource("loyalty", { kind: "partner" }));
    const { id } = await sources.attest(source.id, { ...attestation, expiresAt: days(30) });
    await sources.revokeAttestation(source.id, id);
    expect(await sources.standing(source.id, now)).toMatchObject({ reason: "attestation-lapsed" });
    expect(await sources.attestations(source.id)).toMatchObject([
      { id, revokedAt: now, fileHash: madeUpHash },
    ]);
  });

  it("tells whoever waits for it", async () => {
    const told: string[] = [];
    sources.whenAttested(async (id) => {
      told.push(id);
    });
    const { source } = await sources.register(madeUpSource("co-op", { kind: "partner" }));
    await sources.attest(source.id, { ...attestation, expiresAt: days(1) });
    expect(told).toEqual([source.id]);
  });

  it("needs the hash of the file and an expiry yet to come, and is a partner's alone", async () => {
    const { source } = await sources.register(madeUpSource("reseller", { kind: "partner" }));
    const bad = { ...attestation, fileHash: "abc", expiresAt: days(1) };
    await expect(sources.attest(source.id, bad)).rejects.toThrow(/64 hexadecimal digits/);
    await expect(sources.attest(source.id, { ...attestation, expiresAt: now })).rejects.toThrow(/expiresAt/);
    const own = await sources.register(madeUpSource("own"));
    await expect(sources.attest(own.source.id, { ...attestation, expiresAt: days(1) })).rejects.toThrow(
      /partner/,
    );
  });
});

describe("a tracking plan", () => {
  it("is kept version by version, and the newest holds", async () => {
    const { source } = await sources.register(madeUpSource("planned"));
    expect(await sources.compiledPlan(source.id)).toBeUndefined();
    const price = { type: "object", required: ["price"], properties: { price: { type: "number" } } };
    expect((await sources.setPlan(source.id, { events: { Bought: price } })).version).toBe(1);
    expect((await sources.setPlan(source.id, { events: {}, unplanned: "violation" })).version).toBe(2);
    expect((await sources.compiledPlan(source.id))?.version).toBe(2);
    expect((await sources.planOf(source.id))?.plan.unplanned).toBe("violation");
  });
});
