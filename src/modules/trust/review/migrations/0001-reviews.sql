-- Drafts that wait for a person's yes. What happened to one is its events; `state` and `settled_at` follow from them.
create table reviews (
  id uuid primary key,
  -- What kind of thing is held ("turn"), and the id by which its owner knows it: held once, however often it is asked.
  kind text not null,
  key text not null,
  experience text not null,
  risk text not null check (risk in ('high', 'medium', 'low')),
  -- 0 is the most urgent: what the queue is read by.
  urgency smallint generated always as (case risk when 'high' then 0 when 'medium' then 1 else 2 end) stored,
  locale text not null check (locale in ('en', 'zh')),
  author_by text not null check (author_by in ('template', 'model', 'account')),
  -- The model, or the subject of whoever wrote it.
  author_id text,
  -- Whom it is about; null where it is about nobody, or the person was erased.
  subject uuid,
  -- As it stands now. Null once its person was erased.
  draft jsonb,
  findings jsonb not null,
  guideline jsonb not null,
  draft_hash text not null,
  needed_approvals smallint not null check (needed_approvals between 1 and 10),
  safe_default text not null check (safe_default in ('refuse', 'template')),
  due_at timestamptz not null,
  held_at timestamptz not null,
  state text not null
    check (state in ('queued', 'edited', 'approved', 'rejected', 'expired', 'released', 'erased')),
  settled_at timestamptz,
  -- Until when somebody is handing the outcome on: another process tries again after it.
  handing_until timestamptz,
  handed_at timestamptz,
  unique (kind, key),
  -- A template's own draft must not go out by default: that would be the very draft that waits.
  check (author_by <> 'template' or safe_default = 'refuse')
);
create index reviews_queue on reviews (urgency, due_at, id) where settled_at is null;
create index reviews_due on reviews (due_at) where settled_at is null;
create index reviews_to_hand_on on reviews (settled_at) where settled_at is not null and handed_at is null;
create index reviews_subject on reviews (subject);

create table review_events (
  review uuid not null references reviews (id),
  position int not null,
  kind text not null
    check (kind in ('queued', 'approved', 'edited', 'rejected', 'expired', 'released', 'erased')),
  at timestamptz not null,
  -- The subject of the reviewer's account; of a queued draft, of the account that wrote it.
  by_reviewer uuid,
  -- The draft that it is about; of an edit, what the draft became.
  draft_hash text,
  -- Of an edit, what the draft was.
  old_hash text,
  reason text,
  note text,
  -- Of an edit, the parts as they were and as they became. Null once the person was erased.
  old_parts jsonb,
  new_parts jsonb,
  primary key (review, position)
);
create index review_events_reviewer on review_events (by_reviewer);

-- Released answers that nothing had flagged, drawn by the plan, for a person to say whether they were right.
create table review_samples (
  id uuid primary key,
  turn_id text not null unique,
  receipt_id text,
  experience text not null,
  stratum text not null,
  -- The share of its stratum that is drawn.
  rate double precision not null check (rate > 0 and rate <= 1),
  subject uuid,
  -- What was answered. Null once its person was erased.
  reply jsonb,
  sampled_at timestamptz not null,
  judged_at timestamptz,
  judged_by uuid,
  is_right boolean,
  reason text,
  check ((judged_at is null) = (is_right is null))
);
create index review_samples_open on review_samples (sampled_at, id) where judged_at is null;
create index review_samples_judged on review_samples (judged_at) where judged_at is not null;
create index review_samples_subject on review_samples (subject);
