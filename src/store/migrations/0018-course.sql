-- How a problem ended without close-out; null while it has not. Split and merged ones live on under other numbers.
alter table views.problem add column ended_as text;
-- How often its deadline was put off.
alter table views.problem add column extensions integer not null default 0;
-- 由限期转长期: the day on which it last became long-term, and who granted it.
alter table views.problem add column long_term_on date;
alter table views.problem add column long_term_by text;
-- When what is long-term is looked at again.
alter table views.problem add column recheck_on date;
-- Kinds of inspection that found the same.
alter table views.problem add column found_by text[] not null default '{}';
-- Kinds of change that were asked for and wait to be decided, those that wait for consent first.
alter table views.problem add column asked text[] not null default '{}';
create index problem_asked on views.problem (workspace_id) where cardinality(asked) > 0;
-- The first deadline of its own that a measure had.
alter table views.measure add column original_deadline date;
