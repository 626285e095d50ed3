import type { PersonalData } from "../../../platform/personal-data.ts";

/** Days that it is kept which data a turn used: as long as its outcome may still be asked for. */
const keptDays = 730;

/** Which data about a person turns used. Names alone: the values are on the receipts, sealed. */
export const provenancePersonalData: PersonalData = {
  module: "customers-provenance",
  tables: [
    {
      table: "lineage_turns",
      columns: { receipt: "key", subject: "key", experience: "behaviour", purpose: "none" },
      subjects: "array[t.subject]",
      retention: { days: keptDays, after: "at" },
    },
    {
      table: "lineage_uses",
      columns: { receipt: "key", datum: "behaviour", source: "none", changed: "none" },
      subjects: "(select array[turn.subject] from lineage_turns turn where turn.receipt = t.receipt)",
      retention: { days: keptDays, after: "the turn's at" },
    },
  ],

  async find(db, subject) {
    const [counts] = await db.query<{ lineage_turns: number; lineage_uses: number }>(
      `select (select count(*)::int from lineage_turns where subject = $1) as lineage_turns,
              (select count(*)::int from lineage_uses u join lineage_turns t on t.receipt = u.receipt
               where t.subject = $1) as lineage_uses`,
      [subject],
    );
    return { ...counts };
  },

  async export(db, subject) {
    const usedData = await db.query(
      `select t.receipt, t.experience, t.purpose, t.at, u.datum, u.source, u.changed
       from lineage_turns t join lineage_uses u on u.receipt = t.receipt where t.subject = $1
       order by t.at, u.datum, u.source`,
      [subject],
    );
    return { usedData };
  },

  async erase(tx, subject) {
    await tx.query("delete from lineage_turns where subject = $1", [subject]); // its uses go with it
  },

  async expire(db, now) {
    const gone = await db.query(
      "delete from lineage_turns where at <= $1::timestamptz - make_interval(days => $2) returning 1",
      [now, keptDays],
    );
    return gone.length;
  },
};
