-- What people asked of their rights, until it is answered, and what became of it.
create table rights_requests (
  id uuid primary key,
  kind text not null check (kind in ('access', 'export', 'correct', 'object', 'erase')),
  state text not null check (state in ('received', 'needs-person', 'erasing', 'done', 'refused')),
  -- Null once its person was erased: what stays is that it was done.
  subject uuid,
  -- The person themself, staff on their behalf, or a command.
  channel text not null check (channel in ('person', 'staff', 'command')),
  received_at timestamptz not null,
  due_at timestamptz not null,
  -- What exactly: the trait and its new value, the purpose, a note.
  asked jsonb not null default '{}',
  -- Why somebody must decide.
  waits_for jsonb,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  finished_at timestamptz,
  -- The subjects that an erasure under way is about: a new start goes on with it.
  erasing uuid[],
  -- Rows that went, a store.
  report jsonb,
  check ((finished_at is not null) = (state in ('done', 'refused'))),
  check ((erasing is not null) = (state = 'erasing'))
);
create index rights_requests_subject on rights_requests (subject);
create index rights_requests_open on rights_requests (due_at) where finished_at is null;
