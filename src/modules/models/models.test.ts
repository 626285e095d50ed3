import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { Claim, Draft } from "../../kernel/index.ts";
import { type ModelOptions, modelReader, openModel, parseModelSetting, wordingPort } from "./index.ts";
import { breakages, type ModelCharacter, startModelDouble } from "./testing.ts";

const claim = (kind: string, field: string, shown: string, id = "p1"): Claim => ({
  kind,
  shown,
  evidence: { source: "catalogue", id, field, value: shown },
});

const draft: Draft = {
  locale: "en",
  parts: [
    { id: "summary", text: "Found 2 products that fit.", claims: [claim("count", "total", "2", "choice")] },
    {
      id: "product:secret-id-1",
      text: "Navy Sofa, $899.00, in stock.",
      claims: [claim("title", "title", "Navy Sofa"), claim("price", "price", "$899.00")],
    },
  ],
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(
  character: ModelCharacter,
  { breakage, seed, ...options }: ModelOptions & { breakage?: string; seed?: number } = {},
) {
  const double = await startModelDouble(character, { ...(breakage && { breakage }), ...(seed && { seed }) });
  closing.push(double.close);
  return { double, model: openModel(parseModelSetting(double.setting), { timeoutMs: 5_000, ...options }) };
}

const signal = AbortSignal.timeout(60_000);
const asked = { locale: "en", signal } as const;

describe("wording by a model", () => {
  it("is the template's where there is no model", async () => {
    expect(await wordingPort(undefined).word(draft, signal)).toEqual({ draft, wordedBy: { by: "template" } });
  });

  it("changes texts and names the model, and never changes claims, ids or their order", async () => {
    const { model } = await open("helpful", { seed: 3 });
    const { draft: worded, wordedBy } = await wordingPort(model).word(draft, signal);
    expect(wordedBy).toEqual({ by: "model", model: "double", version: "double-double" });
    expect(worded.parts.map(({ id, claims }) => ({ id, claims }))).toEqual(
      draft.parts.map(({ id, claims }) => ({ id, claims })),
    );
    expect(worded.parts.map(({ text }) => text)).not.toEqual(draft.parts.map(({ text }) => text));
  });

  it("tells the model texts and what to keep, as data, and neither ids nor evidence", async () => {
    const { model, double } = await open("helpful");
    await model.reword(draft.parts, asked);
    const [request] = double.requests;
    const [system, user] = request?.messages ?? [];
    expect(request?.response_format?.type).toBe("json_schema");
    expect(system?.role).toBe("system");
    expect(JSON.stringify(system)).not.toContain("Navy Sofa");
    expect(JSON.stringify(request)).not.toMatch(/secret-id|catalogue/);
    expect(user?.role).toBe("user");
    expect(JSON.stringify(user)).toContain("Navy Sofa");
  });

  it("names the language that is asked for", async () => {
    const { model, double } = await open("helpful");
    await model.reword(draft.parts, { locale: "zh", signal });
    expect(JSON.stringify(double.requests[0]?.messages[0])).toContain("Simplified Chinese");
  });
});

describe("a provider", () => {
  it.each([
    ["openai-compatible", "model", "Bearer key"],
    ["ollama", "model", "Bearer key"],
    ["watsonx", "model", "Bearer token"],
    ["anthropic", "claude-sonnet-4-5", "key"],
    ["anthropic", "claude-3-haiku-20240307", "key"],
  ])("of %s is asked for %s, with %j, and heard", async (provider, name, credential) => {
    const double = await startModelDouble("helpful");
    closing.push(double.close);
    const tokens = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ access_token: "token", expires_in: 3_600 }));
    });
    await new Promise<void>((listening) => tokens.listen(0, "127.0.0.1", listening));
    closing.push(async () => void tokens.close());
    const address = tokens.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const model = openModel(parseModelSetting(`${provider}:${double.url}#${name}`), {
      key: "key",
      tokenUrl: `http://127.0.0.1:${port}/token`,
      timeoutMs: 5_000,
    });
    expect(await model.readLeftover("rustic", { style: ["rustic"] }, asked)).toEqual({
      ok: true,
      value: [{ field: "style", op: "=", value: "rustic", strength: "prefer" }],
      by: { model: name, version: `${name}-double` },
    });
    expect(double.credentials).toEqual([credential]);
  });
});

describe("a broken model", () => {
  it.each([...breakages.keys()])("that %s leaves the template", async (breakage) => {
    const { model } = await open("broken", { breakage, timeoutMs: 700 });
    const started = performance.now();
    expect(await wordingPort(model).word(draft, signal)).toEqual({ draft, wordedBy: { by: "template" } });
    expect(await modelReader(model)("something soft", { feel: ["soft"] }, asked)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2 * 700 + 1_000);
  });

  it.each([
    ["hangs", "timed-out"],
    ["drips", "timed-out"],
    ["floods", "unreachable"],
    ["answers 500", "unreachable"],
    ["redirects", "unreachable"],
    ["says cut JSON", "nonsense"],
    ["says another shape", "nonsense"],
  ] as const)("that %s has %s", async (breakage, why) => {
    const { model } = await open("broken", { breakage, timeoutMs: 700 });
    expect(await model.reword(draft.parts, asked)).toEqual({ ok: false, why });
  });

  it("is left to rest after some failures, and asked again after a while", async () => {
    let now = 0;
    const { model, double } = await open("broken", {
      breakage: "answers 500",
      limits: { failuresToRest: 2, restMs: 1_000 },
      now: () => now,
    });
    const whys = [];
    for (let times = 0; times < 4; times += 1) whys.push(await model.reword(draft.parts, asked));
    expect(whys.map((answer) => answer.ok || answer.why)).toEqual([
      "unreachable",
      "unreachable",
      "resting",
      "resting",
    ]);
    expect(double.requests).toHaveLength(2);
    now = 1_000;
    await model.reword(draft.parts, asked);
    expect(double.requests).toHaveLength(3);
  });

  it("that nobody listens at is unreachable", async () => {
    const model = openModel(parseModelSetting("openai-compatible:http://127.0.0.1:9/v1#none"));
    expect(await model.reword(draft.parts, asked)).toEqual({ ok: false, why: "unreachable" });
  });
});

