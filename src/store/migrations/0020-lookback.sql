-- What was drawn of the closed problems of a round, to be looked at again (回头看).
create table views.lookback (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  planned_at timestamptz not null,
  look_by date not null,
  drawn_ids uuid[] not null,
  waiting_ids uuid[] not null,
  primary key (workspace_id, id)
);
create index lookback_round on views.lookback (workspace_id, round_id, planned_at desc);

alter table views.lookback enable row level security;
alter table views.lookback force row level security;
create policy own_workspace on views.lookback
  using (workspace_id = app_workspace()) with check (workspace_id = app_workspace());

-- Where a problem goes on: 反弹 as another, out of another, and 结转 into the next round; numbers, shown as they are.
alter table views.problem add column rebounded_as text;
alter table views.problem add column rebound_of text;
alter table views.problem add column carried_to text;
alter table views.problem add column carried_from text;
create index problem_goes_on on views.problem (workspace_id, round_id)
  where rebounded_as is not null or carried_to is not null;
