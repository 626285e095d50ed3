import type { z } from "@hono/zod-openapi";
import type { Queryable } from "../../../platform/db/index.ts";
import type { KnownPerson } from "../words.ts";
import { edgesOf, type HeldIdentifier, type IdentityEdge, identifiersOf, peopleOf } from "./read-people.ts";
import { type RefusedLink, refusalsOf } from "./read-refusals.ts";
import type { LinkReview } from "./reviews.ts";
import { edgeRules, refusalReasons } from "./rules.ts";
import type {
  EdgeAnswer,
  HeldIdentifierAnswer,
  IdentitiesAnswer,
  RefusalAnswer,
  ReviewAnswer,
} from "./schema.ts";

interface Words {
  readonly en: string;
  readonly zh: string;
}

/** The words of a row in a table of rules or reasons; none for what an older version wrote and this one doesn't know. */
function wordsOf(table: Readonly<Record<string, Words>>, key: string): { says: Words } | undefined {
  const row = Object.hasOwn(table, key) ? table[key] : undefined;
  return row && { says: { en: row.en, zh: row.zh } };
}

const presentIdentifier = ({ at, ...held }: HeldIdentifier): z.infer<typeof HeldIdentifierAnswer> => ({
  ...held,
  at: at.toISOString(),
});

const presentEdge = ({ at, undoneAt, ...edge }: IdentityEdge): z.infer<typeof EdgeAnswer> => ({
  ...edge,
  ...wordsOf(edgeRules, edge.rule),
  at: at.toISOString(),
  ...(undoneAt && { undoneAt: undoneAt.toISOString() }),
});

export const presentRefusal = ({
  firstAt,
  lastAt,
  ...refusal
}: RefusedLink): z.infer<typeof RefusalAnswer> => ({
  ...refusal,
  ...wordsOf(refusalReasons, refusal.reason),
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
});

const refusalsOfPerson = 50;

export async function presentIdentities(
  db: Queryable,
  { person, subjects }: KnownPerson,
): Promise<z.infer<typeof IdentitiesAnswer>> {
  const identifiers = await identifiersOf(db, subjects);
  const edges = await edgesOf(db, subjects);
  const refusals = await refusalsOf(db, { subjects, limit: refusalsOfPerson });
  return {
    person,
    subjects: [...subjects],
    identifiers: identifiers.map(presentIdentifier),
    edges: edges.map(presentEdge),
    refusals: refusals.map(presentRefusal),
  };
}

/** Pairs with who both are now. */
export async function presentReviews(
  db: Queryable,
  reviews: readonly LinkReview[],
): Promise<z.infer<typeof ReviewAnswer>[]> {
  const subjects = [...new Set(reviews.flatMap(({ left, right }) => [left, right]))];
  const people = await peopleOf(db, subjects);
  const identifiers = await identifiersOf(db, subjects);
  const side = (subject: string) => ({
    subject,
    person: people.get(subject) ?? subject,
    identifiers: identifiers.filter((held) => held.subject === subject).map(presentIdentifier),
  });
  return reviews.map(({ left, right, proposedAt, decision, reasons, records, ...review }) => ({
    ...review,
    left: side(left),
    right: side(right),
    reasons: [...reasons],
    records: [...records],
    proposedAt: proposedAt.toISOString(),
    ...(decision && { decision: { ...decision, at: decision.at.toISOString() } }),
  }));
}
