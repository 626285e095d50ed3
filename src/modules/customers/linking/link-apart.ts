import { Worker } from "node:worker_threads";
import { type LinkRequest, linkRecords } from "./link-records.ts";
import type { Linkage } from "./record-table.ts";

/** Records that are compared at once in less time than a thread takes to start. */
const fewRecords = 500;

/** A thread begins without tsx, whatever its process was started with. */
const readingTypeScript = `
  import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(import.meta.resolve("./linking-worker.ts"))});
  });
`;

/** Links records as `linkRecords` does, in a thread of its own, so that a server goes on answering meanwhile. */
export function linkApart(request: LinkRequest): Promise<Linkage> {
  const records = request.left.rows.length + (request.right?.rows.length ?? 0);
  if (records <= fewRecords) return Promise.resolve(linkRecords(request));
  const worker = new Worker(readingTypeScript, { eval: true, workerData: request });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (status) => reject(new Error(`comparing records ended with status ${status}`)));
  });
}
