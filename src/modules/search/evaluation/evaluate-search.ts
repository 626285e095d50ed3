import { z } from "zod";
import { RapportError } from "../../../platform/errors.ts";
import { readShopRequest } from "../../language/index.ts";
import { readCatalogue } from "../catalogue/read-catalogue.ts";
import type { Product } from "../product.ts";
import { buildCatalogue, type Catalogue, rankProducts } from "../ranking/index.ts";
import { mean, ndcg10, ndcg10Judged, percentile, recall100 } from "./figures.ts";
import { readLines } from "./read-jsonl.ts";

export interface SearchFigures {
  readonly ndcg10: number;
  /** With the products that nobody judged left out of the ranking. */
  readonly ndcg10Judged: number;
  readonly recall100: number;
  /** How many queries found nothing. */
  readonly zeroResults: number;
  readonly queries: number;
  readonly cpuMsPerQuery: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly buildMs: number;
  /** Memory that the catalogue and its index added to the process. */
  readonly rssMb: number;
}

export interface EvaluationFiles {
  /** JSONL, JSON or CSV in the contract's shape. */
  readonly catalog: string;
  /** JSONL of `{ id, text }`. */
  readonly queries: string;
  /** JSONL of `{ query, product, grade }`. */
  readonly judgements: string;
}

const text = z.union([z.string(), z.number()]).transform(String);
const querySchema = z.object({ id: text, text: z.string() });
const judgementSchema = z.object({ query: text, product: text, grade: z.number().nonnegative() });

/** Dates in queries are read from this moment, so that figures do not change from day to day. */
const now = "2026-03-04T10:00";

/**
 * Answers each query as the shop would and compares with the judgements. `report` hears of progress and of catalogue
 * records that cannot be read. Throws `platform/bad-input` for a query or judgement that cannot be read.
 */
export async function evaluateSearch(
  files: EvaluationFiles,
  report: (line: string) => void,
): Promise<SearchFigures> {
  const before = process.memoryUsage().rss;
  const { catalogue, buildMs } = await openCatalogue(files.catalog, report);
  const rssMb = (process.memoryUsage().rss - before) / 2 ** 20;
  report(`${catalogue.size} products indexed`);
  const judged = await readJudgements(files.judgements);
  const queries: z.output<typeof querySchema>[] = [];
  for await (const query of readLines(files.queries, querySchema)) queries.push(query);
  if (queries.length === 0) throw new RapportError("platform/bad-input", `${files.queries}: holds no query`);

  const figures: Record<"ndcg10" | "ndcg10Judged" | "recall100" | "times", number[]> = {
    ndcg10: [],
    ndcg10Judged: [],
    recall100: [],
    times: [],
  };
  let [cpu, zeroResults] = [0, 0];
  for (const query of queries) {
    const [start, cpuStart] = [performance.now(), process.cpuUsage()];
    const ranked = answer(query.text, catalogue);
    const { user, system } = process.cpuUsage(cpuStart);
    cpu += user + system;
    figures.times.push(performance.now() - start);
    const grades = gradesOf(judged.get(query.id), catalogue);
    figures.ndcg10.push(ndcg10(ranked, grades));
    figures.ndcg10Judged.push(ndcg10Judged(ranked, grades));
    figures.recall100.push(recall100(ranked, grades));
    if (ranked.length === 0) zeroResults++;
  }
  return {
    ndcg10: mean(figures.ndcg10),
    ndcg10Judged: mean(figures.ndcg10Judged),
    recall100: mean(figures.recall100),
    zeroResults,
    queries: queries.length,
    cpuMsPerQuery: cpu / 1000 / queries.length,
    p50Ms: percentile(figures.times, 0.5),
    p95Ms: percentile(figures.times, 0.95),
    buildMs,
    rssMb,
  };
}

/** The documents that the shop would answer with, with nothing known of the person or of deliveries. */
export function answer(query: string, catalogue: Catalogue): Uint32Array {
  const request = readShopRequest(query, { now, words: catalogue.words });
  return rankProducts(request, { catalogue, arrival: () => undefined, locale: request.language });
}

/** By document; a product that the catalogue lacks keeps its id, so that the ideal still has it. */
export function gradesOf(
  grades: ReadonlyMap<string, number> | undefined,
  { indexed }: Catalogue,
): Map<number | string, number> {
  return new Map([...(grades ?? [])].map(([id, grade]) => [indexed.documentOf(id) ?? id, grade]));
}

async function openCatalogue(
  file: string,
  report: (line: string) => void,
): Promise<{ catalogue: Catalogue; buildMs: number }> {
  const products: Product[] = [];
  for await (const record of readCatalogue(file)) {
    if ("fault" in record) report(`${file} ${record.where}: ${record.fault}`);
    else products.push(record.product);
  }
  const start = performance.now();
  const catalogue = buildCatalogue(products, { version: file });
  return { catalogue, buildMs: performance.now() - start };
}

async function readJudgements(file: string): Promise<Map<string, Map<string, number>>> {
  const judged = new Map<string, Map<string, number>>();
  for await (const { query, product, grade } of readLines(file, judgementSchema)) {
    const grades = judged.get(query);
    if (grades) grades.set(product, grade);
    else judged.set(query, new Map([[product, grade]]));
  }
  return judged;
}
