/**
 * Fails where a test was skipped in every run that knows it: `node .ci/skipped.mjs RUN.json …`, each the report of
 * vitest's JSON reporter. A test of one database is skipped on the other, and that is all that may be skipped.
 */
import { readFileSync } from "node:fs";
import { relative } from "node:path";

const ran = new Map();
for (const file of process.argv.slice(2)) {
  for (const { name, assertionResults } of JSON.parse(readFileSync(file, "utf8")).testResults) {
    for (const { fullName, status } of assertionResults) {
      const test = `${relative(process.cwd(), name)}: ${fullName}`;
      ran.set(test, ran.get(test) || status === "passed" || status === "failed");
    }
  }
}
const skipped = [...ran].filter(([, did]) => !did).map(([test]) => test);
console.log(`${ran.size} tests, ${skipped.length} skipped everywhere`);
for (const test of skipped) console.error(`skipped: ${test}`);
process.exit(skipped.length === 0 && ran.size > 0 ? 0 : 1);
