import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { startFollower } from "./follower.ts";

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

test("many nudges are followed once, and one that comes meanwhile once more", async () => {
  let runs = 0;
  let most = 0;
  let now = 0;
  const follower = startFollower(
    async () => {
      runs += 1;
      now += 1;
      most = Math.max(most, now);
      await pause(20);
      now -= 1;
    },
    { log: silent, afterMs: 1 },
  );
  for (let at = 0; at < 100; at += 1) follower.nudge();
  await pause(10);
  follower.nudge();
  await pause(100);
  await follower.stop();
  expect({ runs, most }).toEqual({ runs: 2, most: 1 });
});

test("work that failed is done at the next nudge, and none after the end", async () => {
  let runs = 0;
  const follower = startFollower(
    async () => {
      runs += 1;
      throw new Error("the database is away");
    },
    { log: silent, afterMs: 1 },
  );
  follower.nudge();
  await pause(20);
  follower.nudge();
  await pause(20);
  await follower.stop();
  follower.nudge();
  await pause(20);
  expect(runs).toBe(2);
});
