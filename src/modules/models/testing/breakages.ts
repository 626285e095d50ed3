import type { ServerResponse } from "node:http";
import { completion } from "./chat-protocol.ts";

const json = { "content-type": "application/json" };

/** One way in which a model's server fails; `model` is what was asked for, `good` an answer that would do. */
export type Breakage = (response: ServerResponse, asked: { model: string; good: string }) => void;

const answering =
  (
    status: number,
    headers: Record<string, string>,
    body: (asked: { model: string; good: string }) => string,
  ): Breakage =>
  (response, asked) => {
    response.writeHead(status, headers).end(body(asked));
  };

const saying = (content: (good: string) => string): Breakage =>
  answering(200, json, ({ model, good }) => JSON.stringify(completion(model, content(good))));

/** Every way, by name. Those that never end are ended when the double closes. */
const ways: Readonly<Record<string, Breakage>> = {
  hangs: () => undefined,
  "hangs after the headers": (response) => {
    response.writeHead(200, json).flushHeaders();
  },
  drips: (response) => {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(" "), 50);
    response.on("close", () => clearInterval(timer));
  },
  floods: (response) => {
    response.writeHead(200, json);
    const block = " ".repeat(64 * 1024);
    const pour = () => {
      while (!response.destroyed && response.write(block));
    };
    response.on("drain", pour);
    pour();
  },
  "cuts the connection": (response) => {
    response.destroy();
  },
  "cuts the connection midway": (response) => {
    response.writeHead(200, json);
    response.write('{"choices":[', () => response.destroy());
  },
  "answers 500": answering(500, json, () => '{"error":{"message":"out of memory"}}'),
  "answers 429": answering(429, json, () => '{"error":{"message":"slow down"}}'),
  "answers 401": answering(401, json, () => '{"error":{"message":"bad key"}}'),
  "answers with a page": answering(200, { "content-type": "text/html" }, () => "<h1>Welcome</h1>"),
  "answers nothing": answering(200, json, () => ""),
  redirects: answering(302, { location: "http://127.0.0.1:9/v1" }, () => ""),
  "says no JSON": saying(() => "Sure! Here is a friendlier text."),
  "says cut JSON": saying((good) => good.slice(0, good.length / 2)),
  "says JSON in a fence": saying((good) => `\`\`\`json\n${good.slice(0, -1)}\n\`\`\``),
  "says another shape": saying(() => '{"answer":42}'),
  "says numbers for texts": saying(() => '{"parts":[{"id":1,"text":2}],"wishes":[{"field":1}]}'),
  "says nothing": saying(() => ""),
  "says null": saying(() => "null"),
  "nests deeply": saying(() => `${"[".repeat(20_000)}${"]".repeat(20_000)}`),
};

export const breakages: ReadonlyMap<string, Breakage> = new Map(Object.entries(ways));
