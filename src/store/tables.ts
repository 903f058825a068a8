// Written by `node src/store/write-tables.ts` from what the database reports; a test compares. Do not edit.
import type { ColumnType, Generated } from 'kysely'

/** `2026-03-01`, a day in Asia/Shanghai. */
type Day = string

/** `2026-03-01T00:00:00.123456Z` */
type Instant = string

/** Comes parsed; is given as text, since `pg` would write a JavaScript array as an array of PostgreSQL. */
type Json = ColumnType<unknown, string, string>

export interface JournalFact {
  workspace_id: string
  seq: number
  stream_kind: string
  stream_id: string
  version: number
  type: string
  v: number
  act_id: string
  n: number
  import_id: string | null
  actor: Json
  recorded_at: Instant
  happened: string | null
  body: Json
  salts: Json
  erased: Json | null
  leaf: Buffer
}

export interface JournalStream {
  workspace_id: string
  kind: string
  id: string
  version: number
}

export interface JournalWorkspace {
  workspace_id: string
  size: number
  frontier: Buffer[]
  last_recorded_at: Instant
}

export interface ViewsAppointment {
  workspace_id: string
  id: string
  person_id: string
  post_id: string
  post_title: string
  roles: string[]
  unit_id: string
  from_day: Day
  until_day: Day | null
  appointed_by: string[]
}

export interface ViewsAssignment {
  workspace_id: string
  id: string
  problem_id: string
  round_id: string
  measure_id: string
  parent_id: string | null
  from_unit_id: string | null
  unit_id: string
  share: string
  own_words: boolean
  state: string
  deadline: Day | null
  made_at: Instant
  taken_over_at: Instant | null
  done_on: string | null
  withdrawn_reason: string | null
  shares_total: number
  shares_done: number
  progress_count: number
  last_progress_at: Instant | null
  last_progress_text: string | null
}

export interface ViewsDuty {
  workspace_id: string
  id: string
  round_id: string
  title: string
  body_id: string
  every: string
  from_day: Day
  until_day: Day | null
  due_within: number
  proof: string
  problem_ids: string[]
  done: Json
  ended: Json | null
  withdrawn: Json | null
}

export interface ViewsEvidence {
  workspace_id: string
  id: string
  problem_id: string
  measure_id: string | null
  progress_id: string | null
  hash: string
  file_name: string
  size: number
  media_type: string
  kind: string
  effect: boolean
  proves: string[]
  statement: string
  dated: Day | null
  by_actor: Json
  at: Instant
  valid_until: Day | null
  verdict: string | null
}

export interface ViewsHandOver {
  workspace_id: string
  id: string
  of_kind: string
  of_id: string
  on_day: Day
  note: string
  given: Json
  by_actor: Json
  at: Instant
}

export interface ViewsImport {
  workspace_id: string
  id: string
  round_id: string
  kind: string
  file_name: string
  hash: string
  title: string | null
  problems: number
  confirmed_at: Instant
  confirmed_by: string
  withdrawn: boolean
  changed: Generated<number>
  unchanged: Generated<number>
  absent: Generated<number>
  left_out: Generated<number>
}

export interface ViewsInstrument {
  workspace_id: string
  id: string
  round_id: string
  kind: string
  sign: Json | null
  step: string
  title: string
  from_id: string
  to_ids: string[]
  problem_ids: string[]
  year: number | null
  serial: number | null
  code: string | null
  number: string | null
  on_day: Day
  limit_on: Day | null
  reply_by: Day | null
  owing_ids: string[]
  to_judge_ids: string[]
  written_by: string[]
  at: Instant
}

export interface ViewsLookback {
  workspace_id: string
  id: string
  round_id: string
  planned_at: Instant
  look_by: Day
  drawn_ids: string[]
  waiting_ids: string[]
}

