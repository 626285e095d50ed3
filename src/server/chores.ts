import { workOnRuns } from "../modules/trust/evaluations/index.ts";
import { type Jobs, openJobs } from "../platform/jobs.ts";
import type { House } from "./house.ts";

/** What a house does by itself: makes room for the coming months, and lets go of what is kept no longer. */
export async function startChores({ db, clock, log, receipts, people, trust }: House): Promise<Jobs> {
  const { intake, consent, rights } = people;
  const finished = await rights.finishErasures();
  if (finished > 0) log.info({ finished }, "erasures that were interrupted are finished");
  const jobs = await openJobs(db, log);
  await jobs.schedule("receipts-partitions", { cron: "10 2 * * *" }, () => receipts.ensurePartitions());
  await jobs.schedule("events-partitions", { cron: "15 2 * * *" }, () => intake.ensurePartitions());
  await jobs.schedule("retention", { cron: "20 2 * * *" }, async () => {
    await consent.lapse();
    await rights.expireAll(clock.now());
  });
  await jobs.schedule("attestations", { cron: "5 * * * *" }, async () => {
    await intake.releaseAttested();
  });
  await jobs.schedule("reviews", { cron: "* * * * *" }, async () => {
    await trust.review.expireDue(clock.now());
  });
  await workOnRuns(jobs, trust.evaluations);
  return jobs;
}