describe("asking a model", () => {
  it("asks once for one draft, and again for the same words about other claims", async () => {
    const { model, double } = await open("helpful");
    const first = await model.reword(draft.parts, asked);
    expect(await model.reword(draft.parts, asked)).toEqual(first);
    expect(double.requests).toHaveLength(1);
    const others = draft.parts.map((part) => ({
      ...part,
      claims: part.claims.map((claim) => ({ ...claim, evidence: { ...claim.evidence, id: "another" } })),
    }));
    await model.reword(others, asked);
    expect(double.requests).toHaveLength(2);
  });

  it("stops at once when the person goes away, and holds that against nobody", async () => {
    const { model } = await open("broken", { breakage: "hangs", limits: { failuresToRest: 1 } });
    const leaving = new AbortController();
    const answer = model.reword(draft.parts, { locale: "en", signal: leaving.signal });
    leaving.abort();
    expect(await answer).toEqual({ ok: false, why: "aborted" });
    expect(await model.reword(draft.parts, { locale: "en", signal: leaving.signal })).toEqual({
      ok: false,
      why: "aborted",
    });
    expect(await model.reword(draft.parts, { locale: "en", signal: AbortSignal.timeout(50) })).not.toEqual({
      ok: false,
      why: "resting",
    });
  });

  it("is off by one switch, for what is cached too", async () => {
    let on = true;
    const { model, double } = await open("helpful", { isOn: () => on });
    await model.reword(draft.parts, asked);
    on = false;
    expect(await model.reword(draft.parts, asked)).toEqual({ ok: false, why: "off" });
    expect(await model.readLeftover("soft", { feel: ["soft"] }, asked)).toEqual({ ok: false, why: "off" });
    expect(double.requests).toHaveLength(1);
  });

  it("is limited in rate", async () => {
    const { model } = await open("helpful", { limits: { burst: 1, perSecond: 0 }, cached: 0 });
    expect((await model.reword(draft.parts, asked)).ok).toBe(true);
    expect(await model.reword(draft.parts, asked)).toEqual({ ok: false, why: "rate-limited" });
  });

  it("does not ask what is too long to ask", async () => {
    const { model, double } = await open("helpful");
    const long = [{ id: "long", text: "word ".repeat(20_000), claims: [] }];
    expect(await model.reword(long, asked)).toEqual({ ok: false, why: "too-long" });
    expect(double.requests).toHaveLength(0);
  });
});

describe("reading what a grammar left over", () => {
  const vocabulary = { style: ["modern", "rustic"], room: ["bedroom", "kitchen"] };

  it("comes to soft wishes of fields and values that exist, said in the person's words", async () => {
    const { model } = await open("helpful");
    expect(await modelReader(model)("something rustic for the kitchen", vocabulary, asked)).toEqual([
      { field: "style", op: "=", value: "rustic", strength: "prefer" },
      { field: "room", op: "=", value: "kitchen", strength: "prefer" },
    ]);
  });

  it.each(["lying", "hostile"] as const)("drops all that a %s model makes up", async (character) => {
    const { model } = await open(character);
    expect(await modelReader(model)("something rustic", vocabulary, asked)).toEqual([]);
  });

  it("asks nobody where nothing was left over", async () => {
    const { model, double } = await open("helpful");
    expect(await modelReader(model)("  ", vocabulary, asked)).toEqual([]);
    expect(await modelReader(undefined)("rustic", vocabulary, asked)).toEqual([]);
    expect(double.requests).toHaveLength(0);
  });
});

describe("the double", () => {
  it("streams an answer as the protocol has it", async () => {
    const double = await startModelDouble("helpful");
    closing.push(double.close);
    const data = { locale: "en", text: "rustic", vocabulary: { style: ["rustic"] } };
    const response = await fetch(`${double.url}/chat/completions`, {
      method: "POST",
      body: JSON.stringify({
        model: "m",
        stream: true,
        messages: [{ role: "user", content: JSON.stringify(data) }],
        response_format: { type: "json_schema", json_schema: { name: "wishes" } },
      }),
    });
    const events = (await response.text()).split("\n\n").filter((event) => event !== "");
    expect(events.at(-1)).toBe("data: [DONE]");
    const content = events.slice(0, -1).map((event) => {
      const { choices } = JSON.parse(event.replace("data: ", ""));
      return choices[0].delta.content ?? "";
    });
    expect(JSON.parse(content.join(""))).toEqual({
      wishes: [{ field: "style", op: "=", value: "rustic", said: "rustic" }],
    });
  });
});
