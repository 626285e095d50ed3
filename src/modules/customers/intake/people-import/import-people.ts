import type { Clock } from "../../../../platform/clock.ts";
import { RapportError } from "../../../../platform/errors.ts";
import type { Source, Sources } from "../../sources/index.ts";
import type { EventOutcome, Intake } from "../open-intake.ts";
import { dropReasons } from "../reasons.ts";
import { badPeople } from "./bad-people.ts";
import { checkEncoding } from "./encoding.ts";
import { badMapping, mappedColumns, type PeopleMapping } from "./mapping.ts";
import { type FoundRow, readRows } from "./read-rows.ts";
import { type RowCall, rowCaller } from "./row-to-event.ts";
import type { Row } from "./template.ts";

export interface PeopleImport {
  /** The source's name. */
  readonly source: string;
  readonly file: string;
  readonly mapping: PeopleMapping;
  /** Called at most once a second, after a part went in; the first one at once. */
  readonly onProgress?: (progress: PeopleTally) => void;
  /** Called for every row or value that did not go in; the report keeps the first hundred. */
  readonly onProblem?: (problem: string) => void;
  /** Stops the import when it aborts. What went in stays: the next import goes on from there. */
  readonly signal?: AbortSignal;
}

export interface PeopleTally {
  readonly read: number;
  readonly kept: number;
  /** Kept apart, as of a partner without a current attestation. */
  readonly held: number;
  /** Rows that were in already, word for word. */
  readonly unchanged: number;
  /** Rows that could not be read, or have no id. */
  readonly bad: number;
  /** Values of rows that went in without them, counted by what is wrong with them. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly dropped: Readonly<Record<string, number>>;
}

export interface PeopleImportReport extends PeopleTally {
  readonly source: string;
  readonly problems: readonly string[];
  readonly milliseconds: number;
}

export interface PeopleImportPorts {
  readonly sources: Sources;
  readonly intake: Intake;
  readonly clock: Clock;
}

/** Rows that go in together, in one transaction. */
const rowsAtOnce = 1_000;
const mostProblems = 100;
const progressMs = 1_000;

/**
 * Imports people from CSV, JSONL or Parquet: each row becomes an `identify` event of its source. Rows that cannot be
 * read are reported by their line and left out, and so is a value that is not what the mapping says, without its row;
 * the rest goes in. A text that is not in its encoding is refused before anything goes in. A file may be imported
 * again: what has not changed is not doubled. Throws `customers/bad-people` (the file cannot be read, or none of its rows), `customers/no-source`,
 * `customers/source-closed`, and `customers/import-stopped` where `signal` aborts.
 */
export async function importPeople(
  asked: PeopleImport,
  ports: PeopleImportPorts,
): Promise<PeopleImportReport> {
  const started = ports.clock.now();
  const source = await openSource(asked.source, ports.sources);
  const tally = new Tally(asked);
  const toCall = rowCaller(asked.mapping, source.name);
  const { rows, sameColumns, isText } = readRows(asked.file, asked.mapping);
  if (isText) await checkEncoding(asked.file, asked.mapping.encoding);
  let unseen = sameColumns;
  let part: Placed[] = [];
  for await (const found of rows) {
    stopWhereAborted(asked.signal);
    if (unseen && "row" in found) {
      requireColumns(asked, found.row);
      unseen = false;
    }
    const made = "row" in found ? toCall(found.row) : found;
    if ("fault" in made) tally.bad(found, made.fault);
    else {
      tally.without(found.where, made.leftOut);
      part.push({ where: found.where, call: made.call });
    }
    if (part.length < rowsAtOnce) continue;
    await take(part, source, tally, ports);
    part = [];
  }
  if (part.length > 0) await take(part, source, tally, ports);
  return tally.report(source.name, ports.clock.now().getTime() - started.getTime());
}

interface Placed {
  readonly where: string;
  readonly call: RowCall;
}

async function openSource(name: string, sources: Sources): Promise<Source> {
  const source = await sources.byName(name);
  if (!source) {
    throw new RapportError("customers/no-source", `there is no source called "${name}": register it first`);
  }
  if (source.closedAt) {
    throw new RapportError("customers/source-closed", `the source ${name} is closed: nothing of it goes in`);
  }
  // What comes by a browser's key may be anybody's word, and is ranked so: a file of the company's own is not.
  if (source.platform === "browser") {
    throw new RapportError(
      "customers/bad-people",
      `the source ${name} is a browser's: register another for the file, with platform "server"`,
    );
  }
  return source;
}

/** A column that is misspelt would leave its trait out of every row, and nobody would see it. */
function requireColumns({ file, mapping }: PeopleImport, row: Row): void {
  const [missing] = mappedColumns(mapping).filter(
    (column) => !Object.hasOwn(row, column) && !Object.hasOwn(row, column.split(".")[0]),
  );
  if (missing === undefined) return;
  throw badMapping(`${file} has no column "${missing}"; it has: ${Object.keys(row).slice(0, 50).join(", ")}`);
}

function stopWhereAborted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new RapportError(
    "customers/import-stopped",
    "the import was stopped before its end: what went in stays, and importing the file again goes on from there",
  );
}

