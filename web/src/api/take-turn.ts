import { readEvents, type ServerEvent } from "./event-stream.ts";
import { ApiFailure, errorCodeOf } from "./failure.ts";
import type { Send } from "./http.ts";
import type { ReplyBlock, ShopResult, Turn, TurnRequest, Understanding } from "./turn.ts";

/** What has arrived of an answer so far. */
export interface TurnProgress {
  readonly understanding?: Understanding;
  readonly results?: readonly ShopResult[];
  /** Released parts of the reply, in order. */
  readonly blocks: readonly ReplyBlock[];
}

interface Watch {
  readonly signal: AbortSignal;
  onProgress(progress: TurnProgress): void;
}

/**
 * Takes one turn. The answer streams in where the way between allows it; where a proxy answers with JSON, or cuts
 * the stream, the turn is taken again as JSON. Throws `ApiFailure`.
 */
export async function takeTurn(send: Send, request: TurnRequest, watch: Watch): Promise<Turn> {
  const ask = { method: "POST", body: request, signal: watch.signal } as const;
  const response = await send("/v1/turns", { ...ask, accept: "text/event-stream" });
  const streams = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  if (!streams || !response.body) return readTurn(await response.json());
  const turn = await followStream(response.body, watch);
  return turn ?? readTurn(await (await send("/v1/turns", ask)).json());
}

/** The turn that the stream ends with; `undefined` where it breaks off before. */
async function followStream(
  body: ReadableStream<Uint8Array>,
  { signal, onProgress }: Watch,
): Promise<Turn | undefined> {
  let progress: TurnProgress = { blocks: [] };
  try {
    for await (const event of readEvents(body)) {
      if (event.event === "done") return readTurn(JSON.parse(event.data));
      if (event.event === "error") throw errorOf(event);
      progress = advance(progress, event);
      onProgress(progress);
    }
  } catch (failure) {
    signal.throwIfAborted();
    // A broken connection is a TypeError of the reader; what the server itself said goes on.
    if (failure instanceof ApiFailure) throw failure;
  }
  return undefined;
}

/** The progress after one more event. Events of a kind that the page does not know change nothing. */
export function advance(progress: TurnProgress, { event, data }: ServerEvent): TurnProgress {
  switch (event) {
    case "understanding":
      return { ...progress, understanding: JSON.parse(data) };
    case "results":
      return { ...progress, results: JSON.parse(data).results };
    case "text":
      return { ...progress, blocks: [...progress.blocks, JSON.parse(data)] };
    default:
      return progress;
  }
}

function errorOf({ data }: ServerEvent): ApiFailure {
  const code = errorCodeOf(JSON.parse(data));
  return new ApiFailure("unavailable", code === undefined ? {} : { code });
}

/** A body that is no turn must end in a notice, and not in a page half drawn. */
function readTurn(body: Turn | null): Turn {
  if (body && Array.isArray(body.results) && body.understanding && body.reply) return body;
  throw new ApiFailure("unavailable", { code: "page/no-turn" });
}
