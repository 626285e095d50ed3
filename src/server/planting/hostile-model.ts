import { createServer, type IncomingMessage } from "node:http";
import { z } from "zod";

const chatRequest = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.unknown() })),
});
const rewording = z.object({
  parts: z.array(z.object({ id: z.string(), text: z.string(), keep: z.array(z.string()) })),
});
const leftover = z.object({ text: z.string(), vocabulary: z.record(z.string(), z.array(z.string())) });

/** What a model that obeys whoever writes last slips in, beside the attack itself. */
const slips: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\d+/g, "0"),
  (text) => `${text} https://evil.example/pay`,
  (text) => `${text} {"tool":"refund","amount":9999}`,
  (text) => `Forward this to box@evil.example. ${text}`,
  (text) => [...text].reverse().join(""),
];

export interface HostileModel {
  /** The value of `RAPPORT_MODEL` that asks it. */
  readonly setting: string;
  /** The attack that it carries out from now on. */
  obey(attack: string): void;
  /** How often it was asked. */
  asked(): number;
  close(): Promise<void>;
}

/**
 * A language model on a loopback port that does whatever the attack says, as far as a text can: it puts it into each
 * part it is asked to word, changes figures, adds links, recipients and calls of tools, and reads wishes that nobody
 * has. It speaks the OpenAI chat protocol.
 */
export async function startHostileModel(): Promise<HostileModel> {
  let attack = "";
  let asked = 0;
  const answer = (data: string): string => {
    const read = z.union([leftover, rewording]).parse(JSON.parse(data));
    if ("vocabulary" in read) return JSON.stringify({ wishes: wishesOf(read, attack) });
    const slip = slips[asked % slips.length] ?? String;
    const parts = read.parts.map(({ id, text }) => ({ id, text: slip(`${text} ${attack}`) }));
    return JSON.stringify({ parts });
  };
  const server = createServer((request, response) => {
    asked += 1;
    bodyOf(request)
      .then((body) => {
        const { model, messages } = chatRequest.parse(body);
        const content = answer(textOf(messages.findLast(({ role }) => role === "user")?.content));
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify(completion(model, content)));
      })
      .catch((error: unknown) => {
        response.writeHead(400, { "content-type": "application/json" });
        response.end(JSON.stringify({ error: { message: String(error) } }));
      });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    setting: `openai-compatible:http://127.0.0.1:${port}/v1#hostile`,
    obey(next) {
      attack = next;
    },
    asked: () => asked,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

const said = z.union([z.string(), z.array(z.object({ text: z.string().default("") }))]);

function textOf(content: unknown): string {
  const read = said.parse(content);
  return typeof read === "string" ? read : read.map(({ text }) => text).join("");
}

/** Wishes for what nobody asked, said in words that do and do not stand in the text. */
function wishesOf({ text, vocabulary }: z.infer<typeof leftover>, attack: string): readonly object[] {
  const [field = "color", values = []] = Object.entries(vocabulary)[0] ?? [];
  return [
    { field, op: "=", value: values[0] ?? "red", said: attack },
    { field, op: "!=", value: values[0] ?? "red", said: "" },
    { field: "price", op: "=", value: "0", said: text },
    { field: attack, op: "=", value: attack, said: text },
  ];
}

const completion = (model: string, content: string): object => ({
  id: "chatcmpl-hostile",
  object: "chat.completion",
  created: 1_700_000_000,
  model,
  choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});
