import type { Binding } from "./sealing.ts";

/**
 * What a receipt's parts are bound to. Its body is bound to its id alone, as anybody may check who was given its data
 * key; its envelope to its conversation too, so that nobody opens it by moving it to a conversation of theirs.
 */
export const bindingOf = (receipt: {
  readonly id: string;
  readonly conversation?: string | null;
}): Binding => ({
  body: receipt.id,
  envelope: `${receipt.id}:${receipt.conversation ?? ""}`,
});
