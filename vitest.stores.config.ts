import { defineConfig } from "vitest/config";

/** The tests of everything that keeps something in a database: RAPPORT_TEST_DATABASE names the server to run them on. */
export default defineConfig({
  test: {
    include: [
      "src/platform/**/*.test.ts",
      "src/modules/accounts/**/*.test.ts",
      "src/modules/search/catalogue/**/*.test.ts",
      "src/modules/customers/**/*.test.ts",
      "tests/personal/**/*.test.ts",
      "src/modules/trust/consent/**/*.test.ts",
      "src/modules/trust/receipts/**/*.test.ts",
      "src/modules/trust/review/**/*.test.ts",
      "src/modules/trust/cases/**/*.test.ts",
      "src/modules/trust/evaluations/**/*.test.ts",
    ],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
