import type { Transaction } from "../../../platform/db/index.ts";
import type { KeptEvent, KnownSource, SourcePort } from "../words.ts";
import { applyEvent } from "./apply-event.ts";
import { type ChangePorts, changeIdentity } from "./change-identity.ts";
import { loadForEvents } from "./load-ledger.ts";
import { readEvent } from "./read-event.ts";

/**
 * Whose each event is: its position → the subject of its userId, or else of its anonymousId, or else of its record.
 * New identifiers get new subjects, and links between them are made, in the caller's transaction and in a handful of
 * statements for all events together. An event that names nobody, or by a placeholder only, is not in the answer.
 */
export async function resolveEvents(
  tx: Transaction,
  events: readonly KeptEvent[],
  sources: EventSources,
  ports: ChangePorts,
): Promise<Map<number, string>> {
  const readings = events.map((event) => readEvent(event, sources.get(event.source)));
  return changeIdentity(tx, ports, async (ledger) => {
    await loadForEvents(tx, ledger, readings);
    const subjects = new Map<number, string>();
    for (const reading of readings) {
      const subject = applyEvent(ledger, reading);
      if (subject !== undefined) subjects.set(reading.position, subject);
    }
    return subjects;
  });
}

/** The sources of some events, by id. */
export type EventSources = ReadonlyMap<string, KnownSource | undefined>;

/** Asks for the sources of events. Asking may read the database: do so before the transaction begins. */
export async function sourcesOf(events: readonly KeptEvent[], port: SourcePort): Promise<EventSources> {
  const ids = [...new Set(events.map(({ source }) => source))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await port.source(id)] as const)));
}
