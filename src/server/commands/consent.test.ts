import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newSubject, openTestConsent, type TestConsent } from "../../modules/trust/consent/testing.ts";
import { consentCommands } from "./consent.ts";

describe("rapport consent", () => {
  let test: TestConsent;
  let cwd: string;
  const me = newSubject();
  beforeAll(async () => {
    test = await openTestConsent();
    cwd = await mkdtemp(join(tmpdir(), "rapport-consent-"));
  });
  afterAll(async () => {
    await test[Symbol.asyncDispose]();
    await rm(cwd, { recursive: true });
  });

  /** Runs a command and gives what it printed, a JSON value a line. */
  async function rapport(...argv: string[]): Promise<unknown[]> {
    const command = consentCommands.find(({ name }) => argv.join(" ").startsWith(name));
    if (!command) throw new Error(`there is no ${argv.join(" ")}`);
    const lines: string[] = [];
    const io = {
      out: (line: string) => lines.push(line),
      err: () => {},
      cwd,
      signal: AbortSignal.timeout(30_000),
    };
    const ports = { consent: test.consent, subjectsOf: async (person: string) => [person] };
    expect(await command.run(argv.slice(2), ports, io)).toBe(0);
    return lines.map((line) => JSON.parse(line));
  }

  it("lists purposes, and what a person said of each", async () => {
    expect(await rapport("consent", "list")).toContainEqual({
      purpose: "analytics",
      version: 1,
      legalBasis: "legitimate-interest",
    });
    expect(await rapport("consent", "list", me)).toContainEqual({
      purpose: "marketing",
      version: 1,
      legalBasis: "consent",
      state: "none",
      permitted: false,
    });
  });

  it("gives and withdraws for a person, and the record says who entered it", async () => {
    expect(await rapport("consent", "give", me, "marketing", "--language", "zh")).toMatchObject([
      { state: "given", records: 1 },
    ]);
    expect(await rapport("consent", "withdraw", me, "marketing")).toMatchObject([{ state: "withdrawn" }]);
    expect(await rapport("consent", "object", me, "analytics")).toMatchObject([{ state: "objected" }]);
    const [given] = await test.consent.recordsOf([me]);
    expect(given).toMatchObject({ by: "administrator", channel: "command", language: "zh" });
  });

  it("exports JSON-LD to the screen or to a file that nobody else can read", async () => {
    expect(await rapport("consent", "export", me)).toMatchObject([{ "@graph": expect.any(Array) }]);
    expect(await rapport("consent", "export", me, "--out", "mine.jsonld")).toEqual([]);
    expect(JSON.parse(await readFile(join(cwd, "mine.jsonld"), "utf8"))).toHaveProperty("@context");
    expect((await stat(join(cwd, "mine.jsonld"))).mode & 0o077).toBe(0);
  });

  it("says how it is used where it is used wrongly", async () => {
    await expect(rapport("consent", "give", me)).rejects.toThrow("usage: rapport consent give");
    await expect(rapport("consent", "give", me, "marketing", "--language", "fr")).rejects.toThrow("en or zh");
    await expect(rapport("consent", "give", me, "world-peace")).rejects.toMatchObject({
      code: "trust/unknown-purpose",
    });
  });
});
