import type { Clock } from "../../../../platform/clock.ts";

/** Something in the file that a person should know: `products.csv line 17: price "abc" is not a number`. */
export interface Problem {
  readonly message: string;
  /** True where the product went in nonetheless. */
  readonly kept: boolean;
}

export interface Progress {
  /** Products found in the file so far, good or bad. */
  readonly read: number;
  readonly written: number;
  readonly bad: number;
}

export interface ImportReport extends Progress {
  readonly generation: number;
  readonly source: string;
  /** Ids that the file holds more than once: the last one counts. */
  readonly repeated: number;
  /** Products served before the import, and after it. */
  readonly before: number;
  readonly products: number;
  readonly milliseconds: number;
  /** The first hundred. */
  readonly problems: readonly Problem[];
}

const keptProblems = 100;
const progressEveryMs = 1_000;

interface Listeners {
  readonly onProgress?: (progress: Progress) => void;
  readonly onProblem?: (problem: Problem) => void;
}

/** Counts an import while it runs. */
export class ImportTally {
  read = 0;
  written = 0;
  bad = 0;
  repeated = 0;
  readonly source: string;
  readonly problems: Problem[] = [];
  readonly #listeners: Listeners;
  readonly #clock: Clock;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(source: string, listeners: Listeners, clock: Clock) {
    this.#clock = clock;
    this.source = source;
    this.#listeners = listeners;
  }

  leftOut(where: string, reason: string): void {
    this.bad += 1;
    this.#tell({ message: `${this.source} ${where}: ${reason}`, kept: false });
  }

  noted(where: string, what: string): void {
    this.#tell({ message: `${this.source} ${where}: ${what}`, kept: true });
  }

  repeats(where: string, id: string): void {
    this.repeated += 1;
    this.noted(where, `id ${JSON.stringify(id)} stood before; the last one counts`);
  }

  /** Tells of it, unless it did within the last second. */
  progressed(): void {
    const now = this.#clock.now().getTime();
    if (now - this.#toldAt < progressEveryMs) return;
    this.#toldAt = now;
    const { read, written, bad } = this;
    this.#listeners.onProgress?.({ read, written, bad });
  }

  report(outcome: {
    readonly generation: number;
    readonly before: number;
    readonly products: number;
    readonly started: Date;
    readonly ended: Date;
  }): ImportReport {
    const { generation, before, products, started, ended } = outcome;
    const { source, read, written, bad, repeated, problems } = this;
    const milliseconds = ended.getTime() - started.getTime();
    return { generation, source, read, written, bad, repeated, before, products, milliseconds, problems };
  }

  #tell(problem: Problem): void {
    if (this.problems.length < keptProblems) this.problems.push(problem);
    this.#listeners.onProblem?.(problem);
  }
}
