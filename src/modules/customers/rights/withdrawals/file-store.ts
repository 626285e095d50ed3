import { mkdir, open, readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../../../platform/clock.ts";
import { readOrCreate, replaceFile } from "../../../../platform/durable-file.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { WithdrawalStore } from "./store.ts";

const headerPattern = /^rapport-withdrawn 1 (\S+)$/;

/**
 * `withdrawn.log` in the folder of keys, for the one process that holds the embedded database: a first line that says
 * since when it has been kept, then a sealed withdrawal a line. A batch is on the disk before anybody is told; a last
 * line that a crash cut short told nobody, and is dropped.
 */
export async function openFileWithdrawals(folder: string, clock: Clock): Promise<WithdrawalStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "withdrawn.log");
  const text = await readOrCreate(file, () => `rapport-withdrawn 1 ${clock.now().toISOString()}\n`);
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole));
  const { since } = contentOf(file, whole);
  let busy: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = busy.then(work);
    busy = done.catch(() => {}); // whoever asked is told
    return done;
  };
  const read = async () => contentOf(file, await readFile(file, "utf8"));
  return {
    since,
    add: (sealed) =>
      inTurn(async () => {
        const handle = await open(file, "a", 0o600);
        try {
          await handle.write(sealed.map((one) => `${lineOf(one)}\n`).join(""));
          await handle.datasync();
        } finally {
          await handle.close();
        }
      }),
    all: () => inTurn(async () => (await read()).sealed),
    remove: (isGone) =>
      inTurn(async () => {
        const { first, sealed } = await read();
        const kept = sealed.filter((one) => !isGone(one));
        if (kept.length < sealed.length)
          await replaceFile(file, `${[first, ...kept.map(lineOf)].join("\n")}\n`);
        return sealed.length - kept.length;
      }),
    async close() {
      await busy;
    },
  };
}

const lineOf = (sealed: Uint8Array): string => Buffer.from(sealed).toString("base64url");

function contentOf(file: string, text: string) {
  const [first = "", ...lines] = text.split("\n").slice(0, -1);
  const since = new Date(headerPattern.exec(first)?.[1] ?? Number.NaN);
  if (Number.isNaN(since.getTime())) throw broken(file, 1);
  const at = lines.findIndex((line) => !/^[A-Za-z0-9_-]+$/.test(line));
  if (at >= 0) throw broken(file, at + 2);
  return { first, since, sealed: lines.map((line) => new Uint8Array(Buffer.from(line, "base64url"))) };
}

const broken = (file: string, line: number): RapportError =>
  new RapportError(
    "platform/bad-config",
    `${file} line ${line} is damaged: put back the copy of the folder of keys that you keep`,
  );
