-- A proof can have a last day of validity, and somebody can have looked at it: accepted, refused, or null.
alter table views.evidence add column valid_until date;
alter table views.evidence add column verdict text;

-- What the virus scanner said of an uploaded file: clean, or not-scanned where it was away; null where there is none.
alter table desk.upload add column scan text;

-- The files somebody or their unit gave, to be used again.
create index evidence_giver on views.evidence (workspace_id, (by_actor -> 'person' ->> 'id'), at desc);
create index evidence_giver_unit on views.evidence (workspace_id, (by_actor -> 'unit' ->> 'id'), at desc);
