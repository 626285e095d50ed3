/** Gathers what is asked for at the same time into one piece of work. */
export interface Batches<Item, Result> {
  /** Resolves with the item's own result once the batch that it went in is done; rejects where that batch failed. */
  add(item: Item): Promise<Result>;
  /** Resolves when nothing is waiting or under way. */
  settled(): Promise<void>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * While `inFlight` batches are under way, what arrives waits, and then goes together, `most` at a time: the slower
 * the work, the larger the batches. `work` returns one result an item, in order.
 */
export function inBatches<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  { inFlight, most }: { readonly inFlight: number; readonly most: number },
): Batches<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = 0;
  let idle: (() => void)[] = [];

  const start = (): void => {
    while (running < inFlight && waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      running++;
      void run(batch).finally(() => {
        running--;
        start();
      });
    }
    if (running === 0) {
      for (const resolve of idle) resolve();
      idle = [];
    }
  };

  const run = async (batch: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await work(batch.map(({ item }) => item));
      if (results.length !== batch.length) throw new RangeError("a batch must answer each of its items");
      results.forEach((result, i) => {
        batch[i]?.resolve(result);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        // What is asked for in the same tick goes together.
        queueMicrotask(start);
      }),
    settled: () =>
      new Promise((resolve) => {
        idle.push(resolve);
        queueMicrotask(start);
      }),
  };
}
