-- Keys with which a program acts as the person who made them. The token names its workspace, so that row security holds
-- this table as it holds the work itself; a revoked key is gone, and the security log tells of it.
create table desk.api_key (
  workspace_id uuid not null,
  id uuid not null,
  -- SHA-256 of the token: a copy of this table opens nothing.
  key_hash bytea not null,
  -- The beginning of the token, `zg_k7Pm2wQx`: by it people tell their keys apart.
  prefix text not null,
  name text not null,
  account_id uuid not null references desk.account (id),
  person_id uuid not null,
  scopes text[] not null,
  -- The last day on which it opens anything, in Asia/Shanghai.
  until_day date not null,
  created_at timestamptz not null,
  -- The day alone: whether a key is still needed, not how much somebody works.
  last_used_on date,
  primary key (workspace_id, id),
  unique (workspace_id, key_hash)
);
create index api_key_person on desk.api_key (workspace_id, person_id);

alter table desk.api_key enable row level security;
alter table desk.api_key force row level security;
create policy own_workspace on desk.api_key
  using (workspace_id = app_workspace()) with check (workspace_id = app_workspace());
