-- Visits (督导检查), with how each finding stands.
create table views.visit (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null,
  on_day date not null,
  body_id uuid not null,
  led text not null,
  place text not null,
  unit_ids uuid[] not null,
  -- Those looked at, and those something was found on.
  problem_ids uuid[] not null,
  -- [{"finding", "unit", "problem", "mendBy", "state": "none" | "answered" | "returned" | "mended"}] in their order.
  findings jsonb not null,
  paper_name text,
  withdrawn boolean not null,
  primary key (workspace_id, id)
);
create index visit_day on views.visit (workspace_id, on_day desc, id);
create index visit_problems on views.visit using gin (problem_ids);
create index visit_units on views.visit using gin (unit_ids);

-- Papers that press (督办文书). What is late depends on the day and is computed.
create table views.instrument (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null,
  -- {"key", "zh", "en"} of a letter with a sign.
  sign jsonb,
  step text not null,
  title text not null,
  from_id uuid not null,
  to_ids uuid[] not null,
  problem_ids uuid[] not null,
  year integer,
  serial integer,
  code text,
  number text,
  -- Issued, or until then drafted.
  on_day date not null,
  limit_on date,
  reply_by date,
  -- Addressees a reply is still owed by, and those whose answer waits to be judged.
  owing_ids uuid[] not null,
  to_judge_ids uuid[] not null,
  -- Whoever wrote on it: another person approves it.
  written_by uuid[] not null,
  at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, code, year, serial)
);
create index instrument_day on views.instrument (workspace_id, on_day desc, id);
create index instrument_problems on views.instrument using gin (problem_ids);
create index instrument_to on views.instrument using gin (to_ids);

do $$
declare
  it text;
begin
  foreach it in array array['visit', 'instrument'] loop
    execute format('alter table views.%I enable row level security', it);
    execute format('alter table views.%I force row level security', it);
    execute format(
      'create policy own_workspace on views.%I using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
      it);
  end loop;
end $$;
