-- 三员分立, second factors, sign-in from outside, sessions that can be seen and ended.

-- Since when no administrator holds another role; null where that is left open.
alter table views.workspace add column separated_on date;

-- By it a session is named to whoever may end it; the token itself names it to nobody.
alter table desk.session add column id uuid not null default gen_random_uuid();
-- «Chrome, Windows»: the kind alone, so that its owner knows it again.
alter table desk.session add column browser text not null default '';
-- Nothing is opened by it until a second factor is bound.
alter table desk.session add column must_bind boolean not null default false;
create unique index session_id on desk.session (id);

create table desk.second_factor (
  workspace_id uuid not null,
  account_id uuid not null references desk.account (id),
  -- Base32, as the telephone has it; null until its first code was typed here.
  secret text,
  -- One that is being bound.
  pending text,
  bound_at timestamptz,
  -- The newest half minute whose code was taken: no code opens twice.
  last_step bigint not null default 0,
  -- SHA-256 of codes of 79 random bits, each good once.
  recovery bytea[] not null default '{}',
  primary key (workspace_id, account_id)
);

-- Who had somebody's password in hand, whole, and when.
create table desk.password_given (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, id)
);
create index password_given_person on desk.password_given (workspace_id, person_id, at);

-- What a registrar asked for and the security administrator has not confirmed yet.
create table desk.access_order (
  workspace_id uuid not null,
  id uuid not null,
  -- `open`, `reset`, `bind`
  kind text not null,
  person_id uuid not null,
  login text,
  -- Of `bind`: who it is in the other place.
  subject text,
  -- scrypt of the half of a temporary password that the registrar was shown.
  half text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, person_id)
);

create table desk.door_rule (
  workspace_id uuid not null,
  -- `administrators`, or `nobody` but who wants one
  second_factor text not null,
  primary key (workspace_id)
);

-- Whom an issuer means by a subject. Looked up before a workspace is known, like a login.
create table desk.outside_identity (
  issuer text not null,
  subject text not null,
  workspace_id uuid not null,
  account_id uuid not null references desk.account (id),
  bound_by uuid not null,
  bound_at timestamptz not null,
  primary key (issuer, subject),
  unique (account_id, issuer)
);

-- Whether all the roles somebody holds on a day are administrators': such a person sees nothing of what the ledger is
-- about. Asked with each session, before a workspace is set; so it sets it, for its own statement.
create function desk.administers_only(workspace uuid, person uuid, today date) returns boolean
language plpgsql as $$
declare
  answer boolean;
begin
  perform set_config('zhenggai.workspace', workspace::text, true);
  select coalesce(bool_and(role in ('registrar', 'security', 'auditor')), false) into answer
    from views.appointment a, unnest(a.roles) as role
   where a.workspace_id = workspace and a.person_id = person
     and a.from_day <= today and (a.until_day is null or today < a.until_day);
  return answer;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['second_factor', 'password_given', 'access_order', 'door_rule'] loop
    execute format('alter table desk.%I enable row level security', name);
    execute format('alter table desk.%I force row level security', name);
    execute format(
      'create policy own_workspace on desk.%I using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
      name);
  end loop;
end $$;
