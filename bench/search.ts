import { existsSync } from "node:fs";
import { loadMapping, readCatalogue } from "../src/modules/search/catalogue/index.ts";
import { mean, ndcg10, ndcg10Judged } from "../src/modules/search/evaluation/figures.ts";
import type { JudgedSet } from "../src/modules/search/evaluation/judged-set.ts";
import { judgedSetsOf } from "../src/modules/search/evaluation/known-items.ts";
import { madeUpStore } from "../src/modules/search/evaluation/made-up-store.ts";
import type { Product } from "../src/modules/search/product.ts";
import { cpuMs, liveMb, rounded } from "./measure.ts";
import { miniSearch } from "./peers/minisearch.ts";
import { orama } from "./peers/orama.ts";
import type { PeerKind } from "./peers/peer.ts";
import { rapport, rapportWords } from "./peers/rapport.ts";

/**
 * Compares the shop's search with MiniSearch and Orama on the same judged sets in the same run. Prints one JSON line;
 * progress goes to standard error. `npx tsx bench/search.ts`
 */
const shared = process.env.RAPPORT_SHARED ?? "../shared";
const electronics = `${shared}/data/catalog/electronics.json`;

interface Figures {
  readonly ndcg10: number;
  readonly ndcg10Judged: number;
  readonly zeroResults: number;
  readonly cpuMsPerQuery: number;
}

async function readProducts(file: string): Promise<Product[]> {
  const mapping = await loadMapping("examples/mappings/flat-list.yaml");
  const products: Product[] = [];
  for await (const record of readCatalogue(file, mapping))
    if ("product" in record) products.push(record.product);
  return products;
}

async function groupsOfSets(): Promise<readonly (readonly JudgedSet[])[]> {
  const known = existsSync(electronics) ? judgedSetsOf(await readProducts(electronics)) : [];
  if (known.length === 0) console.error(`${electronics} is not there: only the made-up stores are measured`);
  return [
    known,
    [madeUpStore({ seed: 5, size: 5_000, bare: false, queries: 300 })],
    [madeUpStore({ seed: 6, size: 20_000, bare: true, queries: 300 })],
  ].filter((group) => group.length > 0);
}

function measure(set: JudgedSet, search: (text: string) => Iterable<string>): Figures {
  const grades = new Map(set.queries.map(({ id }) => [id, new Map<string, number>()]));
  for (const { query, product, grade } of set.judgements) grades.get(query)?.set(product, grade);
  const answers: { readonly query: string; readonly ranked: string[] }[] = [];
  const cpu = cpuMs(() => {
    for (const { id, text } of set.queries) answers.push({ query: id, ranked: [...search(text)] });
  });
  const figure = (of: typeof ndcg10): number =>
    rounded(mean(answers.map(({ query, ranked }) => of(ranked, grades.get(query) ?? new Map()))));
  return {
    ndcg10: figure(ndcg10),
    ndcg10Judged: figure(ndcg10Judged),
    zeroResults: answers.filter(({ ranked }) => ranked.length === 0).length,
    cpuMsPerQuery: rounded(cpu / set.queries.length),
  };
}

async function measurePeer({ name, open }: PeerKind, sets: readonly JudgedSet[]) {
  const before = liveMb();
  const start = performance.now();
  const peer = await open(sets[0].products);
  const buildMs = rounded(performance.now() - start, 0);
  const mb = rounded(liveMb() - before, 1);
  const bySet = Object.fromEntries(sets.map((set) => [set.name, measure(set, (text) => peer.search(text))]));
  console.error(name, JSON.stringify({ buildMs, mb, ...bySet }));
  return { engine: name, products: sets[0].products.length, buildMs, mb, sets: bySet };
}

const runs = [];
for (const sets of await groupsOfSets()) {
  for (const peer of [rapport, rapportWords, miniSearch, orama]) runs.push(await measurePeer(peer, sets));
}
console.log(JSON.stringify({ bench: "search", runs }));
