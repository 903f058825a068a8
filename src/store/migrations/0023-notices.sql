-- What somebody chose about being reminded. Without a row: everything in the inbox, no mail.
create table desk.notice_choice (
  workspace_id uuid not null,
  person_id uuid not null,
  -- Groups of the inbox that are shown.
  groups text[] not null,
  near_days integer not null,
  mail boolean not null,
  -- Empty where none was given.
  address text not null,
  -- The hour in Asia/Shanghai, and the weekdays, 1 Monday … 7 Sunday.
  at_hour integer not null,
  on_days integer[] not null,
  language text not null,
  primary key (workspace_id, person_id)
);

-- Put off by its owner, for its owner alone.
create table desk.put_off (
  workspace_id uuid not null,
  person_id uuid not null,
  key text not null,
  until_day date not null,
  primary key (workspace_id, person_id, key)
);

-- What a ledger's mail may say, and the key that signs the links by which it is ended.
create table desk.mail_rule (
  workspace_id uuid not null,
  -- Whether lines of the inbox leave the building, or only how many there are.
  with_lines boolean not null default false,
  link_key bytea not null,
  primary key (workspace_id)
);

-- One mail for each person and day at most, written down before it is sent.
create table desk.outbox (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  on_day date not null,
  -- `waiting`, `sent`, `given-up`, `nothing` (there was nothing to tell), `dropped` (the person wants no mail any more)
  state text not null,
  -- Keys of the lines it tells.
  told text[] not null,
  -- What it says, until it is sent.
  body jsonb,
  tries integer not null default 0,
  next_at timestamptz not null,
  sent_at timestamptz,
  -- What the mail server answered last, as a code.
  trouble text,
  primary key (workspace_id, id),
  unique (workspace_id, person_id, on_day)
);
create index outbox_waiting on desk.outbox (workspace_id, next_at) where state = 'waiting';

-- The secret address of somebody's calendar, hashed.
create table desk.calendar_address (
  workspace_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  primary key (workspace_id, person_id),
  unique (workspace_id, token_hash)
);

do $$
declare
  it text;
begin
  foreach it in array array['notice_choice', 'put_off', 'mail_rule', 'outbox', 'calendar_address'] loop
    execute format('alter table desk.%I enable row level security', it);
    execute format('alter table desk.%I force row level security', it);
    execute format(
      'create policy own_workspace on desk.%I using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
      it);
  end loop;
end $$;
