-- Who may make a proof of a file is who gave it: knowing its hash gives no right to it within a workspace either, and
-- somebody who gives the same bytes under another name changes nobody else's.
alter table desk.upload drop constraint upload_pkey;
alter table desk.upload add primary key (workspace_id, hash, uploaded_by);
