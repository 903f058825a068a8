-- Shares of measures, handed down from unit to unit. Those withdrawn stay, and count for nothing.
create table views.assignment (
  workspace_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  round_id uuid not null,
  measure_id uuid not null,
  -- The share that it is a share of.
  parent_id uuid,
  -- Null: the office handed it down.
  from_unit_id uuid,
  unit_id uuid not null,
  share text not null,
  -- The unit took it over in other words than it was handed down in.
  own_words boolean not null,
  -- 'made', 'taken-over', 'done' or 'withdrawn'
  state text not null,
  -- Its own, or that of what it is a share of.
  deadline date,
  made_at timestamptz not null,
  taken_over_at timestamptz,
  done_on text,
  withdrawn_reason text,
  -- The shares right below it.
  shares_total integer not null,
  shares_done integer not null,
  progress_count integer not null,
  last_progress_at timestamptz,
  last_progress_text text,
  primary key (workspace_id, id)
);
create index assignment_measure on views.assignment (workspace_id, measure_id);
create index assignment_problem on views.assignment (workspace_id, problem_id);
create index assignment_unit on views.assignment (workspace_id, unit_id, state);
create index assignment_round on views.assignment (workspace_id, round_id, state);

alter table views.assignment enable row level security;
alter table views.assignment force row level security;
create policy own_workspace on views.assignment
  using (workspace_id = app_workspace()) with check (workspace_id = app_workspace());

-- Units that hold a share of one of its measures.
alter table views.problem add column assigned_unit_ids uuid[] not null default '{}';
alter table views.measure add column assigned_unit_ids uuid[] not null default '{}';
alter table views.measure add column shares_total integer not null default 0;
alter table views.measure add column shares_done integer not null default 0;

alter table views.progress add column assignment_id uuid;
-- One statement that serves several measures bears one id in all of them.
alter table views.progress add column shared_id uuid;
-- The earlier statement whose words were taken again as they were.
alter table views.progress add column reused_id uuid;
alter table views.progress add column recovered jsonb;
alter table views.progress add column balance double precision;
-- [{"figure": 0, "evidence": "…"}]
alter table views.progress add column ties jsonb not null default '[]';
create index progress_shared on views.progress (workspace_id, shared_id) where shared_id is not null;
