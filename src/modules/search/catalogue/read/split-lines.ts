import { largestRecord } from "./raw-record.ts";

/** A line without its end, counted from 1. `tooLong` lines are counted, and their text is dropped. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly tooLong?: true;
}

/** Lines that end in LF or CRLF, the last one with or without. No more than one line is held. */
export async function* splitLines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 1;
  let held = "";
  let tooLong = false;
  const line = (end: string): Line => {
    const whole = held + end;
    const dropped = tooLong || whole.length > largestRecord;
    held = "";
    tooLong = false;
    return dropped
      ? { number, text: "", tooLong: true }
      : { number, text: whole.endsWith("\r") ? whole.slice(0, -1) : whole };
  };
  for await (const chunk of text) {
    let from = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
      yield line(chunk.slice(from, end));
      number += 1;
      from = end + 1;
    }
    if (tooLong || held.length + chunk.length - from > largestRecord) {
      tooLong = true;
      held = "";
    } else held += chunk.slice(from);
  }
  if (held !== "" || tooLong) yield line("");
}
