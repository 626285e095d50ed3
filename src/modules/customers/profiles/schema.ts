import { z } from "@hono/zod-openapi";
import { ComputedTrait } from "./computed/definition.ts";
import { TraitPolicy } from "./traits/policy.ts";

const Label = z.object({ en: z.string(), zh: z.string() });
const SourceOf = z.object({ id: z.string(), name: z.string() });
const Instant = z.iso.datetime();

/** What the reader wants it for: a purpose, or `rights` where they handle what the person asked of their own data. */
export const Purpose = z.string().min(1).max(64).default("service");

export const SubjectId = z.object({ id: z.uuid().openapi({ description: "any subject of the person" }) });

export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(200).openapi({ description: "a whole identifier, or how a name begins" }),
  purpose: Purpose,
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const ProfileQuery = z.object({
  purpose: Purpose,
  before: Instant.optional().openapi({ description: "the timeline goes on before this instant" }),
  beforePosition: z.coerce.number().int().min(0).optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .openapi({ description: "events of the timeline" }),
});

export const FoundProfiles = z
  .object({
    profiles: z.array(
      z.object({
        person: z.string(),
        subjects: z.array(z.string()),
        shown: z.array(z.object({ name: z.string(), value: z.unknown() })),
        by: z.enum(["identifier", "trait"]),
      }),
    ),
  })
  .openapi("FoundProfiles");

export const ShownTimeline = z.object({
  events: z.array(
    z.object({
      position: z.number(),
      type: z.string(),
      event: z.string().optional(),
      at: z.string(),
      source: SourceOf,
      body: z.unknown(),
    }),
  ),
  withheld: z.number(),
  next: z.object({ at: z.string(), position: z.number() }).optional(),
});

const NotTaken = z.object({
  source: SourceOf,
  what: z
    .enum(["trait", "event"])
    .openapi({ description: "one trait of an event, or the whole of it, set aside" }),
  reason: z.string(),
  words: Label,
  count: z.int(),
  lastAt: Instant,
});

export const ShownProfileBody = z
  .object({
    person: z.string(),
    subjects: z.array(z.string()),
    purpose: z.string(),
    withheld: z.string().optional().openapi({ description: "why nothing may be read for this purpose" }),
    seen: z.object({ first: z.string(), last: z.string() }).optional(),
    identities: z.array(z.object({ kind: z.string(), value: z.string() })),
    traits: z.array(
      z.object({
        name: z.string(),
        label: Label,
        category: z.string(),
        classified: z.boolean(),
        policy: TraitPolicy,
        values: z.array(
          z.object({
            source: SourceOf,
            collectedAt: z.string(),
            purposes: z.array(z.string()).optional().openapi({
              description: "what it was given for, where that is less than its source's terms allow",
            }),
            picked: z.boolean(),
            value: z.unknown().optional(),
            withheld: z.string().optional(),
          }),
        ),
      }),
    ),
    computed: z.array(
      z.object({
        name: z.string(),
        label: Label,
        category: z.string(),
        function: z.string(),
        windowDays: z.number().optional(),
        value: z.unknown().optional(),
        sources: z.array(z.string()).optional(),
        collectedAt: z.string().optional(),
        withheld: z.string().optional(),
      }),
    ),
    timeline: ShownTimeline,
    notTaken: z
      .object({ count: z.int(), reasons: z.array(NotTaken) })
      .openapi({ description: "traits that were told of the person and are not in the profile" }),
    consents: z.array(z.unknown()),
    receipts: z.array(z.unknown()),
    looks: z.array(
      z.object({ at: z.string(), roles: z.array(z.string()), purpose: z.string(), via: z.string() }),
    ),
  })
  .openapi("Profile");

export const TraitName = z.object({ name: z.string().min(1).max(128) });

export const DescribedTraits = z
  .object({
    traits: z.array(
      z.object({
        name: z.string(),
        category: z.string(),
        classified: z.boolean(),
        label: Label,
        policy: TraitPolicy,
        statedByPerson: z.boolean(),
      }),
    ),
  })
  .openapi("DescribedTraits");

export const DroppedTraitsQuery = z.object({
  source: z.uuid().optional().openapi({ description: "of this source alone" }),
});

export const DroppedTraits = z.object({ dropped: z.array(NotTaken) }).openapi("DroppedTraits");

export const ComputedTraits = z
  .object({
    computedTraits: z.array(
      z.object({
        definition: ComputedTrait,
        filled: z.boolean().openapi({ description: "all kept events are in it" }),
      }),
    ),
  })
  .openapi("ComputedTraits");

export const SegmentId = z.object({ id: z.uuid() });

export const SegmentShown = z
  .object({
    id: z.string(),
    name: z.string(),
    purpose: z.string(),
    filter: z.unknown(),
    createdAt: z.string(),
    changedAt: z.string(),
  })
  .openapi("Segment");

export const Counted = z
  .object({
    people: z.int(),
    leftOut: z.int().openapi({ description: "who fits, and does not permit the purpose" }),
    at: z.string(),
  })
  .openapi("PeopleCounted");