export interface ViewsMeasure {
  workspace_id: string
  id: string
  problem_id: string
  round_id: string
  list_order: number
  marker: string | null
  text: string
  origin: string
  unit_ids: string[]
  deadline: Day | null
  time_class: string | null
  step: string
  done: boolean
  progress_count: number
  last_progress_at: Instant | null
  last_progress_text: string | null
  light_sign: string | null
  light_level: number | null
  light_from: Day
  light_until: Day | null
  goal: string | null
  assigned_unit_ids: Generated<string[]>
  shares_total: Generated<number>
  shares_done: Generated<number>
  original_deadline: Day | null
  light_details: Json | null
}

export interface ViewsMeeting {
  workspace_id: string
  id: string
  round_ids: string[]
  kind: string
  title: string
  on_day: Day
  body_id: string
  place: string
  chair: string
  attended: number | null
  problem_ids: string[]
  who_ids: string[]
  decided: Json
  paper_name: string | null
  withdrawn: boolean
}

export interface ViewsPerson {
  workspace_id: string
  id: string
  name: string
}

export interface ViewsPost {
  workspace_id: string
  id: string
  unit_id: string
  title: string
  roles: string[]
  rank: number
  portfolio: Generated<string>
}

export interface ViewsProblem {
  workspace_id: string
  id: string
  round_id: string
  number: string
  aspect_ordinal: number
  aspect_marker: string
  aspect_title: string
  group_title: string | null
  print_order: number
  title: string
  short_title: string
  step: string
  time_class: string | null
  original_deadline: Day | null
  deadline: Day | null
  lead_leader_id: string | null
  lead_post_id: string | null
  lead_unit_id: string | null
  co_unit_ids: string[]
  handler_id: string | null
  measures_total: number
  measures_done: number
  evidence_count: number
  last_progress_at: Instant | null
  closed_at: Instant | null
  light_sign: string | null
  light_level: number | null
  light_from: Day
  light_until: Day | null
  manifestations: Generated<string[]>
  objections_open: Generated<number>
  reply_by: Day | null
  accept_by: string | null
  team_ids: Generated<string[]>
  assigned_unit_ids: Generated<string[]>
  ended_as: string | null
  extensions: Generated<number>
  long_term_on: Day | null
  long_term_by: string | null
  recheck_on: Day | null
  found_by: Generated<string[]>
  asked: Generated<string[]>
  plan_approved_at: Instant | null
  rebounded_as: string | null
  rebound_of: string | null
  carried_to: string | null
  carried_from: string | null
  light_details: Json | null
  walk: Json
}

export interface ViewsProgress {
  workspace_id: string
  id: string
  problem_id: string
  measure_id: string | null
  unit_id: string | null
  text: string
  figures: Json
  documents: Json
  completes: boolean
  imported: boolean
  by_actor: Json
  at: Instant
  happened: string | null
  assignment_id: string | null
  shared_id: string | null
  reused_id: string | null
  recovered: Json | null
  balance: number | null
  ties: Json
}

export interface ViewsReview {
  workspace_id: string
  id: string
  round_id: string
  opened_at: Instant
  due: Day
  note: string
  by_actor: Json
  body_ids: string[]
  concluded_ids: string[]
  problem_ids: string[]
  opinions: number
  unanswered: number
  withdrawn: boolean
}

export interface ViewsRound {
  workspace_id: string
  id: string
  ordinal: number
  name: string
  kind: string
  inspector: string
  inspected: string
  period_from: Day | null
  period_to: Day | null
  feedback_on: Day | null
  clocks: Json
  rules: Json
  predecessor_id: string | null
  ways: Json
}

export interface ViewsSearch {
  workspace_id: string
  id: string
  kind: string
  problem_id: string
  unit_id: string | null
  open_to: string[]
  at: Instant | null
  text: string
  hidden: string | null
  folded: string
  grams: string[]
}

export interface ViewsSubplan {
  workspace_id: string
  id: string
  round_id: string
  unit_id: string
  state: string
  filings: number
  filed_at: Instant
  covered_ids: string[]
}

