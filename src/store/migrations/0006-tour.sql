-- Whoever refused to be shown round, or was shown, is not asked again, on whatever computer.
alter table desk.account add column offer_tour boolean not null default true;
