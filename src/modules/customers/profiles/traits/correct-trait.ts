import type { Queryable, Transaction } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import { timeOrderedId } from "../../../../platform/ids.ts";
import type { KeptEvent } from "../../words.ts";
import type { ProfilePorts } from "../ports.ts";
import { extractTraits } from "../project/extract-traits.ts";
import { writeTraits } from "../project/write-traits.ts";
import { personSource } from "../tables.ts";
import { listSettings } from "./settings.ts";

/** What a person says of themselves. */
export interface Correction {
  /** All subjects of the person: it is kept with the first, the oldest. */
  readonly subjects: readonly string[];
  readonly trait: string;
  /** Null takes back what they said before; what the sources say counts again. */
  readonly value: unknown;
  readonly at: Date;
}

interface CorrectionPorts extends Pick<ProfilePorts, "db" | "identity"> {
  /** Reads into the profiles what came in and is not in them yet. */
  readonly keepUp: () => Promise<unknown>;
}

/**
 * Keeps a value of the person's own, which goes before all sources', or takes it back. Theirs to state is what is known
 * of them, and what the company declared so. Throws `platform/bad-input` for any other trait, where no trait can be so
 * named or so long, where it is computed, and where there is nothing to take back.
 */
export async function correctTrait(correction: Correction, ports: CorrectionPorts): Promise<void> {
  const { subjects, trait, value, at } = correction;
  const [subject] = [...subjects].sort();
  if (subject === undefined)
    throw new RapportError("customers/no-person", "there is nobody to correct this for");
  if (value === null) return takeBack(correction, ports);
  const said: KeptEvent = {
    position: 0,
    source: personSource,
    messageId: timeOrderedId(at.getTime()),
    type: "identify",
    at,
    receivedAt: at,
    body: { traits: Object.fromEntries([[trait, value]]) },
  };
  if (extractTraits(said).dropped.length > 0) {
    throw new RapportError(
      "platform/bad-input",
      "this cannot be kept as a trait: its name or its value is too long",
    );
  }
  await refuseComputed(trait, ports.db);
  await requireTheirs(correction, ports);
  await ports.db.transaction(async (tx) => {
    const dropped = await writeTraits(tx, [said], new Map([[said.position, subject]]));
    if (dropped.length > 0) throw new RapportError("platform/too-large", "there are too many traits already");
    await seen(tx, subject, at);
  });
}

const seen = (tx: Transaction, subject: string, at: Date) =>
  tx.query("insert into profiles (subject, first_at, last_at) values ($1, $2, $2) on conflict do nothing", [
    subject,
    at,
  ]);

async function refuseComputed(trait: string, db: Queryable): Promise<void> {
  const computed = await db.query("select from profile_definitions where name = $1", [trait]);
  if (computed.length === 0) return;
  throw new RapportError(
    "platform/bad-input",
    "this is worked out from what happened: correct or erase that, or object to its use",
  );
}

async function requireTheirs(
  { subjects, trait }: Correction,
  { db, identity, keepUp }: CorrectionPorts,
): Promise<void> {
  if (await isKnown(subjects, trait, db)) return;
  const theirs = (await listSettings(db)).filter(({ statedByPerson }) => statedByPerson);
  if (theirs.some(({ name }) => name === trait)) return;
  // It may have come in a moment ago, and by a name that makes somebody else of yesterday theirs.
  await keepUp();
  const now = await Promise.all(subjects.map((subject) => identity.personOf(db, subject)));
  if (await isKnown([...subjects, ...now.flatMap((known) => known?.subjects ?? [])], trait, db)) return;
  const names = theirs.map(({ name }) => name);
  throw new RapportError(
    "platform/bad-input",
    `trait: nothing is known of you by the name "${trait}", so there is nothing to correct: take a name that ` +
      `GET /v1/me lists under data${names.length > 0 ? `, or one of ${names.join(", ")}` : ""}`,
    { mayState: names },
  );
}

async function isKnown(subjects: readonly string[], trait: string, db: Queryable): Promise<boolean> {
  const known = await db.query(
    "select from profile_traits where subject = any($1::uuid[]) and name = $2 and value is not null limit 1",
    [subjects, trait],
  );
  return known.length > 0;
}

/** What they said goes, with whichever of their subjects it was kept; what the sources say was never gone. */
async function takeBack({ subjects, trait }: Correction, { db }: CorrectionPorts): Promise<void> {
  const taken = await db.query(
    `delete from profile_traits where subject = any($1::uuid[]) and name = $2 and source = $3
     returning 1`,
    [subjects, trait, personSource],
  );
  if (taken.length > 0) return;
  throw new RapportError(
    "platform/bad-input",
    `value: you have not corrected "${trait}", so there is nothing to take back: GET /v1/me says what you corrected`,
  );
}
