-- What can be found by its words: one row for each problem, manifestation, measure, statement, proof, share, opinion and
-- objection. A view like others: rebuild and erasing hold for it.
create table views.search (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  problem_id uuid not null,
  -- Whose words they are.
  unit_id uuid,
  -- Not empty: seen by these units and not by those that work on the problem.
  open_to uuid[] not null,
  at timestamptz,
  text text not null,
  -- Names that the office alone may know, as they are looked for.
  hidden text,
  -- The words as they are looked for (core/words/search), and every pair of neighbours in them.
  folded text not null,
  grams text[] not null,
  primary key (workspace_id, id)
);
create index search_problem on views.search (workspace_id, problem_id);
create index search_grams on views.search using gin (array_to_tsvector(grams));

alter table views.search enable row level security;
alter table views.search force row level security;
create policy own_workspace on views.search
  using (workspace_id = app_workspace()) with check (workspace_id = app_workspace());
-- Behind a row policy PostgreSQL uses an index only with comparisons that leak nothing, and a search for words is none of
-- them. So the owner of the tables may look at the rows, and lends its eyes to this one function, which says itself
-- whose rows they are.
create policy owner_looks on views.search for select to current_user using (true);

-- Up to `most` rows of one kind that hold all `grams` and are like all `likes`; `units` null: whoever sees everything.
create function views.find_words(
  asked tsquery, likes text[], sort text, units uuid[], names boolean, most integer
) returns setof views.search
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
begin
  return query execute
    'select s.* from views.search s
      where s.workspace_id = app_workspace() and s.kind = $3
        and array_to_tsvector(s.grams) @@ $1
        and (s.folded like all ($2) or ($5 and s.hidden is not null and s.folded || chr(1) || s.hidden like all ($2)))
        and ($4 is null or case when cardinality(s.open_to) > 0 then s.open_to && $4 else exists (
              select 1 from views.problem p
               where p.workspace_id = s.workspace_id and p.id = s.problem_id
                 and (p.lead_unit_id = any($4) or p.co_unit_ids && $4 or p.assigned_unit_ids && $4 or exists (
                   select 1 from views.measure m
                    where m.workspace_id = p.workspace_id and m.problem_id = p.id and m.unit_ids && $4))) end)
      limit $6'
    using asked, likes, sort, units, names, most;
end $$;
revoke all on function views.find_words from public;
