import type { TestProfiles } from "../../src/modules/customers/profiles/testing.ts";

/**
 * Writes made-up profiles into the tables as the projector would leave them: five traits each, a tenth of the tiers
 * from two sources, orders on three days, a decision about marketing by six in ten, and one person in thirty who is
 * two subjects.
 */
export async function makeUpProfiles({ db, source }: TestProfiles, count: number): Promise<void> {
  const [site, crm] = [(await source("made-up-site")).id, (await source("made-up-crm")).id];
  await db.script(`
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
      ('points', 'n', (i * 7919) % 1000, null),
      ('email', 'w', null, 'person-' || i || '@example.org'),
      ('city', 'w', null, 'town-' || (i % 500))
    ) as t (name, kind, number, word);
    insert into profile_traits (subject, name, source, value, collected_at, first_at, position, message_id, alone, kind, word)
    select subject, 'tier', '${crm}', '"gold"', at + interval '1 hour', at, i, 'c' || i, false, 'w', 'gold'
    from made_up where i % 10 = 0;
    insert into profile_days (subject, definition, source, unit, day, function, events, total, first_at, first_position,
      last_at, last_position, kind, number)
    select subject, definition, '${site}', unit, (at - d * interval '9 days')::date, function, 1 + i % 3,
      case when function = 'sum' then 49.5 else 0 end, at, i, at, i, 'n', 1
    from made_up, generate_series(0, 2) d, (values ('orders', '', 'count'), ('event:Order Completed', '', 'count'),
      ('spent', 'EUR', 'sum')) as f (definition, unit, function)
    where i % 5 <> 0;
    insert into profile_totals (subject, definition, source, unit, function, events, total, first_at, first_position,
      last_at, last_position, kind, number)
    select subject, definition, source, unit, function, sum(events), sum(total), min(first_at), 1, max(last_at), 1, 'n',
      case when function = 'sum' then sum(total) else sum(events) end
    from profile_days where source = '${site}' group by subject, definition, source, unit, function;
    insert into consent_records (id, subject, purpose, purpose_version, state, at, channel, by, evidence)
    select subject, subject, 'marketing', 1, case when i % 5 = 0 then 'refused' else 'given' end, at, 'web', 'person', '{}'
    from made_up where i % 10 < 6;
    insert into consent_states (subject, purpose, state, record)
    select subject, purpose, state, id from consent_records;
    drop table made_up;
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
