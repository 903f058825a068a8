-- What else a unit is called, what it was called before, what it is there for, and since when it is no more.
alter table views.unit add column aliases text[] not null default '{}';
alter table views.unit add column former_names text[] not null default '{}';
alter table views.unit add column duties text not null default '';
alter table views.unit add column ended_on date;
alter table views.unit add column ended_into uuid;
alter table views.unit add column ended_reason text;
-- 分管: tells posts of one title in a unit apart.
alter table views.post add column portfolio text not null default '';
alter table views.problem add column team_ids uuid[] not null default '{}';

-- Hand-over lists: what a person or a unit answered for and gave away in one go.
create table views.hand_over (
  workspace_id uuid not null,
  id uuid not null,
  -- 'person' or 'unit'
  of_kind text not null,
  of_id uuid not null,
  on_day date not null,
  note text not null,
  -- One entry a problem: number, title and deadline as they were, duties, and who answers from then on.
  given jsonb not null,
  by_actor jsonb not null,
  at timestamptz not null,
  primary key (workspace_id, id)
);
create index hand_over_of on views.hand_over (workspace_id, of_id, at desc);
create index hand_over_given on views.hand_over using gin (given jsonb_path_ops);

alter table views.hand_over enable row level security;
alter table views.hand_over force row level security;
create policy own_workspace on views.hand_over
  using (workspace_id = app_workspace()) with check (workspace_id = app_workspace());
