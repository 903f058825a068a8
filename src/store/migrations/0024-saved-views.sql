-- Filters of a list that somebody keeps under a name: for themselves, or, by the office, for everybody.
create table desk.saved_view (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  list text not null check (list in ('problems', 'measures', 'responsibility')),
  name text not null,
  -- As it stands in the address of the list.
  search jsonb not null,
  shared boolean not null,
  made_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, person_id, list, name)
);
-- Which of them somebody's list opens with.
create table desk.first_view (
  workspace_id uuid not null,
  person_id uuid not null,
  list text not null,
  view_id uuid not null,
  primary key (workspace_id, person_id, list),
  foreign key (workspace_id, view_id) references desk.saved_view (workspace_id, id) on delete cascade
);

do $$
declare
  it text;
begin
  foreach it in array array['saved_view', 'first_view'] loop
    execute format('alter table desk.%I enable row level security', it);
    execute format('alter table desk.%I force row level security', it);
    execute format(
      'create policy own_workspace on desk.%I using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
      it);
  end loop;
end $$;
