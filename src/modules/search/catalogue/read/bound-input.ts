import { RapportError } from "../../../../platform/errors.ts";
import { badFile } from "./raw-record.ts";

const mebibyte = 1024 * 1024;

/**
 * UTF-16 units between two records, in all and of blanks: a few megabytes of gzip unpack to gigabytes of either. Blanks
 * are the slower, since each may be a line; a spreadsheet's million empty rows are still taken.
 */
const longestGap = 64 * mebibyte;
const longestBlank = 4 * mebibyte;

/** Follows a file while it is read, so that one which goes on without a record comes to an end. */
export interface InputBound {
  /** The same text. Throws `search/bad-catalogue` after too much without a record, `search/import-stopped`. */
  watch(text: AsyncIterable<string>): AsyncGenerator<string>;
  /** A record was found, good or bad. Throws `search/import-stopped`. */
  found(): void;
}

export function boundInput(signal?: AbortSignal): InputBound {
  let gap = 0;
  let blank = 0;
  return {
    async *watch(text) {
      for await (const piece of text) {
        stopWhereAborted(signal);
        gap += piece.length;
        if (piece.trim() === "") blank += piece.length;
        if (gap > longestGap) throw endless(`${longestGap / mebibyte} MiB without a record`);
        if (blank > longestBlank) throw endless(`${longestBlank / mebibyte} MiB of nothing but blanks`);
        yield piece;
      }
    },
    found() {
      stopWhereAborted(signal);
      gap = 0;
      blank = 0;
    },
  };
}

const endless = (what: string) => badFile(`the file goes on for more than ${what}`);

/** Throws `search/import-stopped` where whoever asked for the import is gone. */
export function stopWhereAborted(signal?: AbortSignal): void {
  if (!signal?.aborted) return;
  const message = "the import was stopped before its end: the catalogue is as it was";
  throw new RapportError("search/import-stopped", message, {}, { cause: signal.reason });
}
