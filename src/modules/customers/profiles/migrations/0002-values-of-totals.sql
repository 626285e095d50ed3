-- A read takes days put together where it can: one row instead of one a day.
alter table profile_totals add column first_value jsonb, add column last_value jsonb;
update profile_totals t set first_value = d.first_value, last_value = d.last_value
from (
  select subject, definition, source, unit,
    (array_agg(first_value order by first_at, first_position))[1] as first_value,
    (array_agg(last_value order by last_at desc, last_position desc))[1] as last_value
  from profile_days where function in ('first', 'last') group by subject, definition, source, unit
) d
where d.subject = t.subject and d.definition = t.definition and d.source = t.source and d.unit = t.unit;
