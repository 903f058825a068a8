-- What a round configures (round.way-set), in the order in which it was set.
alter table views.round add column ways jsonb not null default '[]';
-- Objections that nobody has answered yet, and the first day by which one must be.
alter table views.problem add column objections_open integer not null default 0;
alter table views.problem add column reply_by date;
-- Who accepts it: `office` or `leading-group`; null until it is claimed.
alter table views.problem add column accept_by text;
