-- What came of an import: how many problems of the list were told otherwise, as they stand, not at all, or left out.
alter table views.import add column changed integer not null default 0;
alter table views.import add column unchanged integer not null default 0;
alter table views.import add column absent integer not null default 0;
alter table views.import add column left_out integer not null default 0;
