-- The three kinds of tables: the journal is the record, views are computed from it and may be dropped and refilled,
-- the desk holds what is neither (sessions, drafts, jobs).
create schema journal;
create schema views;
create schema desk;

-- The workspace of this transaction, for the policies of row security. STABLE and without a subselect, so that it is
-- evaluated once a query and can be used with an index. Nothing set: null, and no row is seen.
create function app_workspace() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('zhenggai.workspace', true), '')::uuid;
