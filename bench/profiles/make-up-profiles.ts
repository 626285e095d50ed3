import type { TestProfiles } from "../../src/modules/customers/profiles/testing.ts";

/**
 * Writes made-up profiles into the tables as the projector would leave them: four traits each, a tenth of the tiers
 * from two sources, orders on three days, a decision about marketing by six in ten, and one person in thirty who is
 * two subjects.
 */
export async function makeUpProfiles({ db, source }: TestProfiles, count: number): Promise<void> {
  const [site, crm] = [(await source("made-up-site")).id, (await source("made-up-crm")).id];
  const tables = ["profile_traits", "profile_days", "profile_totals"];
  const indexes = await db.query<{ indexname: string; indexdef: string }>(
    "select indexname, indexdef from pg_indexes where tablename = any($1) and indexname not like '%pkey'",
    [tables],
  );
  // Indexes that are made over full tables are made in a fraction of the time.
  for (const { indexname } of indexes) await db.query(`drop index ${indexname}`);
  await db.script(`
    set maintenance_work_mem = '512MB';
    create unlogged table made_up as
      select i, ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as subject,
        now() - interval '1 day' * (i % 300) as at
      from generate_series(1, ${count}) i;
    insert into people select subject, case when i % 30 = 0
      then ('01900000-0000-7000-8000-' || lpad(to_hex(i - 1), 12, '0'))::uuid else subject end from made_up;
    insert into profiles select subject, at, at from made_up;
    insert into profile_sources values ('${site}'), ('${crm}');
    insert into profile_traits (subject, name, source, value, collected_at, first_at, position, message_id, alone,
      kind, number, word)
    select subject, name, '${site}', case when kind = 'n' then to_jsonb(number) else to_jsonb(word) end, at, at, i,
      'm' || i, not (name = 'tier' and i % 10 = 0), kind, number, word
    from made_up, lateral (values
      ('tier', 'w'::"char", null::double precision, (array['gold', 'silver', 'bronze', 'none'])[1 + i % 4]),
      ('country', 'w', null, 'c' || (i % 20)),
      ('points', 'n', ((i % 1000) * 7919) % 1000, null),
      ('email', 'w', null, 'person-' || i || '@example.org')
    ) as t (name, kind, number, word);
    insert into profile_traits (subject, name, source, value, collected_at, first_at, position, message_id, alone, kind, word)
    select subject, 'tier', '${crm}', '"gold"', at + interval '1 hour', at, i, 'c' || i, false, 'w', 'gold'
    from made_up where i % 10 = 0;
    insert into profile_days (subject, definition, source, unit, day, function, events, total, first_at, first_position,
      last_at, last_position, kind, number)
    select subject, 'event:Order Completed', '${site}', '', (at - d * interval '9 days')::date, 'count', 1 + i % 3, 0,
      at, i, at, i, 'n', 1 + i % 3
    from made_up, generate_series(0, 2) d where i % 5 <> 0;
    insert into profile_totals (subject, definition, source, unit, function, events, total, first_at, first_position,
      last_at, last_position, kind, number)
    select subject, definition, '${site}', unit, function, 3 * (1 + i % 3), total, at - interval '27 days', i, at, i, 'n',
      case when function = 'sum' then total else 3 * (1 + i % 3) end
    from made_up, lateral (values ('orders', '', 'count', 0), ('event:Order Completed', '', 'count', 0),
      ('spent', 'EUR', 'sum', 49.5 * (1 + i % 9))) as f (definition, unit, function, total)
    where i % 5 <> 0;
    insert into consent_records (id, subject, purpose, purpose_version, state, at, channel, by, evidence)
    select subject, subject, 'marketing', 1, case when i % 5 = 0 then 'refused' else 'given' end, at, 'web', 'person', '{}'
    from made_up where i % 10 < 6;
    insert into consent_states (subject, purpose, state, record)
    select subject, purpose, state, id from consent_records;
    drop table made_up;
    ${indexes.map(({ indexdef }) => indexdef).join(";\n")};
    reset maintenance_work_mem;
  `);
  for (const table of [
    "people",
    "profiles",
    "profile_traits",
    "profile_days",
    "profile_totals",
    "consent_states",
    "consent_records",
  ])
    await db.query(`vacuum analyze ${table}`);
}
