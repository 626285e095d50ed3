import type { Transaction } from "../../../platform/db/index.ts";
import type { Identifier } from "../words.ts";
import type { RightsPorts } from "./ports.ts";
import type { ErasureReport, RightsRequest } from "./request.ts";
import { type RequestRow, requestOf } from "./tables.ts";

type Ports = Pick<RightsPorts, "db" | "clock" | "log" | "people" | "register" | "memories" | "suppression">;

interface Erasure {
  readonly id: string;
  readonly subjects: readonly string[];
}

/**
 * Erases the person of a request from every store, and answers it with a report. In this order, so that a crash at any
 * point is finished by `finishErasures` at the next start:
 * 1. the request says that an erasure of these subjects is under way;
 * 2. their identifiers are on the suppression list, outside the database, so that nothing new comes in;
 * 3. one transaction empties every module and answers the request: a person goes from every table or from none;
 * 4. processes' memories are emptied. A crash empties them by itself.
 */
export async function erasePerson(
  { request, subject }: { readonly request: RightsRequest; readonly subject: string },
  ports: Ports,
): Promise<RightsRequest> {
  const { subjects } = await ports.people.personOf(ports.db, subject);
  await ports.db.query("update rights_requests set state = 'erasing', erasing = $2::uuid[] where id = $1", [
    request.id,
    subjects,
  ]);
  return carryOut({ id: request.id, subjects }, ports);
}

/** Goes on with what a crash interrupted; at each start. Gives how many erasures it finished. */
export async function finishErasures(ports: Ports): Promise<number> {
  const rows = await ports.db.query<{ id: string; erasing: string[] }>(
    "select id, erasing from rights_requests where state = 'erasing' order by received_at",
  );
  for (const { id, erasing } of rows) {
    await carryOut({ id, subjects: erasing }, ports);
    ports.log.info({ request: id }, "an erasure that was interrupted is finished");
  }
  return rows.length;
}

async function carryOut({ id, subjects }: Erasure, ports: Ports): Promise<RightsRequest> {
  const { db, clock, memories, suppression } = ports;
  await suppression.add({ identifiers: await ownIdentifiers(subjects, ports), subjects });
  const report = await db.transaction(async (tx) => {
    const tables = await eraseEverywhere(tx, subjects, ports);
    await answer(tx, id, { report: tables, at: clock.now() });
    return tables;
  });
  const forgotten: { store: string; rows: number }[] = [];
  for (const { name, forget } of memories) forgotten.push({ store: name, rows: await forget(subjects) });
  return answer(db, id, { report: [...report, ...forgotten], at: clock.now() });
}

/**
 * What is kept out: what names the person and nobody else. A device that others use, too, is theirs as well, and an
 * address that somebody else has or claims may be that person's: nobody is erased or kept out by another's claim.
 */
async function ownIdentifiers(
  subjects: readonly string[],
  { db, people }: Pick<Ports, "db" | "people">,
): Promise<Identifier[]> {
  const held = (await people.identifiersOf(db, subjects)).filter(({ shared }) => !shared);
  const others = await people.heldByOthers(db, held, subjects);
  return held.filter(
    ({ kind, value }) => !others.some((other) => other.kind === kind && other.value === value),
  );
}

/** Walks the register, module by module, and gives how many rows of each table were the person's. */
export async function eraseEverywhere(
  tx: Transaction,
  subjects: readonly string[],
  { register, people }: Pick<Ports, "register" | "people">,
): Promise<ErasureReport> {
  // Whoever reads events in takes this lock before all else, too.
  await people.lock(tx);
  const rows = new Map<string, number>();
  for (const { find, erase } of register) {
    for (const subject of subjects) {
      for (const [table, count] of Object.entries(await find(tx, subject)))
        rows.set(table, (rows.get(table) ?? 0) + count);
      await erase(tx, subject);
    }
  }
  return [...rows].map(([store, count]) => ({ store, rows: count }));
}

/** What stays of the request tells that it was done, and nothing of whom it was about. */
async function answer(
  db: Pick<Transaction, "query">,
  id: string,
  { report, at }: { readonly report: ErasureReport; readonly at: Date },
): Promise<RightsRequest> {
  const [row] = await db.query<RequestRow>(
    `update rights_requests
     set state = 'done', subject = null, erasing = null, asked = '{}', reason = null, finished_at = $2, report = $3::jsonb
     where id = $1 returning *`,
    [id, at, JSON.stringify(report)],
  );
  return requestOf(row);
}
