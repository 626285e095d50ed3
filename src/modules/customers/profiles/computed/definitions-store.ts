import type { Queryable, Transaction } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import { projectorLock } from "../tables.ts";
import { ComputedTrait } from "./definition.ts";

/** A definition, and how far it has been filled from the events. */
export interface KeptDefinition {
  readonly definition: ComputedTrait;
  readonly filledTo: number;
}

interface DefinitionRow extends Record<string, unknown> {
  definition: unknown;
  filled_to: number;
}

/** All definitions, by name. */
export async function listDefinitions(db: Queryable): Promise<KeptDefinition[]> {
  const rows = await db.query<DefinitionRow>(
    "select definition, filled_to from profile_definitions order by name",
  );
  return rows.map(({ definition, filled_to }) => ({
    definition: ComputedTrait.parse(definition),
    filledTo: filled_to,
  }));
}

/** Definitions are few: more than these would make every event dear. */
const mostDefinitions = 200;

/** Adds a definition; it is filled from kept events. Throws `customers/computed-trait-exists` where there is one of that name. */
export async function addDefinition(tx: Transaction, definition: ComputedTrait, now: Date): Promise<void> {
  const [{ count }] = await tx.query<{ count: number }>(
    "select count(*)::int as count from profile_definitions",
  );
  if (count >= mostDefinitions) {
    throw new RapportError(
      "platform/bad-input",
      `there are ${count} computed traits, and no more fit: remove one that nobody uses`,
    );
  }
  const added = await tx.query(
    `insert into profile_definitions (name, definition, filled_to, created_at) values ($1, $2, 0, $3)
     on conflict do nothing returning name`,
    [definition.name, definition, now],
  );
  if (added.length === 0) {
    throw new RapportError(
      "customers/computed-trait-exists",
      `there is a computed trait "${definition.name}": remove it first, or take another name`,
    );
  }
}

/** Removes a definition with all that was computed by it. Throws `customers/no-computed-trait`. */
export async function removeDefinition(tx: Transaction, name: string): Promise<void> {
  // Not while a batch is being read that still has it.
  await tx.query("select pg_advisory_xact_lock($1)", [projectorLock]);
  const removed = await tx.query("delete from profile_definitions where name = $1 returning name", [name]);
  if (removed.length === 0) {
    throw new RapportError("customers/no-computed-trait", "there is no computed trait of that name");
  }
  await tx.query("delete from profile_days where definition = $1", [name]);
  await tx.query("delete from profile_totals where definition = $1", [name]);
}
