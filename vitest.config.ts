import { defineConfig } from "vitest/config";

/** Each worker may hold an embedded PostgreSQL of about 0.9 GB, so workers are few. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts", "bench/**/*.test.ts", "web/**/*.test.{ts,tsx}"],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
