import { describe, expect, it } from "vitest";
import type { LogLevel } from "./config.ts";
import { RapportError } from "./errors.ts";
import { openLog } from "./log.ts";

function logged(write: (log: ReturnType<typeof openLog>) => void, level: LogLevel = "info"): string {
  const lines: string[] = [];
  write(openLog(level, { write: (line) => void lines.push(line) }));
  return lines.join("");
}

describe("the log", () => {
  const wish = "navy sofa for Ms. Li, call me at 555-0100";

  it("never holds a turn's text, wherever it hides", () => {
    const line = logged((log) =>
      log.info(
        {
          route: "/v1/turns",
          text: wish,
          turn: { input: { text: wish }, list: [{ residue: wish }] },
          headers: { authorization: wish },
          sessionId: wish,
          session_id: wish,
          "Set-Cookie": wish,
          err: Object.assign(new Error(`invalid input syntax: ${wish}`), { code: "22P02" }),
        },
        "a turn",
      ),
    );
    expect(line).not.toContain("sofa");
    expect(JSON.parse(line)).toMatchObject({
      level: "info",
      route: "/v1/turns",
      err: { code: "22P02" },
      msg: "a turn",
    });
  });

  it("removes what is nested too deep to be looked at", () => {
    const deep = { a: { b: { c: { d: { e: { f: { g: { h: wish } } } } } } } };
    const line = logged((log) => log.warn({ deep }, "x"));
    expect(line).not.toContain("sofa");
  });

  it("shows where an error comes from, and the message of our own errors", () => {
    const cause = new TypeError(wish);
    const err = new RapportError("platform/busy", "try again in a minute", { email: wish, ms: 3 }, { cause });
    const line = JSON.parse(logged((log) => log.error({ err }, "x")));
    expect(line.err).toMatchObject({
      code: "platform/busy",
      message: "try again in a minute",
      details: { email: "[removed]", ms: 3 },
      cause: { type: "TypeError" },
    });
    expect(line.err.at[0]).toContain("log.test.ts");
    expect(JSON.stringify(line)).not.toContain("sofa");
  });

  it("keeps to its level", () => {
    expect(logged((log) => log.info("x"), "warn")).toBe("");
    expect(logged((log) => log.error("x"), "silent")).toBe("");
  });
});
