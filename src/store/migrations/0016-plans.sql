-- Plans of a round before bodies (会审).
create table views.review (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  opened_at timestamptz not null,
  due date not null,
  note text not null,
  by_actor jsonb not null,
  body_ids uuid[] not null,
  -- Bodies that are through.
  concluded_ids uuid[] not null,
  problem_ids uuid[] not null,
  opinions integer not null,
  unanswered integer not null,
  withdrawn boolean not null,
  primary key (workspace_id, id)
);
create index review_round on views.review (workspace_id, round_id, opened_at desc);

-- How a unit does its part of a round (子方案).
create table views.subplan (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  state text not null,
  filings integer not null,
  filed_at timestamptz not null,
  -- Measures it covers, and shares of measures.
  covered_ids uuid[] not null,
  primary key (workspace_id, id)
);
create index subplan_round on views.subplan (workspace_id, round_id, unit_id);

do $$
declare
  it text;
begin
  foreach it in array array['review', 'subplan'] loop
    execute format('alter table views.%I enable row level security', it);
    execute format('alter table views.%I force row level security', it);
    execute format(
      'create policy own_workspace on views.%I using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
      it);
  end loop;
end $$;
