-- What the office said the columns of a ledger are: read so again when the same head comes back.
create table desk.ledger_columns (
  workspace_id uuid not null,
  -- Of the normalised names of the head, in their order.
  header_hash text not null,
  names text[] not null,
  -- {"3": "deadline"}: place of the column, from 0, and its field.
  fields jsonb not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (workspace_id, header_hash)
);

alter table desk.ledger_columns enable row level security;
alter table desk.ledger_columns force row level security;
create policy own_workspace on desk.ledger_columns
  using (workspace_id = app_workspace()) with check (workspace_id = app_workspace());
