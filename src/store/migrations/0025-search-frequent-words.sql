-- A word that most rows have is not looked up in an index: the list of all its rows costs more than a look at the first
-- thousand. A sample of each kind tells which it is.
create index search_kind on views.search (workspace_id, kind);

create or replace function views.find_words(
  asked tsquery, likes text[], sort text, units uuid[], names boolean, most integer
) returns setof views.search
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
  looked integer;
  hits integer;
begin
  select count(*), count(*) filter (where it.folded like all (likes)) into looked, hits
    from (select s.folded from views.search s
           where s.workspace_id = app_workspace() and s.kind = sort limit 200) it;
  if looked = 0 then
    return;
  end if;
  return query execute
    'select s.* from views.search s
      where s.workspace_id = app_workspace() and s.kind = $3
        and ' || case when hits * 20 > looked then 'true' else 'array_to_tsvector(s.grams) @@ $1' end || '
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
