-- Meetings that were held, with what they decided.
create table views.meeting (
  workspace_id uuid not null,
  id uuid not null,
  round_ids uuid[] not null,
  kind text not null,
  title text not null,
  on_day date not null,
  body_id uuid not null,
  place text not null,
  chair text not null,
  attended integer,
  -- Those it dealt with, and those something was decided on.
  problem_ids uuid[] not null,
  -- Units and persons that something was given to.
  who_ids uuid[] not null,
  -- [{"decision", "by", "followed"}] in their order.
  decided jsonb not null,
  paper_name text,
  withdrawn boolean not null,
  primary key (workspace_id, id)
);
create index meeting_day on views.meeting (workspace_id, on_day desc, id);
create index meeting_problems on views.meeting using gin (problem_ids);

-- What bodies owe in every period (例行事项). What was missed depends on the day and is computed.
create table views.duty (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  title text not null,
  body_id uuid not null,
  every text not null,
  from_day date not null,
  until_day date,
  due_within integer not null,
  proof text not null,
  problem_ids uuid[] not null,
  -- [{"period", "on", "at", "by", "statement", "fileName"}]
  done jsonb not null,
  ended jsonb,
  withdrawn jsonb,
  primary key (workspace_id, id)
);
create index duty_body on views.duty (workspace_id, body_id);

do $$
declare
  it text;
begin
  foreach it in array array['meeting', 'duty'] loop
    execute format('alter table views.%I enable row level security', it);
    execute format('alter table views.%I force row level security', it);
    execute format(
      'create policy own_workspace on views.%I using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
      it);
  end loop;
end $$;
