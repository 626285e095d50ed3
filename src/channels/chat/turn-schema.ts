import { z } from "@hono/zod-openapi";
import { isJson, type Json } from "../../kernel/index.ts";
import { readLocalDateTime } from "../../platform/clock.ts";

const textLimit = 4_000;

const localDateTime = z.string().transform((written, context) => {
  const read = readLocalDateTime(written);
  if (read === undefined) context.addIssue("takes a local date and time, such as 2026-03-04T10:00");
  return read ?? z.NEVER;
});

export const destinationSchema = z
  .strictObject({
    country: z.string().regex(/^[A-Z]{2}$/, "takes an ISO 3166 code of two capital letters, such as CN"),
    postcode: z.string().max(20).optional(),
  })
  .openapi("Destination");

export const turnRequestSchema = z
  .object({
    experience: z.string().min(1).max(100).openapi({ example: "shop" }),
    text: z
      .string()
      .max(textLimit, `takes at most ${textLimit} characters`)
      .openapi({ example: "navy linen sofa under $900 by Friday, not a sectional" }),
    locale: z
      .enum(["en", "zh"])
      .optional()
      .openapi({ description: "Of the reply; that of the text by default." }),
    sessionId: z.string().max(200).optional().openapi({
      description: "Goes on with a conversation. One that is unknown or has expired opens a new one.",
    }),
    channel: z.enum(["chat", "voice"]).default("chat"),
    now: localDateTime.optional().openapi({ description: "Honoured in the demonstration only." }),
    destination: destinationSchema.optional(),
    unpersonalised: z.boolean().default(false),
    edit: z
      .custom<Json>((value) => isJson(value))
      .optional()
      .openapi({
        type: "object",
        description: "A change of the previous request by pointing, such as a chip removed.",
      }),
  })
  .openapi("TurnRequest");

export type TurnRequest = z.infer<typeof turnRequestSchema>;

const constraint = z
  .looseObject({
    field: z.string(),
    op: z.string(),
    value: z.any(),
    strength: z.enum(["must", "prefer"]),
  })
  .openapi("Constraint");

const example = z.object({ id: z.string(), title: z.string() });

export const turnResponseSchema = z
  .looseObject({
    turnId: z.string(),
    sessionId: z.string(),
    receiptId: z.string(),
    outcome: z.enum(["released", "templated", "held", "refused"]),
    reply: z.object({
      text: z.string(),
      blocks: z.array(z.looseObject({ kind: z.string(), id: z.string(), text: z.string() })),
    }),
    understanding: z.looseObject({
      language: z.string(),
      constraints: z.array(constraint),
      residue: z.string(),
    }),
    results: z.array(z.looseObject({ id: z.string(), title: z.string(), availability: z.string() })),
    relaxations: z.array(z.looseObject({ drop: constraint, instead: constraint.optional(), count: z.int() })),
    leftOut: z.array(z.object({ reason: z.string(), count: z.int(), examples: z.array(example) })),
  })
  .openapi("TurnResponse");

export type TurnResponse = z.infer<typeof turnResponseSchema>;
