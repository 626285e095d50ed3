import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needs } from "../support/needs.ts";
import {
  askServer,
  type RunningServer,
  startServer,
  type Turn,
  temporaryFolder,
} from "../support/start-server.ts";
import { type Listed, listedQuestions, type Question, type Variant, variantQuestions } from "./questions.ts";

const shared = process.env.RAPPORT_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const mappings = fileURLToPath(new URL("../../examples/mappings", import.meta.url));

interface Subject<Record> {
  readonly file: string;
  readonly mapping: string;
  readonly questions: readonly Question<Record>[];
  readonly records: (file: string) => ReadonlyMap<string, Record>;
  readonly priceOf: (record: Record) => number;
  readonly availabilityOf: (record: Record) => string;
}

interface NestedProduct {
  readonly name: string;
  readonly variants: Readonly<
    Record<string, { item_id: string; options: Record<string, string>; available: boolean; price: number }>
  >;
}

const nested: Subject<Variant> = {
  file: `${shared}/data/catalog/retail-variants.json`,
  mapping: `${mappings}/nested-variants.yaml`,
  questions: variantQuestions,
  records(file) {
    const products: Record<string, NestedProduct> = JSON.parse(readFileSync(file, "utf8"));
    const variants = Object.values(products).flatMap(({ name, variants }) =>
      Object.values(variants).map(({ item_id: id, options, available, price }) => ({
        id,
        name,
        options,
        available,
        price,
      })),
    );
    return new Map(variants.map((variant) => [variant.id, variant]));
  },
  priceOf: ({ price }) => price,
  availabilityOf: ({ available }) => (available ? "in stock" : "out of stock"),
};

const flat: Subject<Listed> = {
  file: `${shared}/data/catalog/electronics.json`,
  mapping: `${mappings}/flat-list.yaml`,
  questions: listedQuestions,
  records(file) {
    const list: Listed[] = JSON.parse(readFileSync(file, "utf8"));
    // The file has no ids: a product of an answer is found again by its title and price.
    return new Map(list.map((listed) => [`${listed.name} ${listed.price}`, listed]));
  },
  priceOf: ({ price }) => price,
  availabilityOf: () => "not stated",
};

function askAll<Record>(
  name: string,
  subject: Subject<Record>,
  keyOf: (result: Turn["results"][number]) => string,
) {
  describe.skipIf(needs(existsSync(subject.file), "the shared catalogues"))(name, () => {
    let server: RunningServer;
    let records: ReadonlyMap<string, Record>;
    const folder = temporaryFolder();
    beforeAll(async () => {
      records = subject.records(subject.file);
      server = await startServer((await folder).path, { RAPPORT_DEMO: "true" });
      const imported = await server.command("catalog", "import", subject.file, "--mapping", subject.mapping);
      expect(imported.err).not.toMatch(/error/i);
      expect(JSON.parse(imported.out)).toMatchObject({ bad: 0 });
    }, 120_000);
    afterAll(async () => {
      await server?.stop();
      await (await folder)[Symbol.asyncDispose]();
    });

    const asked = subject.questions.flatMap((question) =>
      (["en", "zh"] as const).map((language) => ({ text: question[language], question })),
    );
    test.each(asked)("$text", async ({ text, question }) => {
      const turn = await askServer(server.url, { text });
      const found = turn.results.map((result) => {
        const record = records.get(keyOf(result));
        if (record === undefined) throw new Error(`${result.title} is not in the file`);
        return { result, record };
      });
      expect(found.length, `nothing found for ${JSON.stringify(turn.understanding)}`).toBeGreaterThan(0);
      const [first] = found;
      expect([...records.values()].some(question.first), "the file has no such product").toBe(true);
      expect(question.first(first.record), JSON.stringify([first.record, turn.understanding])).toBe(true);
      for (const { result, record } of found) {
        expect(question.never(record), JSON.stringify([record, turn.understanding])).toBe(false);
        expect(result.price?.amount).toBe(subject.priceOf(record));
        expect(result.availability).toBe(subject.availabilityOf(record));
      }
      await checkReceipt(server.url, text, turn);
    });
  });
}

interface Receipt {
  readonly asked: string;
  readonly reply: {
    readonly parts: readonly {
      readonly text: string;
      readonly claims: readonly {
        readonly kind: string;
        readonly shown: string;
        readonly evidence: { readonly id: string; readonly value: unknown };
      }[];
    }[];
  };
}

/** The receipt says what the answer said, and each of its claims stands in the answer. */
async function checkReceipt(url: string, text: string, turn: Turn): Promise<void> {
  const address = `${url}/v1/receipts/${turn.receiptId}`;
  const response = await fetch(`${address}?session=${turn.sessionId}`);
  expect(response.status).toBe(200);
  const receipt: Receipt = JSON.parse(await response.text());
  expect(receipt.asked).toBe(text);
  const prices = new Map(turn.results.map(({ id, price }) => [id, price?.amount]));
  const { parts } = receipt.reply;
  expect(parts.map(({ text }) => text).join("\n")).toBe(turn.reply.text);
  const claims = parts.flatMap((part) => part.claims.map((claim) => ({ ...claim, text: part.text })));
  expect(claims.length).toBeGreaterThan(0);
  for (const { kind, shown, text, evidence } of claims) {
    expect(text).toContain(shown);
    if (kind === "price") expect(evidence.value).toBe(prices.get(evidence.id));
  }
  expect((await fetch(address)).status).toBe(404);
}

askAll("a nested catalogue of variants", nested, ({ id }) => id);
askAll("a flat catalogue without ids", flat, ({ title, price }) => `${title} ${price?.amount}`);
