import { z } from "zod";
import { RapportError } from "../../../platform/errors.ts";
import { readShopRequest } from "../../language/index.ts";
import { readCatalogue } from "../catalogue/read-catalogue.ts";
import type { Product } from "../product.ts";
import { buildCatalogue, type Catalogue, rankProducts } from "../ranking/index.ts";
import { type Grades, mean, ndcg10, ndcg10Judged, percentile, recall100 } from "./figures.ts";
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

  const times: number[] = [];
  const answers: { readonly ranked: readonly string[]; readonly grades: Grades }[] = [];
  const cpu = process.cpuUsage();
  for (const query of queries) {
    const start = performance.now();
    const ranked = answer(query.text, catalogue);
    times.push(performance.now() - start);
    answers.push({ ranked, grades: judged.get(query.id) ?? new Map() });
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    ndcg10: mean(answers.map(({ ranked, grades }) => ndcg10(ranked, grades))),
    ndcg10Judged: mean(answers.map(({ ranked, grades }) => ndcg10Judged(ranked, grades))),
    recall100: mean(answers.map(({ ranked, grades }) => recall100(ranked, grades))),
    zeroResults: answers.filter(({ ranked }) => ranked.length === 0).length,
    queries: queries.length,
    cpuMsPerQuery: (user + system) / 1000 / queries.length,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    buildMs,
    rssMb,
  };
}

/** As the shop answers, with nothing known of the person or of deliveries. */
export function answer(query: string, catalogue: Catalogue): string[] {
  const request = readShopRequest(query, { now, words: catalogue.words });
  return rankProducts(request, { catalogue, arrival: () => undefined, locale: request.language });
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
