import { createServer, type IncomingMessage } from "node:http";
import { type AnsweringCharacter, answerAs } from "./testing/answer-as.ts";
import { breakages } from "./testing/breakages.ts";
import {
  type ChatRequest,
  chatRequest,
  completion,
  completionEvents,
  lastUserText,
} from "./testing/chat-protocol.ts";
import { message, messagesRequest } from "./testing/messages-protocol.ts";
import { seededRandom } from "./testing/random.ts";

export { breakages } from "./testing/breakages.ts";
export { rewordHelpfully } from "./testing/helpful-moves.ts";
export { hostileTexts } from "./testing/hostile-texts.ts";
export { lies } from "./testing/lies.ts";
export { type Random, seededRandom } from "./testing/random.ts";
export type { Rewrite, Told } from "./testing/told-part.ts";

export type ModelCharacter = AnsweringCharacter | "broken";

export interface ModelDouble {
  /** The base address, `http://127.0.0.1:PORT/v1`. */
  readonly url: string;
  /** The value of `RAPPORT_MODEL` that asks it. */
  readonly setting: string;
  /** What it was asked, oldest first. */
  readonly requests: readonly ChatRequest[];
  /** The credential that came with each. */
  readonly credentials: readonly string[];
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/**
 * A stand-in for a language model on a loopback port, which speaks the OpenAI chat-completions protocol (whole
 * answers and streams, JSON schemas) and, without streams, Anthropic's messages. `helpful` tells the same facts in other words, `lying` others in the same
 * words, `hostile` slips in orders, links and mark-up, and `broken` fails: in one way, or in each in turn.
 */
export async function startModelDouble(
  character: ModelCharacter,
  { seed = 1, breakage }: { readonly seed?: number; readonly breakage?: string } = {},
): Promise<ModelDouble> {
  const random = seededRandom(seed);
  const requests: ChatRequest[] = [];
  const credentials: string[] = [];
  const ways = [...breakages].filter(([name]) => breakage === undefined || name === breakage);
  if (ways.length === 0) throw new TypeError(`the double does not know how to break as "${breakage}"`);

  const server = createServer((request, response) => {
    const answer = async () => {
      const body = await bodyOf(request);
      const asked = chatRequest.parse(body);
      requests.push(asked);
      credentials.push(String(request.headers["x-api-key"] ?? request.headers.authorization ?? ""));
      const { model } = asked;
      const content = answerAs(character === "broken" ? "helpful" : character, lastUserText(asked), random);
      if (character === "broken") {
        const [, fail] = ways[(requests.length - 1) % ways.length] ?? [];
        fail?.(response, { model, good: content });
      } else if (asked.stream) {
        response
          .writeHead(200, { "content-type": "text/event-stream" })
          .end(completionEvents(model, content));
      } else {
        const isMessages = request.url?.endsWith("/messages");
        const answered = isMessages
          ? message(messagesRequest.parse(body), content)
          : completion(model, content);
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answered));
      }
    };
    answer().catch((error: unknown) => {
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: String(error) } }));
    });
  });

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const url = `http://127.0.0.1:${port}/v1`;
  return {
    url,
    setting: `openai-compatible:${url}#double`,
    requests,
    credentials,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}
