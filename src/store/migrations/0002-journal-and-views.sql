-- The journal: the record. Only ever added to; erasing by law clears single fields and keeps their hashes.

create table journal.workspace (
  workspace_id uuid primary key,
  -- The counter row: whoever appends holds its lock. Size and frontier of the RFC 6962 tree.
  size bigint not null,
  frontier bytea[] not null,
  last_recorded_at timestamptz not null
);

create table journal.stream (
  workspace_id uuid not null,
  kind text not null,
  id uuid not null,
  version integer not null,
  primary key (workspace_id, kind, id)
);

create table journal.fact (
  workspace_id uuid not null,
  seq bigint not null,
  stream_kind text not null,
  stream_id uuid not null,
  version integer not null,
  type text not null,
  v smallint not null,
  act_id uuid not null,
  n integer not null,
  import_id uuid,
  actor jsonb not null,
  recorded_at timestamptz not null,
  happened text,
  body jsonb not null,
  -- One salt for each committed field: without it a hash of a short value could be guessed.
  salts jsonb not null,
  -- Hashes of fields that were erased by law, in place of their value and salt.
  erased jsonb,
  leaf bytea not null,
  primary key (workspace_id, seq),
  unique (workspace_id, stream_kind, stream_id, version),
  unique (workspace_id, act_id, n)
);

-- Views: what pages read. Dropped and refilled from the journal by rebuild; nothing else may be kept here.

create table views.workspace (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  inspected text not null,
  primary key (workspace_id, id)
);

create table views.unit (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid,
  rank integer not null,
  primary key (workspace_id, id)
);

create table views.post (
  workspace_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  title text not null,
  roles text[] not null,
  rank integer not null,
  primary key (workspace_id, id)
);

create table views.person (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  primary key (workspace_id, id)
);

create table views.appointment (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  post_title text not null,
  roles text[] not null,
  unit_id uuid not null,
  from_day date not null,
  until_day date,
  appointed_by uuid[] not null,
  primary key (workspace_id, id)
);
create index appointment_person on views.appointment (workspace_id, person_id);

create table views.round (
  workspace_id uuid not null,
  id uuid not null,
  ordinal integer not null,
  name text not null,
  kind text not null,
  inspector text not null,
  inspected text not null,
  period_from date,
  period_to date,
  feedback_on date,
  clocks jsonb not null,
  rules jsonb not null,
  predecessor_id uuid,
  primary key (workspace_id, id)
);

create table views.import (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null,
  file_name text not null,
  hash text not null,
  title text,
  problems integer not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  withdrawn boolean not null,
  primary key (workspace_id, id)
);

create table views.problem (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  number text not null,
  aspect_ordinal integer not null,
  aspect_marker text not null,
  aspect_title text not null,
  group_title text,
  print_order integer not null,
  title text not null,
  short_title text not null,
  step text not null,
  time_class text,
  original_deadline date,
  deadline date,
  lead_leader_id uuid,
  lead_post_id uuid,
  lead_unit_id uuid,
  co_unit_ids uuid[] not null,
  handler_id uuid,
  measures_total integer not null,
  measures_done integer not null,
  evidence_count integer not null,
  last_progress_at timestamptz,
  closed_at timestamptz,
  -- The light: the one cache that also depends on the day. `light_from` is the day it was computed for,
  -- `light_until` the first later day on which it changes by itself.
  light_sign text,
  light_level smallint,
  light_reason text,
  light_from date not null,
  light_until date,
  primary key (workspace_id, id)
);
create index problem_order on views.problem (workspace_id, round_id desc, aspect_ordinal, print_order, id);
create index problem_light_until on views.problem (workspace_id, light_until);
create index problem_lead_unit on views.problem (workspace_id, lead_unit_id);
create unique index problem_number on views.problem (workspace_id, number);

create table views.measure (
  workspace_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  round_id uuid not null,
  -- Places the list in the order of the lists on paper without a join: aspect, problem, measure.
  list_order bigint not null,
  marker text,
  text text not null,
  origin text not null,
  unit_ids uuid[] not null,
  -- Its own deadline, or the problem's.
  deadline date,
  time_class text,
  -- The step of its problem.
  step text not null,
  done boolean not null,
  progress_count integer not null,
  last_progress_at timestamptz,
  last_progress_text text,
  light_sign text,
  light_level smallint,
  light_reason text,
  light_from date not null,
  light_until date,
  primary key (workspace_id, id)
);
-- The newest round first: round ids sort by the time they were made.
create index measure_order on views.measure (workspace_id, round_id desc, list_order, id);
create index measure_problem on views.measure (workspace_id, problem_id);
create index measure_units on views.measure using gin (unit_ids);
create index measure_light_until on views.measure (workspace_id, light_until);

create table views.progress (
  workspace_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  measure_id uuid,
  unit_id uuid,
  text text not null,
  figures jsonb not null,
  documents jsonb not null,
  completes boolean not null,
  imported boolean not null,
  by_actor jsonb not null,
  at timestamptz not null,
  happened text,
  primary key (workspace_id, id)
);
create index progress_measure on views.progress (workspace_id, measure_id, at);

create table views.evidence (
  workspace_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  measure_id uuid,
  progress_id uuid,
  hash text not null,
  file_name text not null,
  size bigint not null,
  media_type text not null,
  kind text not null,
  effect boolean not null,
  proves uuid[] not null,
  statement text not null,
  dated date,
  by_actor jsonb not null,
  at timestamptz not null,
  primary key (workspace_id, id)
);
create index evidence_measure on views.evidence (workspace_id, measure_id);
create index evidence_problem on views.evidence (workspace_id, problem_id);
create index evidence_hash on views.evidence (workspace_id, hash);

-- Maintained counts: sums of the differences that acts and the day make; a dashboard reads these alone.
create table views.tally (
  workspace_id uuid not null,
  round_id uuid not null,
  -- 'problem' or 'measure'
  thing text not null,
  -- The nil UUID counts the whole round, where an item of several units counts once.
  unit_id uuid not null,
  state text not null,
  light_sign text not null,
  count bigint not null,
  primary key (workspace_id, round_id, thing, unit_id, state, light_sign)
);

do $$
declare
  it record;
begin
  for it in
    select schemaname, tablename from pg_tables where schemaname in ('journal', 'views')
  loop
    execute format('alter table %I.%I enable row level security', it.schemaname, it.tablename);
    execute format('alter table %I.%I force row level security', it.schemaname, it.tablename);
    execute format(
      'create policy own_workspace on %I.%I using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
      it.schemaname, it.tablename);
  end loop;
end $$;
