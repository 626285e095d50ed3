import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import type { Product } from "../product.ts";
import { type EmbeddingProvider, embedProducts, likenessTo } from "./embeddings.ts";
import { buildCatalogue, findProducts } from "./index.ts";

let server: Server | undefined;
afterEach(() => server?.close());

async function serve(listener: RequestListener, timeoutMs = 10_000): Promise<EmbeddingProvider> {
  const opened = createServer(listener);
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, "127.0.0.1", resolve));
  const address = opened.address();
  const { port }: Pick<AddressInfo, "port"> =
    address !== null && typeof address === "object" ? address : { port: 0 };
  return { baseUrl: `http://127.0.0.1:${port}/v1/`, model: "tiny", timeoutMs };
}

const products: Product[] = [
  { id: "cold", title: "Item One", description: "keeps food cold" },
  { id: "warm", title: "Item Two", description: "keeps food warm" },
];

/** Understands temperature and nothing else. */
const honest: RequestListener = async (request, response) => {
  const { input }: { input: string[] } = JSON.parse(await text(request));
  const data = input.map((line, index) => ({ index, embedding: /cold|fridge/.test(line) ? [3, 0] : [0, 2] }));
  response.end(JSON.stringify({ data: data.reverse() }));
};

describe("an embedding provider", () => {
  it("moves up what is alike in meaning", async () => {
    const provider = await serve(honest);
    const vectors = await embedProducts(products, provider);
    expect(vectors?.dimensions).toBe(2);
    if (vectors === undefined) return;
    const likeness = await likenessTo("fridge item", vectors, provider);
    const catalogue = buildCatalogue([...products].reverse(), { version: "1" });
    const request = { text: "item", language: "en", residue: "item", constraints: [] } as const;
    const asked = { catalogue, arrival: () => undefined, locale: "en" } as const;
    expect(findProducts(request, asked).results[0]?.id).toBe("warm");
    const found = findProducts(request, { ...asked, ...(likeness && { likeness }) });
    expect(found.results[0]?.id).toBe("cold");
  });

  it.each<[string, RequestListener]>([
    ["says no", (_, response) => response.writeHead(500).end("{}")],
    ["cuts its answer", (_, response) => response.end('{"data":[{"index":0')],
    ["hangs", () => undefined],
    [
      "leaves one out",
      (_, response) => response.end(JSON.stringify({ data: [{ index: 1, embedding: [1] }] })),
    ],
    [
      "answers with words",
      (_, response) => response.end(JSON.stringify({ data: [{ index: 0, embedding: ["a"] }] })),
    ],
  ])("that %s is gone without", async (_, listener) => {
    expect(await embedProducts(products, await serve(listener, 500))).toBeUndefined();
  });

  it("that answers in other dimensions than it embedded with is gone without", async () => {
    const provider = await serve((_, response) =>
      response.end(JSON.stringify({ data: [{ index: 0, embedding: [1, 2, 3] }] })),
    );
    expect(await likenessTo("x", { dimensions: 2, of: () => undefined }, provider)).toBeUndefined();
  });
});
