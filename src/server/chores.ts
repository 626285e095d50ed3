import { accountsPersonalData } from "../modules/accounts/index.ts";
import { type Jobs, openJobs } from "../platform/jobs.ts";
import type { House } from "./house.ts";

/** What a house does by itself: makes room for the coming months' receipts, and lets go of what is kept no longer. */
export async function startChores({ db, clock, log, receipts }: House): Promise<Jobs> {
  const jobs = await openJobs(db, log);
  await jobs.schedule("receipts-partitions", { cron: "10 2 * * *" }, () => receipts.ensurePartitions());
  await jobs.schedule("retention", { cron: "20 2 * * *" }, async () => {
    for (const { module, expire } of [accountsPersonalData, receipts.personalData]) {
      log.info({ module, removed: await expire(db, clock.now()) }, "what is kept no longer is gone");
    }
  });
  return jobs;
}
