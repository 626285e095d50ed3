import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../../../platform/clock.ts";
import { readOrCreate } from "../../../../platform/durable-file.ts";
import { RapportError } from "../../../../platform/errors.ts";
import { randomBytes } from "../../../../platform/random.ts";
import { type Batches, inBatches } from "../batches.ts";
import type { Key } from "../sealing.ts";
import { erased, type KeyState, type KeyStore, requireSubject } from "./key-store.ts";
import { type MasterKey, requireSameMaster } from "./master-key.ts";

/*
 * subjects.log: a header, `rapport-keys 1 master-key milliseconds`, the time being when it was begun; then one line of
 * the same length a subject, so that a key can be overwritten where it lies. A subject's line is `uuid SP milliseconds SP sealed-key-in-base64 LF`, the time being when it was made; a destroyed key is a row of dots.
 */
const headerLength = 64;
const keyLength = 80;
const timeLength = 13;
const lineLength = 36 + 1 + timeLength + 1 + keyLength + 1;
const destroyedKey = ".".repeat(keyLength);
const headerPattern = /^rapport-keys 1 ([0-9a-f]{16}) (\d{13}) *\n/;
const linePattern = /^([0-9a-f-]{36}) (\d{13}) ([A-Za-z0-9+/.]{80})$/;

interface Entry {
  readonly line: number;
  /** When the key was made, in milliseconds since 1970. */
  readonly since: number;
  /** In base64; absent once destroyed. */
  readonly sealed?: string;
}

interface Content {
  readonly since: Date;
  readonly entries: Map<string, Entry>;
}

type Change = { readonly subject: string; readonly change: "ensure" | "destroy" };

/**
 * Subjects' keys in one file of the folder of keys, for the process that holds the embedded database. A key is given
 * only after it has reached the disk; several asked for at once share one fsync. Destroying a key overwrites it in
 * place. A last line that a crash cut short was never given to anyone, and is dropped.
 */
export async function openFileKeyStore(folder: string, master: MasterKey, clock: Clock): Promise<KeyStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "subjects.log");
  const header = `rapport-keys 1 ${master.fingerprint} ${timeOf(clock.now().getTime())}`.padEnd(
    headerLength - 1,
  );
  await readOrCreate(file, () => `${header}\n`);
  const handle = await open(file, "r+");
  try {
    const content = await readContent(handle, file, master);
    return new FileKeyStore(handle, content, { master, clock });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

class FileKeyStore implements KeyStore {
  readonly since: Date;
  readonly #handle: FileHandle;
  readonly #entries: Map<string, Entry>;
  readonly #master: MasterKey;
  readonly #clock: Clock;
  readonly #changes: Batches<Change, undefined>;
  #lines: number;

  constructor(
    handle: FileHandle,
    { since, entries }: Content,
    { master, clock }: { readonly master: MasterKey; readonly clock: Clock },
  ) {
    this.since = since;
    this.#handle = handle;
    this.#entries = entries;
    this.#master = master;
    this.#clock = clock;
    this.#lines = entries.size;
    this.#changes = inBatches((changes) => this.#apply(changes), { inFlight: 1, most: 1_000 });
  }

  async ensure(subject: string): Promise<Key> {
    requireSubject(subject);
    if (!this.#entries.has(subject)) await this.#changes.add({ subject, change: "ensure" });
    const found = this.#stateOf(subject);
    if (found.state !== "held") throw erased();
    return found.key;
  }

  async find(subject: string): Promise<KeyState> {
    return this.#stateOf(subject);
  }

  async findAll(subjects: readonly string[]): Promise<ReadonlyMap<string, KeyState>> {
    return new Map(subjects.map((subject) => [subject, this.#stateOf(subject)]));
  }

  async destroy(subject: string): Promise<void> {
    requireSubject(subject);
    await this.#changes.add({ subject, change: "destroy" });
  }

  async close(): Promise<void> {
    await this.#changes.settled();
    await this.#handle.close();
  }

  /** Writes a batch of changes, makes them durable, and only then lets them be seen. */
  async #apply(changes: readonly Change[]): Promise<undefined[]> {
    const written = new Map<string, Entry>();
    let lines = this.#lines;
    for (const { subject, change } of changes) {
      const present = written.get(subject) ?? this.#entries.get(subject);
      if (present && (change === "ensure" || present.sealed === undefined)) continue;
      const line = present?.line ?? lines++;
      const since = present?.since ?? this.#clock.now().getTime();
      written.set(subject, { line, since, ...(change === "ensure" && { sealed: this.#newKey(subject) }) });
    }
    for (const [subject, entry] of written) {
      await this.#handle.write(lineOf(subject, entry), headerLength + entry.line * lineLength);
    }
    if (written.size > 0) await this.#handle.datasync();
    for (const [subject, entry] of written) this.#entries.set(subject, entry);
    this.#lines = lines;
    return changes.map(() => undefined);
  }

  #stateOf(subject: string): KeyState {
    const entry = this.#entries.get(subject);
    if (!entry) return { state: "unknown" };
    if (entry.sealed === undefined) return { state: "destroyed" };
    const key = this.#master.open(subject, Buffer.from(entry.sealed, "base64"));
    return { state: "held", key, since: new Date(entry.since) };
  }

  #newKey(subject: string): string {
    return this.#master.seal(subject, randomBytes(32)).toString("base64");
  }
}

const timeOf = (milliseconds: number): string => String(milliseconds).padStart(timeLength, "0");

const lineOf = (subject: string, { since, sealed = destroyedKey }: Entry): string =>
  `${subject} ${timeOf(since)} ${sealed}\n`;

async function readContent(handle: FileHandle, file: string, master: MasterKey): Promise<Content> {
  const text = (await handle.readFile()).toString("latin1");
  const [, sealedBy, begun] = headerPattern.exec(text.slice(0, headerLength)) ?? [];
  if (sealedBy === undefined) throw broken(file, 1);
  requireSameMaster(file, sealedBy, master);

  const whole = Math.floor((text.length - headerLength) / lineLength);
  const entries = new Map<string, Entry>();
  for (let line = 0; line < whole; line++) {
    const start = headerLength + line * lineLength;
    const [, subject, since, sealed] = linePattern.exec(text.slice(start, start + lineLength - 1)) ?? [];
    if (subject === undefined || sealed === undefined) {
      // Only the last batch can have been cut short, and none of it was given to anyone.
      if (isBlank(text.slice(start))) break;
      throw broken(file, line + 2);
    }
    if (entries.has(subject)) throw broken(file, line + 2);
    const entry: Entry = { line, since: Number(since) };
    entries.set(subject, sealed.includes(".") ? entry : { ...entry, sealed });
    // A crash may have stopped the overwriting halfway.
    if (sealed.includes(".") && sealed !== destroyedKey) await handle.write(lineOf(subject, entry), start);
  }
  const end = headerLength + entries.size * lineLength;
  if (text.length > end) await handle.truncate(end);
  return { since: new Date(Number(begun)), entries };
}

/** What a file system shows of a write that never arrived. */
const isBlank = (text: string): boolean => /^\0*$/.test(text);

const broken = (file: string, line: number): RapportError =>
  new RapportError(
    "platform/bad-config",
    `${file} line ${line} is damaged: put back the copy of the folder of keys that you keep`,
  );
