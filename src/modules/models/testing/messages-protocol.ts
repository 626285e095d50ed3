import { z } from "zod";

/** The part of a request to Anthropic's Messages API that the double reads. */
export const messagesRequest = z.object({
  model: z.string(),
  tools: z.array(z.object({ name: z.string() })).optional(),
});

/**
 * A whole answer. Where the request gives a tool for the answer, as it does for models that know no output
 * format, the answer is that tool's input.
 */
export function message({ model, tools }: z.infer<typeof messagesRequest>, content: string): object {
  const [tool] = tools ?? [];
  const block = tool
    ? { type: "tool_use", id: "toolu_double", name: tool.name, input: JSON.parse(content) }
    : { type: "text", text: content };
  return {
    id: "msg_double",
    type: "message",
    role: "assistant",
    model: `${model}-double`,
    content: [block],
    stop_reason: tool ? "tool_use" : "end_turn",
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 },
  };
}
