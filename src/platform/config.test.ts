import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

describe("readConfig", () => {
  it("needs nothing to be set", () => {
    expect(readConfig({})).toEqual({
      host: "127.0.0.1",
      port: 4321,
      dataFolder: ".rapport",
      timeZone: "UTC",
      test: false,
      logLevel: "info",
      warnings: [],
    });
  });

  it("takes every variable that it documents", () => {
    const config = readConfig({
      HOST: "0.0.0.0",
      PORT: "80",
      RAPPORT_DATA: "/var/lib/rapport",
      DATABASE_URL: "postgres://me:secret@db:5432/rapport",
      RAPPORT_KEYS_URL: "postgresql://db/keys",
      RAPPORT_MODEL: "ollama:llama3",
      RAPPORT_MODEL_KEY: "k",
      RAPPORT_TIMEZONE: "Asia/Shanghai",
      RAPPORT_DEMO: "false",
      RAPPORT_LOG: "debug",
    });
    expect(config).toMatchObject({
      port: 80,
      timeZone: "Asia/Shanghai",
      demonstration: false,
      logLevel: "debug",
    });
  });

  it("treats an empty value as none", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 4321 });
    expect(readConfig({ DATABASE_URL: "" })).not.toHaveProperty("databaseUrl");
  });

  it.each([
    ["PORT", "http", /PORT takes a number .*"http"/],
    ["PORT", "70000", /PORT takes .*"70000"/],
    ["RAPPORT_TIMEZONE", "Shanghai", /RAPPORT_TIMEZONE takes an IANA time zone.*"Shanghai"/],
    ["RAPPORT_MODEL", "gpt", /RAPPORT_MODEL takes openai-compatible:URL#MODEL.*"gpt"/],
    ["RAPPORT_DEMO", "yes", /RAPPORT_DEMO takes true or false.*"yes"/],
    ["HOST", "a b", /HOST takes .*"a b"/],
    ["RAPPORT_LOG", "loud", /RAPPORT_LOG takes silent, error, warn, info, debug/],
  ])("names %s, what it was given and what it takes", (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message);
  });

  it("lists all that is wrong at once", () => {
    expect(() => readConfig({ PORT: "x", RAPPORT_DEMO: "x" })).toThrow(/RAPPORT_DEMO takes .*\nPORT takes /);
  });

  it("never shows a secret, not even a wrong one", () => {
    const read = () => readConfig({ DATABASE_URL: "mysql://me:hunter2@db/x" });
    expect(read).toThrow(/DATABASE_URL takes a URL such as postgres:/);
    expect(read).not.toThrow(/hunter2/);
  });

  it("keeps a demonstration on this machine", () => {
    expect(() => readConfig({ RAPPORT_DEMO: "true", HOST: "0.0.0.0" })).toThrow("127.0.0.1 only");
    expect(readConfig({ RAPPORT_DEMO: "true" }).demonstration).toBe(true);
  });

  it("asks whether a variable that nobody reads was meant to be another", () => {
    expect(readConfig({ RAPPORT_TIMEZON: "UTC", RAPPORT_QWERTYUIOP: "1", OTHER: "1" }).warnings).toEqual([
      "RAPPORT_TIMEZON is no variable of Rapport; did you mean RAPPORT_TIMEZONE?",
      "RAPPORT_QWERTYUIOP is no variable of Rapport",
    ]);
  });
});
