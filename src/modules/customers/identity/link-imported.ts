import type { Database } from "../../../platform/db/index.ts";
import { linkApart } from "../linking/index.ts";
import type { Identifier } from "../words.ts";
import { type ChangePorts, changeIdentity } from "./change-identity.ts";
import type { IdentityLedger } from "./identity-ledger.ts";
import { joinPeople } from "./join-subjects.ts";
import type { DoubtfulPair } from "./ledger-entries.ts";
import { loadOwners, loadPeople } from "./load-ledger.ts";
import { retrying } from "./retrying.ts";
import { proposePairs } from "./reviews.ts";

/** Records about people: `rows[record][column]`, empty where nothing is stated, and whose each row is. */
export interface IdentifiedRecords {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** An identifier that names each row's subject, such as `{ kind: "record:crm", value: "17" }`. */
  readonly ids: readonly Identifier[];
}

interface Scored {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
  readonly probability: number;
  readonly reasons: readonly unknown[];
}

/** What compares records of people: the engine of `customers/linking`. */
export type LinkRecords = (asked: {
  readonly left: Pick<IdentifiedRecords, "columns" | "rows">;
  readonly right?: Pick<IdentifiedRecords, "columns" | "rows">;
}) => Promise<{ readonly pairs: readonly Scored[]; readonly doubtful: readonly Scored[] }>;

export interface ImportToLink {
  readonly source: string;
  /** The source's records; pairs are found within them where nothing else is given. */
  readonly imported: IdentifiedRecords;
  /** Records of people who are known from elsewhere. */
  readonly known?: IdentifiedRecords;
}

export interface ImportLinked {
  /** Pairs that the records' agreement made one person. */
  readonly linked: number;
  /** Pairs that wait for a person. */
  readonly proposed: number;
  /** Doubtful pairs less likely than those, which were more than a person can look at. */
  readonly leftOut: number;
}

const batchSize = 500;

/** Doubtful pairs of one import that are put to a person, the likeliest first. */
const mostProposed = 1_000;

/**
 * Links imported records to those that are known, where they agree beyond doubt, and puts the doubtful pairs to a
 * person. Rows whose identifier nobody has are passed over: their events are yet to come.
 */
export async function linkImported(
  { source, imported, known }: ImportToLink,
  { db, ...ports }: ChangePorts & { readonly db: Database },
  compare: LinkRecords = linkApart,
): Promise<ImportLinked> {
  const { pairs, doubtful } = await compare({ left: imported, ...(known && { right: known }) });
  const others = known ?? imported;
  const contradicts = contactsContradict(imported, others);
  const inDoubt = new Set(doubtful.map(({ left, right }) => `${left} ${right}`));
  const agreeing = pairs.filter(({ left, right }) => !inDoubt.has(`${left} ${right}`));
  const sure = agreeing.filter((pair) => !contradicts(pair));
  const toReview = [...doubtful, ...agreeing.filter(contradicts)];
  const named = (scored: readonly Scored[]): NamedPair[] =>
    scored.flatMap((pair) => {
      const [one, other] = [imported.ids[pair.left], others.ids[pair.right]];
      return one && other ? [{ ...pair, records: [one, other] as const }] : [];
    });
  const likeliest = toReview.sort((one, other) => other.weight - one.weight).slice(0, mostProposed);
  let linked = 0;
  let proposed = 0;
  // The strongest first: records that are one person already need no further edge, and an edge that a person undoes
  // is then the one that held them together.
  for (const batch of batches(named([...sure].sort((one, other) => other.weight - one.weight)))) {
    const done = await retrying(() =>
      db.transaction((tx) =>
        changeIdentity(tx, ports, async (ledger) => {
          await loadOwners(
            tx,
            ledger,
            batch.flatMap(({ records }) => records),
          );
          const subjects = batch.flatMap((pair) => pairOf(ledger, pair, source) ?? []);
          await loadPeople(
            tx,
            ledger,
            subjects.flatMap(({ left, right }) => [left, right]),
          );
          const before = ledger.doubtful.length;
          const joined = subjects.filter((pair) => joinRecords(ledger, pair)).length;
          return { joined, put: ledger.doubtful.length - before };
        }),
      ),
    );
    linked += done.joined;
    proposed += done.put;
  }
  for (const batch of batches(named(likeliest))) {
    proposed += await retrying(() =>
      db.transaction(async (tx) => {
        const found = await changeIdentity(tx, ports, async (ledger) => {
          await loadOwners(
            tx,
            ledger,
            batch.flatMap(({ records }) => records),
          );
          return batch.flatMap((pair) => pairOf(ledger, pair, source) ?? []);
        });
        return proposePairs(tx, found, ports);
      }),
    );
  }
  return { linked, proposed, leftOut: toReview.length - likeliest.length };
}

type NamedPair = Scored & { readonly records: readonly [Identifier, Identifier] };

function pairOf(ledger: IdentityLedger, pair: NamedPair, source: string): DoubtfulPair | undefined {
  const [left, right] = [ledger.ownerOf(pair.records[0]), ledger.ownerOf(pair.records[1])];
  if (!left || !right || left === right) return undefined;
  const { weight, probability, reasons, records } = pair;
  return { left, right, reason: "linked-records", source, weight, probability, reasons, records };
}

/** Joins by agreement. Somebody may have said that they are not the same: then they are not. */
function joinRecords(ledger: IdentityLedger, pair: DoubtfulPair): boolean {
  const { left, right, source, weight, probability, reasons, records } = pair;
  if (ledger.graph.personOf(left).has(right)) return true;
  // Two people whom the company gave user ids of their own are not made one by a resemblance: somebody decides.
  if (hasUserId(ledger, left) && hasUserId(ledger, right)) {
    ledger.propose(pair);
    return false;
  }
  const proof = {
    ...(source !== undefined && { source }),
    evidence: { weight, probability, reasons, records },
    at: ledger.now,
  };
  return joinPeople(ledger, { left, right, rule: "linked-records", proof });
}

const hasUserId = (ledger: IdentityLedger, subject: string): boolean =>
  [...ledger.graph.personOf(subject)].some((one) => ledger.userIdsOf(one) > 0);

/** Columns whose value is one person's, as traits are called. */
const contacts: readonly string[] = ["email", "phone"];

/** Whether two records state e-mails or phones, and not one of them is the same. */
function contactsContradict(
  { columns, rows }: IdentifiedRecords,
  others: IdentifiedRecords,
): (pair: Pick<Scored, "left" | "right">) => boolean {
  const shared = contacts.flatMap((name) => {
    const [own, theirs] = [columns.indexOf(name), others.columns.indexOf(name)];
    return own < 0 || theirs < 0 ? [] : [{ own, theirs }];
  });
  const plain = (cell: string | undefined) => (cell ?? "").toLowerCase().replace(/[\s().-]/g, "");
  return ({ left, right }) => {
    const stated = shared
      .map(({ own, theirs }) => [plain(rows[left]?.[own]), plain(others.rows[right]?.[theirs])] as const)
      .filter(([one, other]) => one !== "" && other !== "");
    return stated.length > 0 && stated.every(([one, other]) => one !== other);
  };
}

function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += batchSize) yield list.slice(from, from + batchSize);
}
