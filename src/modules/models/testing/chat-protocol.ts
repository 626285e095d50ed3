import { z } from "zod";

/** The part of a chat-completions request that the double reads. */
export const chatRequest = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(
    z.object({
      role: z.string(),
      content: z.union([z.string(), z.array(z.object({ type: z.string(), text: z.string().optional() }))]),
    }),
  ),
  response_format: z
    .object({ type: z.string(), json_schema: z.object({ name: z.string().optional() }).optional() })
    .optional(),
});

export type ChatRequest = z.infer<typeof chatRequest>;

/** What a user asked last. */
export function lastUserText({ messages }: ChatRequest): string {
  const content = messages.findLast(({ role }) => role === "user")?.content ?? "";
  return typeof content === "string" ? content : content.map(({ text }) => text ?? "").join("");
}

const base = { id: "chatcmpl-double", created: 1_700_000_000, system_fingerprint: "double" };

/** A whole answer. */
export const completion = (model: string, content: string): object => ({
  ...base,
  object: "chat.completion",
  model: `${model}-double`,
  choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

/** The same answer as server-sent events, a few characters each. */
export function completionEvents(model: string, content: string): string {
  const chunk = (delta: object, finish: string | null) => ({
    ...base,
    object: "chat.completion.chunk",
    model: `${model}-double`,
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const pieces = content.match(/.{1,16}/gsu) ?? [];
  const events = [
    chunk({ role: "assistant", content: "" }, null),
    ...pieces.map((piece) => chunk({ content: piece }, null)),
    chunk({}, "stop"),
  ];
  return `${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("")}data: [DONE]\n\n`;
}
