import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEventParser, readEvents, type ServerEvent } from "./event-stream.ts";

const parse = (...pieces: string[]): ServerEvent[] => {
  const parser = createEventParser();
  return pieces.flatMap((piece) => parser.push(piece));
};

describe("an event stream", () => {
  it("gives each event with its name and its joined lines of data", () => {
    expect(parse("event: text\ndata: one\ndata: two\n\ndata:bare\n\n")).toEqual([
      { event: "text", data: "one\ntwo" },
      { event: "message", data: "bare" },
    ]);
  });

  it("leaves out comments, unknown fields, events without data, and what is cut off", () => {
    expect(parse(": keep alive\n\nid: 7\nretry: 10\n\nevent: empty\n\ndata: cut")).toEqual([]);
  });

  it("drops the mark of byte order, and one space after the colon at most", () => {
    expect(parse("\uFEFFdata:  two spaces\n\n")).toEqual([{ event: "message", data: " two spaces" }]);
  });

  it("does not depend on where the network cuts it, nor on how lines end", () => {
    const line = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n\uFEFF]/g, "x"));
    const event = fc.record({ event: fc.constantFrom("results", "text"), data: line });
    const end = fc.constantFrom("\n", "\r\n", "\r");
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 5 }),
        end,
        fc.array(fc.nat(40), { minLength: 1 }),
        (events, ends, cuts) => {
          const whole = events
            .map(({ event, data }) => `event: ${event}${ends}data: ${data}${ends}${ends}`)
            .join("");
          const pieces: string[] = [];
          for (let from = 0, turn = 0; from < whole.length; turn++) {
            const size = 1 + cuts[turn % cuts.length];
            pieces.push(whole.slice(from, from + size));
            from += size;
          }
          // A lone CR at the end waits for its LF; any further text shows that none comes.
          expect(parse(...pieces, ":")).toEqual(events);
        },
      ),
    );
  });

  it("decodes characters that are cut in half, and stops the server when its reader leaves early", async () => {
    const bytes = new TextEncoder().encode("data: 沙发\n\ndata: 2\n\n");
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      },
      cancel() {
        isCancelled = true;
      },
    });
    for await (const { data } of readEvents(body)) {
      expect(data).toBe("沙发");
      break;
    }
    expect(isCancelled).toBe(true);
  });
});
