-- An office's own templates and red heads for its papers; the bytes are in the vault.
create table desk.template (
  workspace_id uuid not null,
  id uuid not null,
  -- template: fields and loops in it are filled; red-head: a paper's body goes into it.
  kind text not null check (kind in ('template', 'red-head')),
  name text not null,
  file_name text not null,
  -- SHA-256 of the bytes as given.
  hash text not null,
  size bigint not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

alter table desk.template enable row level security;
alter table desk.template force row level security;
create policy own_workspace on desk.template
  using (workspace_id = app_workspace()) with check (workspace_id = app_workspace());
