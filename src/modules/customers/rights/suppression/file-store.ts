import { mkdir, open, truncate } from "node:fs/promises";
import { join } from "node:path";
import { readOrCreate, replaceFile } from "../../../../platform/durable-file.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { SuppressionStore } from "./store.ts";

const header = "rapport-suppressed 1";
const linePattern = /^(?:[+-] ([A-Za-z0-9_-]{43})|= ([A-Za-z0-9_-]+))$/;

interface Content {
  readonly hashes: Set<string>;
  readonly erasures: Uint8Array[];
}

/**
 * `suppressed.log` in the folder of keys, for the one process that holds the embedded database: a line `+ hash` for
 * each identifier that is kept out, `- hash` where its person came back, `= sealed` for the subjects of an erasure.
 * A batch of lines is on the disk before anybody is told. A last line that a crash cut short told nobody, and is
 * dropped; what was lifted is gone from the file at the next start.
 */
export async function openFileSuppression(folder: string): Promise<SuppressionStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "suppressed.log");
  const text = await readOrCreate(file, () => `${header}\n`);
  const { hashes, erasures } = await tidy(file, text);
  const handle = await open(file, "a");
  let writing: Promise<void> = Promise.resolve();

  const append = (lines: readonly string[]): Promise<void> => {
    const written = writing.then(async () => {
      await handle.write(`${lines.join("\n")}\n`);
      await handle.datasync();
    });
    writing = written.catch(() => {}); // whoever appended is told
    return written;
  };

  return {
    async add({ hashes: added, sealed }) {
      await append([...added.map((hash) => `+ ${hash}`), `= ${Buffer.from(sealed).toString("base64url")}`]);
      for (const hash of added) hashes.add(hash);
      erasures.push(sealed);
    },
    held: async (asked) => new Set(asked.filter((hash) => hashes.has(hash))),
    async remove(lifted) {
      const held = lifted.filter((hash) => hashes.has(hash));
      if (held.length === 0) return;
      await append(held.map((hash) => `- ${hash}`));
      for (const hash of held) hashes.delete(hash);
    },
    erasures: async () => [...erasures],
    isEmpty: async () => hashes.size === 0,
    async close() {
      await writing;
      await handle.close();
    },
  };
}

/** What the file holds; it is written anew where a crash or a lifting left something in it that counts no more. */
async function tidy(file: string, text: string): Promise<Content> {
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole));
  const [first, ...lines] = whole.split("\n").slice(0, -1);
  if (first !== header) throw broken(file, 1);
  const content: Content = { hashes: new Set(), erasures: [] };
  for (const [at, line] of lines.entries()) {
    const [, hash, sealed] = linePattern.exec(line) ?? [];
    if (sealed !== undefined) content.erasures.push(Buffer.from(sealed, "base64url"));
    else if (hash === undefined) throw broken(file, at + 2);
    else if (line.startsWith("+")) content.hashes.add(hash);
    else content.hashes.delete(hash);
  }
  const kept = [
    ...[...content.hashes].map((hash) => `+ ${hash}`),
    ...content.erasures.map((sealed) => `= ${Buffer.from(sealed).toString("base64url")}`),
  ];
  if (kept.length < lines.length) await replaceFile(file, `${[header, ...kept].join("\n")}\n`);
  return content;
}

const broken = (file: string, line: number): RapportError =>
  new RapportError(
    "platform/bad-config",
    `${file} line ${line} is damaged: put back the copy of the folder of keys that you keep`,
  );
