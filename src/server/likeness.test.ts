import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { buildCatalogue } from "../modules/search/index.ts";
import { RapportError } from "../platform/errors.ts";
import { openLog } from "../platform/log.ts";
import { openLikeness } from "./likeness.ts";

const catalogue = buildCatalogue(
  [
    { id: "hot", title: "Kettle" },
    { id: "cold", title: "Fridge" },
  ],
  { version: "1.0" },
);

/** A provider for which texts are alike that speak of heat. */
async function startProvider() {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { input }: { input: string[] } = JSON.parse(body);
    const data = input.map((text, index) => ({
      index,
      embedding: /kettle|warm/i.test(text) ? [1, 0] : [0, 1],
    }));
    response.setHeader("content-type", "application/json").end(JSON.stringify({ data }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, close: () => server.close() };
}

test("a configured provider tells what is alike in meaning, as soon as the catalogue is embedded", async () => {
  const provider = await startProvider();
  try {
    const open = openLikeness({ embeddings: `openai-compatible:${provider.url}#made-up` }, openLog("silent"));
    expect(await open(catalogue)("something warm")).toBeUndefined();
    await expect.poll(() => open(catalogue)("something warm")).toBeDefined();
    const likeness = await open(catalogue)("something warm");
    const [hot, cold] = ["hot", "cold"].map((id) => catalogue.product(id));
    expect(hot && likeness?.(hot)).toBeCloseTo(1);
    expect(cold && likeness?.(cold)).toBeCloseTo(0);
  } finally {
    provider.close();
  }
});

test("without a provider, or with one that cannot embed, the search goes without or the start stops", async () => {
  expect(await openLikeness({}, openLog("silent"))(catalogue)("warm")).toBeUndefined();
  expect(() => openLikeness({ embeddings: "anthropic:claude" }, openLog("silent"))).toThrow(RapportError);
});
