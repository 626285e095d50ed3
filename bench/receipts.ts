/**
 * What receipts cost without the rest of a turn: sealing one, committing 20 at a time, numbering, and verifying them
 * all. `npx tsx bench/receipts.ts [COUNT] [RESULTS]` prints one JSON line; RESULTS is how many products an answer
 * shows, 20 by default (about 6 kB). The database is the tests': embedded, or that of RAPPORT_TEST_DATABASE.
 */
import { sealReceipt } from "../src/modules/trust/receipts/append-receipt.ts";
import { canonicalBytes } from "../src/modules/trust/receipts/canonical.ts";
import { newSubject, openTestReceipts, turnReceipt } from "../src/modules/trust/receipts/testing.ts";
import { timeOrderedId } from "../src/platform/ids.ts";
import { liveMb, rounded } from "./measure.ts";

const count = Number(process.argv[2] ?? 5_000);
const results = Number(process.argv[3] ?? 20);
const connections = 20;

function receipt() {
  const small = turnReceipt("navy linen sofa under $900 by Friday");
  const parts = Array.from({ length: results }, (_, i) =>
    small.reply.parts.map((part) => ({ ...part, id: `sofa-${i}`, claims: [...part.claims, ...part.claims] })),
  ).flat();
  return { ...small, reply: { ...small.reply, parts } };
}

/** Wall and processor time of one piece of work, each in milliseconds. */
async function timed(work: () => unknown): Promise<{ wall: number; cpu: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1_000 };
}

const key = Buffer.alloc(32, 1);
const sealOne = () =>
  sealReceipt({ id: timeOrderedId(), kind: "turn", subject: newSubject(), body: receipt() }, key);
const seal = (times: number) => timed(() => Array.from({ length: times }, sealOne).length);

await seal(500);
const sealing = await seal(2_000);

await using test = await openTestReceipts();
const commitMany = async (times: number) => {
  let left = times;
  const person = async () => {
    while (left-- > 0) {
      await test.receipts.port.commit({
        receipt: receipt(),
        person: { subject: newSubject(), roles: [] },
        conversation: timeOrderedId(),
        remember: { text: "navy linen sofa" },
      });
    }
  };
  await Promise.all(Array.from({ length: connections }, person));
};
await commitMany(500);
const committing = await timed(() => commitMany(count));
const numbering = await timed(() => test.receipts.settle());
let ok = false;
const before = liveMb();
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, liveMb());
}, 1_000);
const verifying = await timed(async () => {
  ok = (await test.receipts.verify()).ok;
});
clearInterval(watch);

const leaves = count + 500;
console.log(
  JSON.stringify({
    bench: "receipts",
    database: test.db.kind,
    bytes: canonicalBytes(receipt()).length,
    sealCpuMs: rounded(sealing.cpu / 2_000),
    commitsPerSecond: Math.round(count / (committing.wall / 1_000)),
    commitCpuMs: rounded(committing.cpu / count),
    lastNumberingMs: rounded(numbering.wall),
    verified: ok,
    verifiedPerSecond: Math.round(leaves / (verifying.wall / 1_000)),
    verifyCpuMs: rounded(verifying.cpu / leaves),
    /** Memory that is alive while it verifies, beyond what was before. */
    verifyGrowthMb: rounded(peak - before),
  }),
);
