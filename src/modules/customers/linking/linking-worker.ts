import { parentPort, workerData } from "node:worker_threads";
import { linkRecords } from "./link-records.ts";

// The other end is `link-apart.ts`, which posts a request and takes what comes back.
parentPort?.postMessage(linkRecords(workerData));
