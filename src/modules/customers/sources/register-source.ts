import type { z } from "zod";
import { RapportError } from "../../../platform/errors.ts";
import { badInput } from "../../../platform/http/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { keepNewKey } from "./issue-write-key.ts";
import { sourceOf } from "./known-sources.ts";
import type { SourcePorts } from "./open-sources.ts";
import { NewSource, refuseBrowserThatVerifies, type Source } from "./source.ts";
import { noteChange, type SourceRow } from "./tables.ts";

export interface RegisteredSource {
  readonly source: Source;
  /** Shown this once; a source of files has none. */
  readonly writeKey?: string;
}

/** What a schema takes, or `platform/bad-input` that says what it takes. */
export function checked<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const read = schema.safeParse(given);
  if (!read.success) throw badInput(read.error);
  return read.data;
}

/** Throws `platform/bad-input`, and `customers/source-exists` where the name is taken, be it by one that is closed. */
export async function registerSource(
  wanted: NewSource,
  { db, clock }: SourcePorts,
): Promise<RegisteredSource> {
  const source = checked(NewSource, wanted);
  refuseBrowserThatVerifies(source.platform, source.verifies);
  const at = clock.now();
  return db.transaction(async (tx) => {
    const [row] = await tx.query<SourceRow>(
      `insert into sources (id, name, owner, kind, platform, licence, contact, purposes, retention_days, verifies,
         on_violation, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (name) do nothing returning *`,
      [
        timeOrderedId(at.getTime()),
        source.name,
        source.owner,
        source.kind,
        source.platform,
        source.licence,
        source.contact,
        [...new Set(source.purposes)],
        source.retentionDays,
        [...new Set(source.verifies)],
        source.onViolation,
        at,
      ],
    );
    if (!row) {
      const message = `there is a source called ${source.name} already: choose another name`;
      throw new RapportError("customers/source-exists", message);
    }
    const key = source.platform === "file" ? undefined : await keepNewKey(tx, row.id, at);
    await noteChange(tx);
    return { source: sourceOf(row), ...(key && { writeKey: key.writeKey }) };
  });
}
