-- What is kept of some subjects, of those names or of all. A function's statements are planned once a connection, and
-- planning costs more than reading. Tallies without a window come put together, as one that begins with its first day.
create function profile_facts(of_subjects uuid[], of_names text[])
returns table (traits jsonb, definitions jsonb, totals jsonb, days jsonb) language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
begin
  return query select
    (select jsonb_agg(jsonb_build_object('name', t.name, 'source', t.source, 'value', t.value,
        'collectedAt', t.collected_at, 'firstAt', t.first_at, 'position', t.position, 'messageId', t.message_id,
        'settings', case when s.name is not null then jsonb_build_object('category', s.category,
          'labelEn', s.label_en, 'labelZh', s.label_zh, 'policy', s.policy) end) order by t.name, t.source)
      from profile_traits t left join profile_trait_settings s on s.name = t.name
      where t.subject = any(of_subjects) and t.value is not null
        and (of_names is null or t.name = any(of_names))),
    (select jsonb_agg(f.definition order by f.name) from profile_definitions f
      where of_names is null or f.name = any(of_names)),
    (select jsonb_agg(jsonb_build_object('definition', d.definition, 'source', d.source, 'day', (d.first_at at time zone 'UTC')::date,
        'unit', d.unit, 'events', d.events, 'total', d.total::text, 'firstAt', d.first_at,
        'firstPosition', d.first_position, 'firstValue', d.first_value, 'lastAt', d.last_at,
        'lastPosition', d.last_position, 'lastValue', d.last_value))
      from profile_totals d join profile_definitions f on f.name = d.definition
      where d.subject = any(of_subjects) and (of_names is null or d.definition = any(of_names))
        and not f.definition ? 'windowDays'),
    (select jsonb_agg(jsonb_build_object('definition', d.definition, 'source', d.source, 'day', d.day,
        'unit', d.unit, 'events', d.events, 'total', d.total::text, 'firstAt', d.first_at,
        'firstPosition', d.first_position, 'firstValue', d.first_value, 'lastAt', d.last_at,
        'lastPosition', d.last_position, 'lastValue', d.last_value))
      from profile_days d join profile_definitions f on f.name = d.definition
      where d.subject = any(of_subjects) and (of_names is null or d.definition = any(of_names))
        and f.definition ? 'windowDays');
end
$$;
