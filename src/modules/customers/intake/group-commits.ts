import { RapportError } from "../../../platform/errors.ts";

/** Calls that arrive while others are being written go in together with the next. */
export interface GroupCommits<Item, Result> {
  /** Resolves once the item is committed; rejects where it could not be. Throws `platform/busy` where too much waits. */
  add(item: Item, size: number): Promise<Result>;
  /** Resolves when nothing waits or is under way. */
  settled(): Promise<void>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly size: number;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * While `inFlight` groups are being written, what arrives waits, and then goes together: the slower the database, the
 * larger the groups, up to `largestGroup` in size. `write` commits a group in one transaction and gives one result an
 * item. A group that fails is written again one by one, so that no item fails for another's sake.
 */
export function groupCommits<Item, Result>(
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
  limits: { readonly inFlight: number; readonly largestGroup: number; readonly mostWaiting: number },
): GroupCommits<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let size = 0;
  let running = 0;
  let idle: (() => void)[] = [];

  const nextGroup = (): Waiting<Item, Result>[] => {
    let taken = 0;
    let count = 0;
    do {
      taken += waiting[count].size;
      count += 1;
    } while (count < waiting.length && taken + waiting[count].size <= limits.largestGroup);
    const group = waiting.slice(0, count);
    waiting = waiting.slice(count);
    size -= taken;
    return group;
  };

  const start = (): void => {
    while (running < limits.inFlight && waiting.length > 0) {
      running += 1;
      void writeGroup(nextGroup()).finally(() => {
        running -= 1;
        start();
      });
    }
    if (running > 0) return;
    for (const resolve of idle) resolve();
    idle = [];
  };

  const writeGroup = async (group: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await write(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => {
        resolve(results[index]);
      });
    } catch (error) {
      if (group.length === 1) group[0].reject(error);
      else for (const one of group) await writeGroup([one]);
    }
  };

  return {
    add(item, itemSize) {
      if (size > 0 && size + itemSize > limits.mostWaiting) {
        throw new RapportError(
          "platform/busy",
          "more events wait than can be taken: send again in a second",
          {
            retryAfterSeconds: 1,
          },
        );
      }
      size += itemSize;
      return new Promise((resolve, reject) => {
        waiting.push({ item, size: itemSize, resolve, reject });
        // What comes in the same tick goes together.
        queueMicrotask(start);
      });
    },
    settled: () =>
      new Promise((resolve) => {
        idle.push(resolve);
        queueMicrotask(start);
      }),
  };
}
