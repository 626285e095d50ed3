import { z } from "@hono/zod-openapi";
import type { Json, Locale, TurnReceipt } from "../../../kernel/index.ts";
import type { OpenedReceipt, ReceiptEvent } from "./read-receipt.ts";
import type { ReviewDecision } from "./receipt-schema.ts";

/** A receipt as a page shows it: in the order in which a person asks about it. */
export interface PresentedReceipt {
  readonly receiptId: string;
  readonly turnId: string;
  readonly at: string;
  readonly experience: string;
  readonly purpose: string;
  readonly launch?: TurnReceipt["launch"];
  /** What the person wrote. */
  readonly asked: string;
  readonly input: TurnReceipt["input"];
  readonly understood?: {
    readonly request: Json;
    readonly constraints: readonly Json[];
    /** The constraints in words, where each can be worded. */
    readonly chips?: readonly { readonly text: string; readonly constraint: Json }[];
  };
  readonly facts: NonNullable<TurnReceipt["facts"]>;
  readonly decision?: Omit<NonNullable<TurnReceipt["decision"]>, "choice"> & {
    /** Ids of what was shown, in its order. */
    readonly results: readonly string[];
  };
  readonly reply: TurnReceipt["reply"];
  readonly wordedBy: "no model" | { readonly model: string; readonly version: string };
  readonly verdict?: "release" | "template" | "hold" | "refuse";
  readonly findings: NonNullable<TurnReceipt["verdict"]>["findings"];
  readonly failure?: TurnReceipt["failure"];
  readonly events: readonly PresentedEvent[];
  /** Absent only while receipts can't be numbered. */
  readonly proof?: OpenedReceipt["proof"];
  /** What the leaf's hash is made of, bytes in base64; only where it was asked for. */
  readonly sealed?: {
    readonly subject: string;
    readonly dataKey: string;
    readonly salt: string;
    readonly ciphertext: string;
  };
}

export interface PresentedEvent {
  readonly id: string;
  readonly kind: ReceiptEvent["kind"];
  readonly at: string;
  readonly feedback?: string;
  readonly note?: string;
  /** How a review of the draft ended, and what came of it in the person's language. */
  readonly review?: { readonly decision: ReviewDecision; readonly reply?: string };
}

/** Says one constraint of a request in a language; `undefined` for what it does not know. */
export type WordConstraint = (constraint: Json, locale: Locale) => string | undefined;

const withConstraints = z.looseObject({ constraints: z.array(z.json()) });
const withResults = z.looseObject({ results: z.array(z.looseObject({ id: z.string() })) });

export function presentReceipt(
  opened: OpenedReceipt,
  { sealed, wordConstraint }: { readonly sealed: boolean; readonly wordConstraint: WordConstraint },
): PresentedReceipt {
  const { receipt, events, proof } = opened;
  const {
    receiptId,
    turnId,
    at,
    experience,
    purpose,
    launch,
    input,
    request,
    facts,
    reply,
    verdict,
    failure,
  } = receipt;
  return {
    receiptId,
    turnId,
    at,
    experience,
    purpose,
    ...(launch && { launch }),
    asked: input.text,
    input,
    ...(request !== undefined && { understood: presentUnderstood(request, input.locale, wordConstraint) }),
    facts: facts ?? { used: [], refused: [] },
    ...(receipt.decision && { decision: presentDecision(receipt.decision) }),
    reply,
    wordedBy: presentWording(receipt.wordedBy),
    ...(verdict && { verdict: verdict.kind }),
    findings: verdict?.findings ?? [],
    ...(failure && { failure }),
    events: events.map(presentEvent),
    ...(proof && { proof }),
    ...(sealed && { sealed: presentSealed(opened.sealed) }),
  };
}

function presentUnderstood(request: Json, locale: Locale, wordConstraint: WordConstraint) {
  const constraints = constraintsOf(request);
  const chips = constraints.flatMap((constraint) => {
    const text = wordConstraint(constraint, locale);
    return text === undefined ? [] : [{ text, constraint }];
  });
  return { request, constraints, ...(chips.length === constraints.length && { chips }) };
}

const constraintsOf = (request: Json): readonly Json[] =>
  withConstraints.safeParse(request).data?.constraints ?? [];

function presentDecision({ choice, ...decision }: NonNullable<TurnReceipt["decision"]>) {
  return { ...decision, results: withResults.safeParse(choice).data?.results.map(({ id }) => id) ?? [] };
}

const presentWording = (wordedBy: TurnReceipt["wordedBy"]): PresentedReceipt["wordedBy"] =>
  wordedBy.by === "template" ? "no model" : { model: wordedBy.model, version: wordedBy.version };

const presentEvent = ({ id, kind, body: { at, feedback, note, review } }: ReceiptEvent): PresentedEvent => ({
  id,
  kind,
  at,
  ...(feedback !== undefined && { feedback }),
  ...(note !== undefined && { note }),
  ...(review && {
    review: {
      decision: review.decision,
      ...(review.reply && { reply: review.reply.parts.map(({ text }) => text).join("\n") }),
    },
  }),
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const presentSealed = ({ subject, dataKey, salt, ciphertext }: OpenedReceipt["sealed"]) => ({
  subject,
  dataKey: base64(dataKey),
  salt: base64(salt),
  ciphertext: base64(ciphertext),
});
