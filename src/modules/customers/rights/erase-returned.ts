import type { Identifier } from "../words.ts";
import { eraseEverywhere } from "./erase-person.ts";
import type { RightsPorts } from "./ports.ts";
import type { ErasureReport } from "./request.ts";

type Ports = Pick<RightsPorts, "db" | "log" | "people" | "register" | "memories" | "suppression">;

/**
 * After a backup was restored: erases again whoever was erased since it was written. Their subjects are known from the
 * list, which no backup holds; what came in for them and was not yet read when the backup was written is found by its
 * identifiers. Gives the rows that went, by store.
 */
export async function eraseRestored(ports: Ports): Promise<ErasureReport> {
  const known = await eraseAll(await ports.suppression.erasedSubjects(), ports);
  return sum([known, await eraseReturned(ports)]);
}

/** Kinds that several people may claim: nobody is erased because of one. */
const claims = ["email", "phone"];

/**
 * Erases whom the suppression list names and who is here all the same: what was on its way in while they were erased.
 * Daily, and after a restore. Whoever has an account that is not on the list made it since, and so came back of their
 * own accord: their identifiers are lifted instead.
 */
export async function eraseReturned(ports: Ports): Promise<ErasureReport> {
  await ports.people.keepUp();
  const returned = new Set<string>();
  for await (const held of ports.people.everyIdentifier()) {
    for (const { subject, kind } of await suppressedAmong(held, ports)) {
      const isBack = await liftForOwnAccount(subject, ports);
      if (!isBack && !claims.includes(kind)) returned.add(subject);
    }
  }
  const report = await eraseAll([...returned], ports);
  if (returned.size > 0) ports.log.warn({ subjects: returned.size }, "people who were erased had come back");
  return report;
}

/**
 * Lets the identifiers of a person in again where they made an account since they were erased; of addresses those that
 * are proven to be theirs. Gives whether they made one.
 */
export async function liftForOwnAccount(
  subject: string,
  { db, people, suppression }: Pick<Ports, "db" | "people" | "suppression">,
): Promise<boolean> {
  const { subjects } = await people.personOf(db, subject);
  const identifiers = await people.identifiersOf(db, subjects);
  const accounts = identifiers.filter(({ kind }) => kind === "account");
  const isNew = (await suppression.suppressed(accounts)).includes(false);
  if (isNew) await suppression.lift(identifiers.filter(({ verified }) => verified !== false));
  return isNew;
}

async function suppressedAmong<I extends Identifier>(
  identifiers: readonly I[],
  { suppression }: Pick<Ports, "suppression">,
): Promise<I[]> {
  const answers = await suppression.suppressed(identifiers);
  return identifiers.filter((_, at) => answers[at]);
}

/** Subjects that one transaction erases. */
const subjectsAtOnce = 50;

async function eraseAll(subjects: readonly string[], ports: Ports): Promise<ErasureReport> {
  const reports: ErasureReport[] = [];
  for (let start = 0; start < subjects.length; start += subjectsAtOnce) {
    const some = subjects.slice(start, start + subjectsAtOnce);
    reports.push(await ports.db.transaction((tx) => eraseEverywhere(tx, some, ports)));
    for (const { forget } of ports.memories) await forget(some);
  }
  return sum(reports);
}

function sum(reports: readonly ErasureReport[]): ErasureReport {
  const rows = new Map<string, number>();
  for (const report of reports) {
    for (const { store, rows: count } of report) rows.set(store, (rows.get(store) ?? 0) + count);
  }
  return [...rows].map(([store, count]) => ({ store, rows: count }));
}
