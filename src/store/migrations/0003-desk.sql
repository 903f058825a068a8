-- The desk: what changes and is no record. Accounts and sessions belong to the installation, not to a workspace;
-- they and the security log are exempt from row security, everything with the work of a workspace in it is not.

create table desk.account (
  id uuid primary key,
  login text not null,
  -- NFKC and lower case: 「Ｚhang」 and 「zhang」 are one login.
  login_key text not null unique,
  -- Sign-in leads here; the person is in desk.membership.
  home_workspace uuid not null,
  -- scrypt, with its parameters and salt in the text. Never the password.
  password text not null,
  must_change boolean not null,
  failed integer not null default 0,
  locked_until timestamptz,
  -- Persons who ever set a password for this account: who could sign in as somebody is not independent of them.
  reset_by uuid[] not null default '{}',
  created_at timestamptz not null,
  password_at timestamptz not null
);

create table desk.membership (
  workspace_id uuid not null,
  account_id uuid not null references desk.account (id),
  person_id uuid not null,
  primary key (workspace_id, account_id),
  unique (workspace_id, person_id)
);

create table desk.session (
  -- SHA-256 of the token in the cookie: a copy of this table opens nothing.
  token_hash bytea primary key,
  account_id uuid not null references desk.account (id),
  workspace_id uuid not null,
  person_id uuid not null,
  created_at timestamptz not null,
  last_seen timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on desk.session (account_id);
create index session_expires on desk.session (expires_at);

create table desk.draft (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null,
  kind text not null,
  file_name text not null,
  -- SHA-256 of the bytes as given; the bytes are in the vault.
  hash text not null,
  title text,
  problems integer not null,
  -- The draft as the contract has it.
  body jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
create index draft_updated on desk.draft (workspace_id, updated_at desc);

-- A file somebody of this workspace gave us. Knowing the hash of a file of another workspace gives no right to it.
create table desk.upload (
  workspace_id uuid not null,
  hash text not null,
  file_name text not null,
  size bigint not null,
  media_type text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (workspace_id, hash)
);

create table desk.security_log (
  seq bigint primary key,
  at timestamptz not null,
  type text not null,
  workspace_id uuid,
  login text,
  -- Whose account, and who did it.
  person_id uuid,
  by_person_id uuid,
  detail text,
  before bytea not null,
  hash bytea not null
);

-- One row: where the log begins (after the oldest were dropped) and where it ends. Its lock orders the log.
create table desk.security_log_ends (
  only_one boolean primary key default true check (only_one),
  first_seq bigint not null,
  before_first bytea not null,
  next_seq bigint not null,
  last_hash bytea not null
);
insert into desk.security_log_ends (first_seq, before_first, next_seq, last_hash)
values (0, decode(repeat('00', 32), 'hex'), 0, decode(repeat('00', 32), 'hex'));

do $$
declare
  name text;
begin
  foreach name in array array['membership', 'draft', 'upload'] loop
    execute format('alter table desk.%I enable row level security', name);
    execute format('alter table desk.%I force row level security', name);
    execute format(
      'create policy own_workspace on desk.%I using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
      name);
  end loop;
end $$;
