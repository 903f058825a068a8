-- The lists as they are taken away name the manifestations and the goal of a measure too.
alter table views.problem add column manifestations text[] not null default '{}';
alter table views.measure add column goal text;
-- Which shape of views filled these rows (src/ledger/views/views-shape.ts): older ones are refilled when a ledger is opened.
alter table views.workspace add column shape integer not null default 0;