export interface ViewsTally {
  workspace_id: string
  round_id: string
  thing: string
  unit_id: string
  state: string
  light_sign: string
  count: number
}

export interface ViewsUnit {
  workspace_id: string
  id: string
  name: string
  short_name: string
  kind: string
  parent_id: string | null
  rank: number
  aliases: Generated<string[]>
  former_names: Generated<string[]>
  duties: Generated<string>
  ended_on: Day | null
  ended_into: string | null
  ended_reason: string | null
}

export interface ViewsVisit {
  workspace_id: string
  id: string
  round_id: string
  kind: string
  on_day: Day
  body_id: string
  led: string
  place: string
  unit_ids: string[]
  problem_ids: string[]
  findings: Json
  paper_name: string | null
  withdrawn: boolean
}

export interface ViewsWorkspace {
  workspace_id: string
  id: string
  name: string
  inspected: string
  shape: Generated<number>
  separated_on: Day | null
}

export interface DeskAccessOrder {
  workspace_id: string
  id: string
  kind: string
  person_id: string
  login: string | null
  subject: string | null
  half: string | null
  asked_by: string
  asked_at: Instant
}

export interface DeskAccount {
  id: string
  login: string
  login_key: string
  home_workspace: string
  password: string
  must_change: boolean
  failed: Generated<number>
  locked_until: Instant | null
  reset_by: Generated<string[]>
  created_at: Instant
  password_at: Instant
  offer_tour: Generated<boolean>
}

export interface DeskApiKey {
  workspace_id: string
  id: string
  key_hash: Buffer
  prefix: string
  name: string
  account_id: string
  person_id: string
  scopes: string[]
  until_day: Day
  created_at: Instant
  last_used_on: Day | null
}

export interface DeskCalendarAddress {
  workspace_id: string
  person_id: string
  token_hash: Buffer
  made_at: Instant
}

export interface DeskDoorRule {
  workspace_id: string
  second_factor: string
}

export interface DeskDraft {
  workspace_id: string
  id: string
  version: number
  kind: string
  file_name: string
  hash: string
  title: string | null
  problems: number
  body: Json
  created_by: string
  created_at: Instant
  updated_by: string
  updated_at: Instant
}

export interface DeskFirstView {
  workspace_id: string
  person_id: string
  list: string
  view_id: string
}

export interface DeskLedgerColumns {
  workspace_id: string
  header_hash: string
  names: string[]
  fields: Json
  said_by: string
  said_at: Instant
}

export interface DeskMailRule {
  workspace_id: string
  with_lines: Generated<boolean>
  link_key: Buffer
}

export interface DeskMembership {
  workspace_id: string
  account_id: string
  person_id: string
}

export interface DeskNoticeChoice {
  workspace_id: string
  person_id: string
  groups: string[]
  near_days: number
  mail: boolean
  address: string
  at_hour: number
  on_days: number[]
  language: string
  robot: Generated<boolean>
  robot_kind: Generated<string>
  robot_url: Generated<string>
  robot_secret: Generated<string>
}

export interface DeskOutbox {
  workspace_id: string
  id: string
  person_id: string
  on_day: Day
  state: string
  told: string[]
  body: Json | null
  tries: Generated<number>
  next_at: Instant
  sent_at: Instant | null
  trouble: string | null
}

export interface DeskOutsideIdentity {
  issuer: string
  subject: string
  workspace_id: string
  account_id: string
  bound_by: string
  bound_at: Instant
}

export interface DeskPasswordGiven {
  workspace_id: string
  id: string
  person_id: string
  by_person_id: string
  at: Instant
}

export interface DeskPutOff {
  workspace_id: string
  person_id: string
  key: string
  until_day: Day
}

export interface DeskReturnPack {
  workspace_id: string
  id: string
  code: string
  round_id: string
  unit_id: string
  version: number
  batch: string
  rows: Json
  made_by: string
  made_at: Instant
}

