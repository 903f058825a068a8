-- When the plan that holds was approved: from then on silence counts.
alter table views.problem add column plan_approved_at timestamptz;
