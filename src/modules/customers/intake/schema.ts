import { z } from "@hono/zod-openapi";

const Words = z.object({ en: z.string(), zh: z.string() });

export const SourceId = z.object({ id: z.uuid() });
export const SinceDays = z.object({ days: z.coerce.number().int().min(1).max(400).default(30) });
export const Limit = z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) });

export const Drops = z
  .object({
    drops: z.array(z.object({ day: z.string(), reason: z.string(), words: Words, count: z.int() })),
  })
  .openapi("Drops");

export const Violations = z
  .object({
    violations: z.array(
      z.object({
        position: z.int(),
        type: z.string(),
        event: z.string().optional(),
        messageId: z.string(),
        receivedAt: z.iso.datetime(),
        problems: z.array(z.object({ path: z.string(), problem: z.string() })),
      }),
    ),
  })
  .openapi("Violations");

export const Held = z
  .object({
    held: z.array(z.object({ reason: z.string(), words: Words, count: z.int(), oldest: z.iso.datetime() })),
  })
  .openapi("HeldEvents");

export const ReleaseBody = z.object({ reason: z.enum(["attestation-lapsed", "plan-violation"]) });
export const Released = z.object({ released: z.int() }).openapi("ReleasedEvents");
