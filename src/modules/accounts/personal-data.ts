import type { PersonalData } from "../../platform/personal-data.ts";

/** Days that a conversation can be taken up again. */
const conversationDays = 90;

/** The accounts' part of the register of personal data. */
export const accountsPersonalData: PersonalData = {
  module: "accounts",
  tables: [
    {
      table: "subjects",
      columns: { id: "key" },
      retention: { whileNeeded: true, why: "everything about a person points to it" },
    },
    {
      table: "accounts",
      columns: {
        id: "key",
        subject: "key",
        email: "identity",
        display_name: "identity",
        roles: "none",
        password_hash: "credential",
      },
      subjects: "array[t.subject]",
      retention: { whileNeeded: true, why: "the person signs in with it, until it is erased" },
    },
    {
      table: "sign_in_sessions",
      columns: { token_hash: "credential", account: "key", csrf_token: "credential" },
      retention: { days: 0, after: "expires_at" },
    },
    {
      table: "api_keys",
      columns: {
        id: "key",
        key_hash: "credential",
        name: "none",
        roles: "none",
        subject: "key",
        created_by: "key",
      },
      retention: { whileNeeded: true, why: "it says which program did what" },
    },
    {
      table: "conversations",
      columns: {
        id: "key",
        capability_hash: "credential",
        subject: "key",
        experience: "behaviour",
        remembered: "content",
      },
      retention: { days: conversationDays, after: "last_at" },
    },
  ],

  async find(db, subject) {
    const [counts] = await db.query<Record<string, number>>(
      `select (select count(*)::int from subjects where id = $1) as subjects,
              (select count(*)::int from accounts where subject = $1) as accounts,
              (select count(*)::int from sign_in_sessions s join accounts a on a.id = s.account where a.subject = $1)
                as sign_in_sessions,
              (select count(*)::int from api_keys where subject = $1) as api_keys,
              (select count(*)::int from conversations where subject = $1) as conversations`,
      [subject],
    );
    return counts;
  },

  async export(db, subject) {
    const [accounts, sessions, apiKeys, conversations] = [
      await db.query(
        `select email, display_name as "displayName", roles, created_at as "createdAt" from accounts where subject = $1`,
        [subject],
      ),
      await db.query(
        `select s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt"
         from sign_in_sessions s join accounts a on a.id = s.account where a.subject = $1 order by s.created_at`,
        [subject],
      ),
      await db.query(
        `select name, roles, created_at as "createdAt", revoked_at as "revokedAt" from api_keys where subject = $1`,
        [subject],
      ),
      await db.query(
        `select id, experience, created_at as "createdAt", last_at as "lastAt" from conversations
         where subject = $1 order by created_at`,
        [subject],
      ),
    ];
    return { accounts, sessions, apiKeys, conversations };
  },

  async erase(tx, subject) {
    await tx.query("delete from conversations where subject = $1", [subject]);
    await tx.query("delete from api_keys where subject = $1", [subject]);
    await tx.query("delete from accounts where subject = $1", [subject]); // its sessions go with it
    await tx.query("delete from subjects where id = $1", [subject]);
  },

  async expire(db, now) {
    const [{ removed }] = await db.query<{ removed: number }>(
      `with s as (delete from sign_in_sessions where expires_at <= $1 returning 1),
            c as (delete from conversations where last_at <= $1::timestamptz - make_interval(days => $2) returning 1)
       select ((select count(*) from s) + (select count(*) from c))::int as removed`,
      [now, conversationDays],
    );
    return removed;
  },
};