async function take(
  part: readonly Placed[],
  source: Source,
  tally: Tally,
  { intake, clock }: PeopleImportPorts,
): Promise<void> {
  const outcomes = await intake.accept(source, {
    events: part.map(({ call }) => call),
    defaults: { type: "identify", receivedAt: clock.now(), fromImport: true },
  });
  part.forEach(({ where }, index) => {
    tally.add(where, outcomes[index]);
  });
  tally.tell();
}

class Tally {
  readonly #asked: PeopleImport;
  readonly #problems: string[] = [];
  readonly #dropped = new Map<string, number>();
  readonly #leftOut = new Map<string, number>();
  #counts = { read: 0, kept: 0, held: 0, unchanged: 0, bad: 0 };
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(asked: PeopleImport) {
    this.#asked = asked;
  }

  bad({ where }: FoundRow, fault: string): void {
    this.#counts.read += 1;
    this.#counts.bad += 1;
    this.#problem(`${where}: ${fault}`);
  }

  /** A row goes in without some of its values. */
  without(where: string, faults: readonly string[]): void {
    for (const fault of faults) {
      this.#leftOut.set(fault, (this.#leftOut.get(fault) ?? 0) + 1);
      this.#problem(`${where}: ${fault}, and was left out`);
    }
  }

  add(where: string, outcome: EventOutcome): void {
    this.#counts.read += 1;
    if (outcome.state !== "dropped") this.#counts[outcome.state] += 1;
    else if (outcome.reason === "duplicate") this.#counts.unchanged += 1;
    else {
      this.#dropped.set(outcome.reason, (this.#dropped.get(outcome.reason) ?? 0) + 1);
      this.#problem(`${where}: ${dropReasons[outcome.reason].en}`);
    }
  }

  tell(): void {
    const now = performance.now();
    if (now - this.#toldAt < progressMs) return;
    this.#toldAt = now;
    this.#asked.onProgress?.(this.#state());
  }

  report(source: string, milliseconds: number): PeopleImportReport {
    const { read, bad } = this.#counts;
    if (read > 0 && bad === read) {
      throw badPeople(`none of the ${read} rows can be read. The first: ${this.#problems[0]}`);
    }
    return { source, ...this.#state(), problems: [...this.#problems], milliseconds };
  }

  #state(): PeopleTally {
    return {
      ...this.#counts,
      leftOut: Object.fromEntries(this.#leftOut),
      dropped: Object.fromEntries(this.#dropped),
    };
  }

  #problem(problem: string): void {
    if (this.#problems.length < mostProblems) this.#problems.push(problem);
    this.#asked.onProblem?.(problem);
  }
}
