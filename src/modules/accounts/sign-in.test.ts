import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "../../platform/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/db/testing.ts";
import {
  accountMigrations,
  closeAccount,
  createAccount,
  createApiKey,
  demonstrateSignIn,
  roles,
  signIn,
  signOut,
  signOutEverywhere,
} from "./index.ts";
import { recognise } from "./recognise.ts";
import { revokeApiKey } from "./revoke-api-key.ts";

const start = new Date("2026-03-04T02:00:00Z");
const hoursLater = (hours: number) => fixedClock(new Date(start.getTime() + hours * 3_600_000));

describe("signing in", () => {
  let db: TestDatabase;
  let ports: { db: TestDatabase; clock: ReturnType<typeof hoursLater> };
  const password = "correct horse é battery";
  beforeAll(async () => {
    db = await openTestDatabase([accountMigrations]);
    ports = { db, clock: hoursLater(0) };
    await createAccount(
      { email: " Ann@Example.COM ", displayName: "Ann", roles: ["analyst"], password },
      ports,
    );
  });
  afterAll(() => db.close());

  const ann = { email: "ann@example.com", password };

  it("knows an address in any case, and a password in any form of Unicode", async () => {
    const { principal } = await signIn(
      { email: "ANN@example.com", password: password.normalize("NFD") },
      ports,
    );
    expect(principal).toMatchObject({ via: "cookie", email: "ann@example.com", roles: ["analyst"] });
  });

  it("tells a wrong password from no account neither by its answer nor by its time", async () => {
    const timed = async (email: string) => {
      const begun = performance.now();
      await expect(signIn({ email, password: "wrong password" }, ports)).rejects.toMatchObject({
        code: "accounts/wrong-credentials",
        message: "the address or the password is wrong",
      });
      return performance.now() - begun;
    };
    const quickest = async (email: string) =>
      Math.min(await timed(email), await timed(email), await timed(email));
    const [known, unknown] = [await quickest(ann.email), await quickest("nobody@example.com")];
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it("stores no password and no token that could be used", async () => {
    const { token } = await signIn(ann, ports);
    const rows = await db.query(
      "select a::text || s::text as row from accounts a join sign_in_sessions s on s.account = a.id",
    );
    const stored = JSON.stringify(rows);
    expect(stored).toContain("$argon2id$");
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(password);
  });

  it("recognises the session's cookie until it is signed out, idle, or over", async () => {
    const { token } = await signIn(ann, ports);
    const via = async (hours: number) => (await recognise({ token }, { db, clock: hoursLater(hours) })).via;
    expect(await via(11)).toBe("cookie");
    expect(await via(22)).toBe("cookie"); // seen at 11 h, so not idle
    expect(await via(35)).toBe("anonymous"); // last seen at 22 h
    const long = await signIn(ann, ports);
    for (let hours = 10; hours < 168; hours += 10) {
      expect((await recognise({ token: long.token }, { db, clock: hoursLater(hours) })).via).toBe("cookie");
    }
    expect((await recognise({ token: long.token }, { db, clock: hoursLater(169) })).via).toBe("anonymous");
    const { token: out } = await signIn(ann, ports);
    await signOut(out, ports);
    expect((await recognise({ token: out }, ports)).via).toBe("anonymous");
  });

  it("ends every session of an account at once", async () => {
    const first = await signIn(ann, ports);
    const second = await signIn(ann, ports);
    await signOutEverywhere(first.principal.account, ports);
    for (const { token } of [first, second])
      expect((await recognise({ token }, ports)).via).toBe("anonymous");
  });

  it("knows nobody by a token that it did not give", async () => {
    expect(await recognise({ token: "guess" }, ports)).toEqual({ via: "anonymous", roles: [] });
    expect(await recognise({}, ports)).toEqual({ via: "anonymous", roles: [] });
  });

  it("closes an account at once: nobody signs in by it, and whoever is, is out", async () => {
    const email = "leaving@example.com";
    await createAccount({ email, displayName: "Lea", roles: ["employee"], password }, ports);
    const { token } = await signIn({ email, password }, ports);
    await closeAccount({ email: "Leaving@example.com" }, ports);
    expect((await recognise({ token }, ports)).via).toBe("anonymous");
    await expect(signIn({ email, password }, ports)).rejects.toMatchObject({
      code: "accounts/wrong-credentials",
    });
    await expect(closeAccount({ email }, ports)).rejects.toMatchObject({ code: "platform/not-found" });
  });

  it("refuses a second account of an address, a short password and an unknown role", async () => {
    const create = (more: object) =>
      createAccount({ email: "bob@example.com", displayName: "Bob", roles: ["customer"], ...more }, ports);
    await expect(create({ email: "ann@EXAMPLE.com" })).rejects.toMatchObject({ code: "accounts/exists" });
    await expect(create({ password: "short" })).rejects.toThrow("password: takes 12 to 200");
    await expect(create({ roles: ["king"] })).rejects.toThrow(/roles\[0\]/);
    await expect(create({ email: "no address" })).rejects.toThrow(/email/);
    const [{ count }] = await db.query(
      "select count(*)::int as count from subjects where id not in (select subject from accounts)",
    );
    expect(count).toBe(0);
  });

  it("demonstrates any role with one click, on this machine only", async () => {
    for (const role of roles) {
      const session = await demonstrateSignIn(role, { demonstration: true, fromThisMachine: true }, ports);
      expect(session.principal.roles).toEqual([role]);
    }
    for (const where of [
      { demonstration: false, fromThisMachine: true },
      { demonstration: true, fromThisMachine: false },
    ]) {
      await expect(demonstrateSignIn("governor", where, ports)).rejects.toMatchObject({
        code: "accounts/no-demonstration",
      });
    }
  });

  it("makes a demonstration's account once when two click at once", async () => {
    await db.query("delete from accounts where email = 'adviser@demonstration.example'");
    const here = { demonstration: true, fromThisMachine: true };
    const [a, b] = await Promise.all([
      demonstrateSignIn("adviser", here, ports),
      demonstrateSignIn("adviser", here, ports),
    ]);
    expect(a.principal.account).toBe(b.principal.account);
  });

  it("recognises an API key until it is revoked, and refuses any other", async () => {
    const { id, key } = await createApiKey({ name: "shop", roles: ["customer", "customer"] }, ports);
    const authorization = `Bearer ${key}`;
    expect(await recognise({ authorization }, ports)).toMatchObject({
      via: "api-key",
      key: id,
      roles: ["customer"],
    });
    const [{ last_used_at: used }] = await db.query("select last_used_at from api_keys where id = $1", [id]);
    expect(used).toEqual(start);
    await revokeApiKey(id, ports);
    const refused = { code: "accounts/wrong-credentials" };
    await expect(recognise({ authorization }, ports)).rejects.toMatchObject(refused);
    await expect(recognise({ authorization: "Bearer somebody-elses" }, ports)).rejects.toMatchObject(refused);
    expect((await recognise({ authorization: "Basic dXNlcjpwYXNz" }, ports)).via).toBe("anonymous");
    await expect(recognise({ authorization: "Bearer" }, ports)).rejects.toMatchObject(refused);
    await expect(revokeApiKey(id, ports)).rejects.toMatchObject({ code: "platform/not-found" });
  });
});
