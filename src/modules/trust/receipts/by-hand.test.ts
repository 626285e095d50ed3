import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HttpEnv } from "../../../platform/http/index.ts";
import { receiptRoutes } from "./routes.ts";
import { ReceiptAnswer } from "./schema.ts";
import { openTestReceipts } from "./testing.ts";

const run = promisify(execFile);

/** The block of docs/receipts.md that begins with this comment. */
async function blockOf(page: string, comment: string): Promise<string> {
  const text = await readFile(page, "utf8");
  const block = text.match(/^```\w+\n[\s\S]*?^```/gm)?.find((each) => each.split("\n")[1] === comment);
  if (!block) throw new Error(`docs/receipts.md has no block "${comment}"`);
  return block.split("\n").slice(1, -1).join("\n");
}

const isThere = (program: string): boolean => {
  try {
    execFileSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

describe("docs/receipts.md", () => {
  const page = new URL("../../../../docs/receipts.md", import.meta.url).pathname;
  let folder: string;
  let receipts: unknown[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rapport-by-hand-"));
    await using test = await openTestReceipts();
    const app = receiptRoutes<HttpEnv>({ receipts: test.receipts, mayRead: () => true });
    const ids: string[] = [];
    for (let i = 0; i < 11; i++) ids.push(await test.commit(`navy sofa ${i} 藏青色`));
    await test.receipts.settle();
    receipts = await Promise.all(
      ids.map(async (id): Promise<unknown> => (await app.request(`/v1/receipts/${id}?sealed=true`)).json()),
    );
    await writeFile(join(folder, "keys.json"), await (await app.request("/v1/receipts/keys")).text());
    await writeFile(join(folder, "check-receipt.mjs"), await blockOf(page, "// check-receipt.mjs"));
    await writeFile(join(folder, "check-head.sh"), await blockOf(page, "# check-head.sh"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const check = async (receipt: unknown, program = process.execPath, file = "check-receipt.mjs") => {
    await writeFile(join(folder, "receipt.json"), JSON.stringify(receipt));
    return (await run(program, [file], { cwd: folder })).stdout.trim();
  };

  it("shows how to check a receipt with nothing but Node, whatever its number", {
    timeout: 60_000,
  }, async () => {
    for (const [seq, receipt] of receipts.entries())
      expect(await check(receipt)).toBe(`receipt ${seq} of 11 holds`);
  });

  it("shows how to see that something was changed", async () => {
    const receipt = ReceiptAnswer.parse(receipts[4]);
    const { proof, sealed } = receipt;
    if (!proof || !sealed) throw new Error("the receipt must come with its proof");
    const other = "00".repeat(32);
    await expect(check({ ...receipt, asked: "something else" })).rejects.toThrow(/not what is sealed/);
    await expect(check({ ...receipt, sealed: { ...sealed, salt: "AAAA" } })).rejects.toThrow(
      /leaf is another/,
    );
    const path = [other, ...proof.path.slice(1)];
    await expect(check({ ...receipt, proof: { ...proof, path } })).rejects.toThrow(
      /does not lead to the root/,
    );
    const head = { ...proof.head, at: "2020-01-01T00:00:00.000Z" };
    await expect(check({ ...receipt, proof: { ...proof, head } })).rejects.toThrow(/not signed/);
  });

  it.skipIf(!isThere("jq") || !isThere("openssl"))(
    "shows how to check a signature with OpenSSL and jq",
    async () => {
      const [receipt] = receipts;
      expect(await check(receipt, "sh", "check-head.sh")).toBe("Signature Verified Successfully");
      const { proof, ...rest } = ReceiptAnswer.parse(receipt);
      const forged = { ...rest, proof: { ...proof, head: { ...proof?.head, size: 12 } } };
      await expect(check(forged, "sh", "check-head.sh")).rejects.toThrow();
    },
  );
});
