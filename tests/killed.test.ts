import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askServer, runCommand, startServer, temporaryFolder } from "./support/start-server.ts";

const own = (round: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: `p${at}`, title: `Kettle ${at}`, price: round, currency: "USD", available: true }),
  ).join("\n");

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("kill -9 during turns and an import loses nothing that was acknowledged, and serves no half of an import", async () => {
  await using folder = await temporaryFolder();
  const acknowledged: { receiptId: string; sessionId: string }[] = [];
  const first = join(folder.path, "first.jsonl");
  await writeFile(first, own(1, 2_000));
  expect((await runCommand(["catalog", "import", first], join(folder.path, "data"))).status).toBe(0);

  for (let round = 2; round <= 4; round += 1) {
    const server = await startServer(join(folder.path, "data"), { RAPPORT_TEST: "true" });
    const file = join(folder.path, `round-${round}.jsonl`);
    await writeFile(file, own(round, 20_000));
    const before = acknowledged.length;
    const asking = Array.from({ length: 8 }, async () => {
      for (;;) {
        const turn = await askServer(server.url, { text: "kettle" }).catch(() => undefined);
        if (!turn) return;
        // One version of the catalogue in one answer.
        expect(new Set(turn.results.map(({ price }) => price?.amount)).size).toBe(1);
        acknowledged.push(turn);
      }
    });
    await until(() => acknowledged.length >= before + 10);
    const importing = server.command("catalog", "import", file);
    await until(() => acknowledged.length >= before + 10 + 15 * round);
    await server.kill();
    await Promise.all([...asking, importing]);
  }

  expect(acknowledged.length).toBeGreaterThan(100);
  const server = await startServer(join(folder.path, "data"), { RAPPORT_TEST: "true" });
  try {
    const missing = [];
    for (const { receiptId, sessionId } of acknowledged) {
      const response = await fetch(`${server.url}/v1/receipts/${receiptId}?session=${sessionId}`);
      if (response.status !== 200) missing.push(receiptId);
    }
    expect(missing).toEqual([]);
    const verified = await server.command("receipts", "verify");
    const report = JSON.parse(verified.out);
    expect(report).toMatchObject({ ok: true, faults: [] });
    expect(report.receipts).toBeGreaterThanOrEqual(acknowledged.length);
  } finally {
    await server.stop();
  }
}, 300_000);
