import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../../../tests/support/start-server.ts";
import { openOnServer } from "../../../platform/db/testing.ts";
import { type RunningIntake, startIntake } from "./testing/start-intake.ts";
import { testMigrations } from "./testing.ts";

/** Sends batches until it is told to stop; gives the ids of all messages that were answered with 200. */
async function send(intake: RunningIntake, sender: string, isOver: () => boolean): Promise<Set<string>> {
  const answered = new Set<string>();
  for (let n = 0; !isOver(); n += 1) {
    const batch = Array.from({ length: 20 }, (_, i) => ({
      type: "track",
      event: "Product Viewed",
      userId: `user-${i}`,
      messageId: `${sender}-${n}-${i}`,
    }));
    const status = await post(intake, batch);
    if (status === 200) for (const { messageId } of batch) answered.add(messageId);
  }
  return answered;
}

const post = ({ url, authorization }: RunningIntake, batch: readonly object[]): Promise<number | undefined> =>
  fetch(`${url}/v1/batch`, {
    method: "POST",
    headers: { authorization },
    body: JSON.stringify({ batch }),
  }).then(
    ({ status }) => status,
    () => undefined, // the server is gone
  );

describe("kill -9 during intake", () => {
  it("loses no event that was answered with 200, and doubles none that is sent again", async () => {
    await using folder = await temporaryFolder();
    let over = false;
    const first = await startIntake(folder.path, "shop");
    const senders = Array.from({ length: 6 }, (_, n) => send(first, `s${n}`, () => over));
    while ((await first.figures()).events < 500) await pause(20);
    await first.kill();
    over = true;
    const answered = new Set((await Promise.all(senders)).flatMap((ids) => [...ids]));
    expect(answered.size).toBeGreaterThan(0);

    const second = await startIntake(folder.path, "shop");
    try {
      const before = await second.figures();
      expect(before.events).toBe(before.messages);
      expect(before.events).toBeGreaterThanOrEqual(answered.size);
      // Whoever got no answer, and whoever did, sends all of it again.
      const again = [...answered].map((messageId) => ({
        type: "track",
        event: "Product Viewed",
        userId: "user",
        messageId,
      }));
      for (let at = 0; at < again.length; at += 500)
        expect(await post(second, again.slice(at, at + 500))).toBe(200);
      expect((await second.figures()).events).toBe(before.events);
    } finally {
      await second.stop();
    }
  }, 120_000);
});

const server = process.env.RAPPORT_TEST_DATABASE;

describe.skipIf(!server)("two replicas", () => {
  it("take each message once, whichever it is sent to, also when one of them is killed", async () => {
    await using folder = await temporaryFolder();
    const db = await openOnServer(server ?? "", testMigrations);
    const [{ name }] = await db.query<{ name: string }>("select current_database() as name");
    const url = Object.assign(new URL(server ?? ""), { pathname: `/${name}` }).href;
    try {
      const one = await startIntake(folder.path, "shop", url);
      const two = await startIntake(folder.path, "shop", url);
      let over = false;
      // The same messages to both at once.
      const senders = [one, two, one, two].map((intake) => send(intake, "same", () => over));
      while ((await two.figures()).events < 1_000) await pause(20);
      await one.kill();
      over = true;
      const answered = new Set((await Promise.all(senders)).flatMap((ids) => [...ids]));
      const { events, messages } = await two.figures();
      expect(events).toBe(messages);
      expect(events).toBeGreaterThanOrEqual(answered.size);
      const [{ lost }] = await db.query<{ lost: number }>(
        `select count(*)::int as lost from unnest($1::text[]) as id
         where not exists (select 1 from events where message_id = id)`,
        [[...answered]],
      );
      expect(lost).toBe(0);
      await two.stop();
    } finally {
      await db.close();
    }
  });
});
