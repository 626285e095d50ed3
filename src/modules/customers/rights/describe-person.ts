import type { Identifier, SourceKind } from "../words.ts";
import { requestsOf } from "./keep-request.ts";
import {
  type HeldDatum,
  type KnownPurpose,
  type ListedReceipt,
  ownSource,
  type RightsPorts,
} from "./ports.ts";
import type { RightsRequest } from "./request.ts";
import { type PurposeNow, type SourceNow, type Uses, usesOf } from "./uses.ts";

/** Where a value comes from, as a person reads it. */
export interface NamedSource {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind | typeof ownSource | "unknown";
}

export interface DescribedDatum extends Omit<HeldDatum, "source" | "collectedAt"> {
  readonly source: NamedSource;
  readonly collectedAt: string;
  readonly uses: Uses;
}

/** All that is known of a person, and what it is used for. */
export interface Described {
  readonly subjects: readonly string[];
  readonly identities: readonly Identifier[];
  readonly data: readonly DescribedDatum[];
  readonly purposes: readonly (KnownPurpose & { readonly permitted: boolean; readonly reason?: string })[];
  readonly patterns: readonly unknown[];
  readonly consents: readonly unknown[];
  readonly receipts: readonly ListedReceipt[];
  readonly looks: readonly unknown[];
  readonly requests: readonly RightsRequest[];
}

/** Says all that is known of the person whom a subject belongs to. Reads what rooms hold now; keeps nothing. */
export async function describePerson(
  subject: string,
  ports: Pick<RightsPorts, "db" | "clock" | "people" | "knowledge" | "permissions" | "sources">,
): Promise<Described> {
  const { db, clock, people, knowledge } = ports;
  const at = clock.now();
  const { subjects } = await people.personOf(db, subject);
  const purposes = await purposesNow(subjects, at, ports);
  const held = await knowledge.dataOf(subjects);
  const sources = await sourcesNow(held, at, ports);
  return {
    subjects,
    identities: await people.identifiersOf(db, subjects),
    data: held.map(({ source, collectedAt, ...datum }) => {
      const from: SourceNow = sources.get(source) ?? {
        standing: { readable: false, reason: "source-closed" },
      };
      return {
        ...datum,
        source: nameOf(source, from),
        collectedAt: collectedAt.toISOString(),
        uses: usesOf({ ...datum, source, collectedAt }, { purposes, source: from, at }),
      };
    }),
    purposes: purposes.map(({ id, title, basis, permission }) => ({
      id,
      title,
      basis,
      permitted: permission.permitted,
      ...(!permission.permitted && { reason: permission.reason }),
    })),
    patterns: await knowledge.patternsOf(subjects),
    consents: await knowledge.consentsOf(subjects),
    receipts: await knowledge.receiptsOf(subjects),
    looks: await knowledge.looksAt(subjects),
    requests: await requestsOf(db, subjects),
  };
}

async function purposesNow(
  subjects: readonly string[],
  at: Date,
  { knowledge, permissions }: Pick<RightsPorts, "knowledge" | "permissions">,
): Promise<PurposeNow[]> {
  const purposes: PurposeNow[] = [];
  for (const purpose of await knowledge.purposes()) {
    purposes.push({
      ...purpose,
      permission: await permissions.mayUse({ subjects, purpose: purpose.id, at }),
      categories: await permissions.categoriesOf(purpose.id),
    });
  }
  return purposes;
}

async function sourcesNow(
  held: readonly HeldDatum[],
  at: Date,
  { sources }: Pick<RightsPorts, "sources">,
): Promise<ReadonlyMap<string, SourceNow>> {
  const found = new Map<string, SourceNow>();
  for (const id of new Set(held.map(({ source }) => source))) {
    if (id === ownSource) continue;
    const known = await sources.source(id);
    found.set(id, { ...(known && { known }), standing: await sources.standing(id, at) });
  }
  return found;
}

function nameOf(id: string, { known }: SourceNow): NamedSource {
  if (id === ownSource) return { id, name: ownSource, kind: ownSource };
  return known ? { id, name: known.name, kind: known.kind } : { id, name: id, kind: "unknown" };
}
