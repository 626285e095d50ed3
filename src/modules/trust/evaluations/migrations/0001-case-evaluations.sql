-- What a closed case left behind to be tried for ever. Rows are added, never changed and never deleted.
create table case_evaluations (
  id uuid primary key,
  -- The case it was made from. The case goes with its person; this id then points to nothing.
  case_id text not null,
  experience text not null,
  -- Stripped of the person before it came here: the door refuses a text in which anything of one is found.
  input jsonb not null,
  expected jsonb not null,
  grader jsonb not null,
  made_at timestamptz not null,
  -- The role that made it, never an account.
  made_by text not null check (made_by ~ '^[a-z][a-z-]{0,39}$')
);
create index case_evaluations_of on case_evaluations (experience, id);
