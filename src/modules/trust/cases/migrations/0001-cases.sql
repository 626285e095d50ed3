-- What went wrong once, until its cause is mended and an evaluation tries it for ever. What happened to a case is its
-- events; the columns after `state` follow from them, for lists and figures.
create table cases (
  id uuid primary key,
  opened_by text not null check (opened_by in ('feedback', 'rejection', 'incident', 'flag')),
  experience text not null,
  locale text not null check (locale in ('en', 'zh')),
  severity text not null check (severity in ('high', 'medium', 'low')),
  opened_at timestamptz not null,
  state text not null check (state in ('open', 'diagnosed', 'fixed', 'told', 'closed', 'joined')),
  -- When it was opened, or opened again: what the time to mend counts from.
  since timestamptz not null,
  cause text check (cause in ('data', 'rule', 'model', 'guideline', 'translation')),
  fixed_at timestamptz,
  -- The evaluation that was made from it.
  evaluation text,
  joined_into uuid references cases (id),
  check ((state = 'joined') = (joined_into is not null)),
  check (state <> 'closed' or evaluation is not null)
);
create index cases_list on cases (state, opened_at, id);
create index cases_mended on cases (fixed_at) where fixed_at is not null;

create table case_events (
  case_id uuid not null references cases (id),
  position int not null,
  kind text not null,
  at timestamptz not null,
  -- The subject of whoever did it; absent where the house did.
  by_account uuid,
  -- The event itself. Its words are stripped of persons before they come here.
  event jsonb not null,
  primary key (case_id, position)
);
create index case_events_account on case_events (by_account);

-- Where cases come from: one source and key is one case, however often it is said.
create table case_sources (
  opened_by text not null,
  -- The id of the receipt, review or failed step, and nothing that a person wrote.
  key text not null,
  case_id uuid not null references cases (id),
  -- Whose "wrong" it was, or whom the rejected draft was about.
  subject uuid,
  receipt_id text,
  review_id uuid,
  at timestamptz not null,
  primary key (opened_by, key)
);
create index case_sources_case on case_sources (case_id);
create index case_sources_subject on case_sources (subject);
create index case_sources_receipt on case_sources (receipt_id);

-- Each time that it was said, by its own id, so that a message that comes twice counts once.
create table case_occurrences (
  opened_by text not null,
  key text not null,
  occurrence text not null,
  primary key (opened_by, key, occurrence),
  foreign key (opened_by, key) references case_sources (opened_by, key) on delete cascade on update cascade
);
