import { describe, expect, it } from "vitest";
import { sampleTurn } from "../../testing/sample-shop.ts";
import { ApiFailure } from "./failure.ts";
import type { Ask, Send } from "./http.ts";
import { type TurnProgress, takeTurn } from "./take-turn.ts";
import type { TurnRequest } from "./turn.ts";

const request: TurnRequest = { experience: "shop", text: "navy sofa", locale: "en" };
const { understanding, results, relaxations, leftOut } = sampleTurn;

const stream = (...events: [string, unknown][]): Response =>
  new Response(events.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(""), {
    headers: { "content-type": "text/event-stream" },
  });

/** Answers each request with the next response, and keeps what was asked. */
function server(...responses: Response[]): { send: Send; asks: Ask[] } {
  const asks: Ask[] = [];
  const send: Send = async (_path, ask = {}) => {
    asks.push(ask);
    const response = responses.shift();
    if (!response) throw new Error("asked once too often");
    return response;
  };
  return { send, asks };
}

function watch() {
  const seen: TurnProgress[] = [];
  return {
    seen,
    signal: new AbortController().signal,
    onProgress: (progress: TurnProgress) => seen.push(progress),
  };
}

describe("taking a turn", () => {
  it("shows what was understood, then the results, then each released part, and ends with the whole", async () => {
    const block = { kind: "summary", id: "summary", text: "Found 5." };
    const { send } = server(
      stream(
        ["understanding", understanding],
        ["results", { results, relaxations, leftOut }],
        ["text", block],
        ["done", sampleTurn],
      ),
    );
    const watching = watch();
    expect(await takeTurn(send, request, watching)).toEqual(sampleTurn);
    expect(watching.seen).toEqual([
      { understanding, blocks: [] },
      { understanding, results, blocks: [] },
      { understanding, results, blocks: [block] },
    ]);
  });

  it("takes JSON from a server or proxy that does not stream", async () => {
    const { send, asks } = server(Response.json(sampleTurn));
    expect(await takeTurn(send, request, watch())).toEqual(sampleTurn);
    expect(asks).toHaveLength(1);
  });

  it("asks again for JSON when the stream breaks off before its end", async () => {
    const { send, asks } = server(stream(["understanding", understanding]), Response.json(sampleTurn));
    expect(await takeTurn(send, request, watch())).toEqual(sampleTurn);
    expect(asks.map(({ accept }) => accept)).toEqual(["text/event-stream", undefined]);
  });

  it("fails with the server's code when the stream says so, without asking again", async () => {
    const { send, asks } = server(stream(["error", { error: { code: "platform/internal" } }]));
    await expect(takeTurn(send, request, watch())).rejects.toMatchObject({ code: "platform/internal" });
    expect(asks).toHaveLength(1);
  });

  it("refuses an answer that is no turn", async () => {
    const { send } = server(Response.json({ hello: 1 }));
    await expect(takeTurn(send, request, watch())).rejects.toBeInstanceOf(ApiFailure);
  });
});
