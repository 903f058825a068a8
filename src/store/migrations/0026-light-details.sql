-- What lights depend on beside deadline and step (rules/light/light-details.ts); why a light shines is told from it.
alter table views.problem add column light_details jsonb, drop column light_reason;
alter table views.measure add column light_details jsonb, drop column light_reason;
