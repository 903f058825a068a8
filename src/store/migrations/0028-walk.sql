-- The steps a problem went over, each with its day: [{"step", "on"}] in their order. Filled with the views.
alter table views.problem add column walk jsonb not null default '[]';
