import { describe, expect, it } from "vitest";
import { RapportError } from "../../platform/errors.ts";
import { parseModelSetting } from "./index.ts";

const refusal = (setting: string): string => {
  try {
    parseModelSetting(setting);
  } catch (error) {
    if (error instanceof RapportError && error.code === "platform/bad-config") return error.message;
    throw error;
  }
  throw new Error(`"${setting}" was taken`);
};

describe("the setting of a model", () => {
  it.each([
    [
      "openai-compatible:http://127.0.0.1:9999/v1#name",
      { provider: "openai-compatible", baseUrl: "http://127.0.0.1:9999/v1", model: "name" },
    ],
    [
      "openai-compatible:https://models.example/v1/#org/name:tag",
      { provider: "openai-compatible", baseUrl: "https://models.example/v1", model: "org/name:tag" },
    ],
    ["ollama:qwen3:8b", { provider: "ollama", baseUrl: "http://127.0.0.1:11434/v1", model: "qwen3:8b" }],
    ["ollama:http://box:1/v1#m", { provider: "ollama", baseUrl: "http://box:1/v1", model: "m" }],
    [
      "anthropic:claude-sonnet-4-5",
      { provider: "anthropic", baseUrl: "https://api.anthropic.com/v1", model: "claude-sonnet-4-5" },
    ],
    [
      "anthropic:http://proxy/v1#claude",
      { provider: "anthropic", baseUrl: "http://proxy/v1", model: "claude" },
    ],
    [
      "watsonx:eu-de#ibm/granite",
      { provider: "watsonx", baseUrl: "https://eu-de.ml.cloud.ibm.com/ml/gateway/v1", model: "ibm/granite" },
    ],
    [
      "watsonx:https://cpd.example#ibm/granite",
      { provider: "watsonx", baseUrl: "https://cpd.example/ml/gateway/v1", model: "ibm/granite" },
    ],
  ])("reads %s", (setting, read) => {
    expect(parseModelSetting(setting)).toEqual(read);
  });

  it.each([
    ["", "names no provider"],
    ["gpt-4", "names no provider"],
    ["toString:x", "names no provider"],
    ["openai-compatible:name", "names no address"],
    ["openai-compatible:http://127.0.0.1/v1#", "names no model"],
    ["openai-compatible:ftp://host/v1#name", "no http or https address"],
    ["openai-compatible:nonsense#name", "no http or https address"],
    ["watsonx:ibm/granite", "names no region"],
    ["anthropic:", "names no model"],
  ])("refuses %j and says what it takes", (setting, why) => {
    expect(refusal(setting)).toContain(why);
    expect(refusal(setting)).toContain("it takes");
  });

  it("does not repeat a password", () => {
    const message = refusal("openai-compatible:http://me:secret@host/v1#name");
    expect(message).toContain("password");
    expect(message).not.toContain("secret");
  });
});