export interface DeskReturnedFile {
  workspace_id: string
  id: string
  pack_id: string
  file_name: string
  hash: string
  size: number
  entries: Json
  choices: Json
  import_id: string | null
  brought_by: string
  brought_at: Instant
}

export interface DeskSavedView {
  workspace_id: string
  id: string
  person_id: string
  list: string
  name: string
  search: Json
  shared: boolean
  made_at: Instant
}

export interface DeskSecondFactor {
  workspace_id: string
  account_id: string
  secret: string | null
  pending: string | null
  bound_at: Instant | null
  last_step: Generated<number>
  recovery: Generated<Buffer[]>
}

export interface DeskSecurityLog {
  seq: number
  at: Instant
  type: string
  workspace_id: string | null
  login: string | null
  person_id: string | null
  by_person_id: string | null
  detail: string | null
  before: Buffer
  hash: Buffer
}

export interface DeskSecurityLogEnds {
  only_one: Generated<boolean>
  first_seq: number
  before_first: Buffer
  next_seq: number
  last_hash: Buffer
}

export interface DeskSession {
  token_hash: Buffer
  account_id: string
  workspace_id: string
  person_id: string
  created_at: Instant
  last_seen: Instant
  expires_at: Instant
  id: Generated<string>
  browser: Generated<string>
  must_bind: Generated<boolean>
}

export interface DeskTemplate {
  workspace_id: string
  id: string
  kind: string
  name: string
  file_name: string
  hash: string
  size: number
  added_by: string
  added_at: Instant
}

export interface DeskUpload {
  workspace_id: string
  hash: string
  file_name: string
  size: number
  media_type: string
  uploaded_by: string
  uploaded_at: Instant
  scan: string | null
}

export interface Database {
  'journal.fact': JournalFact
  'journal.stream': JournalStream
  'journal.workspace': JournalWorkspace
  'views.appointment': ViewsAppointment
  'views.assignment': ViewsAssignment
  'views.duty': ViewsDuty
  'views.evidence': ViewsEvidence
  'views.hand_over': ViewsHandOver
  'views.import': ViewsImport
  'views.instrument': ViewsInstrument
  'views.lookback': ViewsLookback
  'views.measure': ViewsMeasure
  'views.meeting': ViewsMeeting
  'views.person': ViewsPerson
  'views.post': ViewsPost
  'views.problem': ViewsProblem
  'views.progress': ViewsProgress
  'views.review': ViewsReview
  'views.round': ViewsRound
  'views.search': ViewsSearch
  'views.subplan': ViewsSubplan
  'views.tally': ViewsTally
  'views.unit': ViewsUnit
  'views.visit': ViewsVisit
  'views.workspace': ViewsWorkspace
  'desk.access_order': DeskAccessOrder
  'desk.account': DeskAccount
  'desk.api_key': DeskApiKey
  'desk.calendar_address': DeskCalendarAddress
  'desk.door_rule': DeskDoorRule
  'desk.draft': DeskDraft
  'desk.first_view': DeskFirstView
  'desk.ledger_columns': DeskLedgerColumns
  'desk.mail_rule': DeskMailRule
  'desk.membership': DeskMembership
  'desk.notice_choice': DeskNoticeChoice
  'desk.outbox': DeskOutbox
  'desk.outside_identity': DeskOutsideIdentity
  'desk.password_given': DeskPasswordGiven
  'desk.put_off': DeskPutOff
  'desk.return_pack': DeskReturnPack
  'desk.returned_file': DeskReturnedFile
  'desk.saved_view': DeskSavedView
  'desk.second_factor': DeskSecondFactor
  'desk.security_log': DeskSecurityLog
  'desk.security_log_ends': DeskSecurityLogEnds
  'desk.session': DeskSession
  'desk.template': DeskTemplate
  'desk.upload': DeskUpload
}
