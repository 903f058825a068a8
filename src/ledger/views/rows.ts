import type { StateOf } from '#core/record/catalogue.ts'
import type { StreamKind } from '#core/record/fact/envelope.ts'
import { rowsOfImport } from '#ledger/views/rows-of-import.ts'
import { rowsOfDuty, rowsOfMeeting } from '#ledger/views/rows-of-meeting.ts'
import { rowsOfPerson, rowsOfUnit, rowsOfWorkspace } from '#ledger/views/rows-of-organisation.ts'
import { rowsOfLookback } from '#ledger/views/rows-of-lookback.ts'
import { rowsOfProblem } from '#ledger/views/rows-of-problem.ts'
import { rowsOfReview } from '#ledger/views/rows-of-review.ts'
import { rowsOfRound } from '#ledger/views/rows-of-round.ts'
import { rowsOfInstrument, rowsOfVisit } from '#ledger/views/rows-of-supervision.ts'
import { rowsOfSubplan } from '#ledger/views/rows-of-subplan.ts'

/** The view tables a stream can have rows in; parents before children only for the reader's sake. */
export const viewTables = [
  'workspace',
  'unit',
  'post',
  'person',
  'appointment',
  'hand_over',
  'round',
  'import',
  'problem',
  'measure',
  'assignment',
  'progress',
  'evidence',
  'review',
  'subplan',
  'meeting',
  'duty',
  'visit',
  'instrument',
  'lookback',
  'search',
] as const
export type ViewTable = (typeof viewTables)[number]

/** A row without its workspace and without the light, which also depends on the day. */
export type ViewRow = { id: string } & Record<string, unknown>
export type ViewRows = Partial<Record<ViewTable, ViewRow[]>>

const rows: { [K in StreamKind]: (state: StateOf<K>, beside?: StateOf<K> | null) => ViewRows } = {
  workspace: rowsOfWorkspace,
  unit: rowsOfUnit,
  person: rowsOfPerson,
  round: rowsOfRound,
  import: rowsOfImport,
  problem: rowsOfProblem,
  review: rowsOfReview,
  subplan: rowsOfSubplan,
  meeting: rowsOfMeeting,
  duty: rowsOfDuty,
  visit: rowsOfVisit,
  instrument: rowsOfInstrument,
  lookback: rowsOfLookback,
}

/** The rows of one stream's state. Pure: the same state always gives the same rows. */
export const rowsOf = <Kind extends StreamKind>(kind: Kind, state: StateOf<Kind> | null): ViewRows =>
  state === null ? {} : rows[kind](state)

/** The rows of a stream before and after something happened, without those that plainly stay as they are. */
export const changedRows = <Kind extends StreamKind>(
  kind: Kind,
  before: StateOf<Kind> | null,
  after: StateOf<Kind> | null,
): { before: ViewRows; after: ViewRows } => ({
  before: before === null ? {} : rows[kind](before, after),
  after: after === null ? {} : rows[kind](after, before),
})
