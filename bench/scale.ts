import { answer } from "../src/modules/search/evaluation/evaluate-search.ts";
import { percentile } from "../src/modules/search/evaluation/figures.ts";
import { generatedTitles } from "../src/modules/search/evaluation/generated-titles.ts";
import { buildCatalogue } from "../src/modules/search/ranking/index.ts";
import { cpuMs, liveMb, rounded } from "./measure.ts";

/**
 * The cost of a catalogue of 1 k, 10 k, 100 k and 1 M generated titles. Prints one JSON line.
 * `npx tsx bench/scale.ts [LARGEST]`, where LARGEST stops it earlier: `100000`.
 */
const largest = Number(process.argv[2] ?? 1_000_000);
if (!(largest >= 1_000)) {
  console.error(`LARGEST is a number of products from 1000 on, not "${process.argv[2]}"`);
  process.exit(2);
}

const runs = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= largest).map(measure);
console.log(JSON.stringify({ bench: "scale", runs }));

function measure(size: number) {
  const { products, queries } = generatedTitles({ seed: 7, size, queries: 200 });
  const before = liveMb();
  const start = performance.now();
  const catalogue = buildCatalogue(products, { version: String(size) });
  const buildMs = rounded(performance.now() - start, 0);
  const mb = rounded(liveMb() - before, 1);
  const times: number[] = [];
  const cpu = cpuMs(() => {
    for (const query of queries) {
      const asked = performance.now();
      answer(query, catalogue);
      times.push(performance.now() - asked);
    }
  });
  const run = {
    products: catalogue.size,
    buildMs,
    mb,
    cpuMsPerQuery: rounded(cpu / queries.length),
    p50Ms: rounded(percentile(times, 0.5)),
    p95Ms: rounded(percentile(times, 0.95)),
  };
  console.error(JSON.stringify(run));
  return run;
}
