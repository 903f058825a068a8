-- Workbooks that went out to units without access, and what came back in them.
create table desk.return_pack (
  workspace_id uuid not null,
  id uuid not null,
  -- Printed in the workbook and in the id of each of its rows.
  code text not null,
  round_id uuid not null,
  unit_id uuid not null,
  -- Counted for each unit and round; an older one can still come back.
  version integer not null,
  -- Those made in one go are taken away in one archive.
  batch uuid not null,
  -- Each row as it was sent.
  rows jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, code),
  unique (workspace_id, round_id, unit_id, version)
);
create index return_pack_batch on desk.return_pack (workspace_id, batch);

create table desk.returned_file (
  workspace_id uuid not null,
  id uuid not null,
  pack_id uuid not null,
  file_name text not null,
  -- SHA-256 of the bytes as given; the bytes are in the vault.
  hash text not null,
  size bigint not null,
  -- The rows that say something, as they were read.
  entries jsonb not null,
  -- {"7": true}: number of the row, and whether a person takes it.
  choices jsonb not null,
  -- The import it became.
  import_id uuid,
  brought_by uuid not null,
  brought_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, hash),
  foreign key (workspace_id, pack_id) references desk.return_pack (workspace_id, id)
);
create index returned_file_brought on desk.returned_file (workspace_id, brought_at desc, id);
create index returned_file_pack on desk.returned_file (workspace_id, pack_id);

do $$
declare
  it text;
begin
  foreach it in array array['return_pack', 'returned_file'] loop
    execute format('alter table desk.%I enable row level security', it);
    execute format('alter table desk.%I force row level security', it);
    execute format(
      'create policy own_workspace on desk.%I using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
      it);
  end loop;
end $$;
