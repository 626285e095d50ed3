import type { Database } from "../../../../platform/db/index.ts";
import { RapportError } from "../../../../platform/errors.ts";
import { timeOrderedId } from "../../../../platform/ids.ts";
import type { KeptEvent } from "../../words.ts";
import { extractTraits } from "../project/extract-traits.ts";
import { writeTraits } from "../project/write-traits.ts";
import { personSource } from "../tables.ts";

/** What a person says of themselves. */
export interface Correction {
  /** All subjects of the person: it is kept with the first, the oldest. */
  readonly subjects: readonly string[];
  readonly trait: string;
  /** Null takes back what they said before; what the sources say counts again. */
  readonly value: unknown;
  readonly at: Date;
}

/**
 * Keeps a value of the person's own, which goes before all sources'. Throws `platform/bad-input` where no trait can be
 * so named or so long, or where there is a computed trait of that name.
 */
export async function correctTrait(
  { subjects, trait, value, at }: Correction,
  { db }: { db: Database },
): Promise<void> {
  const [subject] = [...subjects].sort();
  if (subject === undefined)
    throw new RapportError("customers/no-person", "there is nobody to correct this for");
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
  await db.transaction(async (tx) => {
    const computed = await tx.query("select from profile_definitions where name = $1", [trait]);
    if (computed.length > 0) {
      throw new RapportError(
        "platform/bad-input",
        "this is worked out from what happened: correct or erase that, or object to its use",
      );
    }
    const dropped = await writeTraits(tx, [said], new Map([[said.position, subject]]));
    if (dropped.length > 0) throw new RapportError("platform/too-large", "there are too many traits already");
    await tx.query(
      "insert into profiles (subject, first_at, last_at) values ($1, $2, $2) on conflict do nothing",
      [subject, at],
    );
  });
}
