import { RapportError } from "../../../../platform/errors.ts";
import type { ProfilePorts } from "../ports.ts";
import { type DroppedTraits, droppedOf, droppedTraits } from "../project/trait-drops.ts";

/** What was told and not taken, with its source by name. */
export interface ShownDrop extends Omit<DroppedTraits, "source" | "lastAt"> {
  readonly source: { readonly id: string; readonly name: string };
  readonly lastAt: string;
}

type Ports = Pick<ProfilePorts, "db" | "sources">;

/**
 * Traits and whole events that are in no profile, of one source or of all: with why, how many, and when last. Throws
 * `customers/no-source`.
 */
export async function showDropped({ source }: { source?: string }, ports: Ports): Promise<ShownDrop[]> {
  if (source !== undefined && !(await ports.sources.source(source)))
    throw new RapportError("customers/no-source", "there is no such source: GET /v1/sources lists them");
  return named(await droppedTraits(ports.db, source === undefined ? {} : { source }), ports);
}

/** The same of what was told of one person. */
export async function notTakenOf(
  subjects: readonly string[],
  ports: Ports,
): Promise<{ count: number; reasons: ShownDrop[] }> {
  const reasons = await named(await droppedOf(ports.db, subjects), ports);
  return { count: reasons.reduce((sum, { count }) => sum + count, 0), reasons };
}

const named = (drops: readonly DroppedTraits[], { sources }: Ports): Promise<ShownDrop[]> =>
  Promise.all(
    drops.map(async ({ source: id, lastAt, ...drop }) => ({
      ...drop,
      source: { id, name: (await sources.source(id))?.name ?? id },
      lastAt: lastAt.toISOString(),
    })),
  );
