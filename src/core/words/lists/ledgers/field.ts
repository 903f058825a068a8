/**
 * What a column of a ledger can hold. The first list has a place in the draft; what is in the second is recognised by
 * its name, told, and stays in the source; `none` is what nobody knows or wants.
 */
export const draftFields = [
  'seq',
  'aspect',
  'group',
  'problem',
  'manifestation',
  'measures',
  'leadLeader',
  'leadUnit',
  'coUnits',
  'unitOrPerson',
  'handler',
  'deadline',
  'timeClass',
  'status',
  'progress',
  'evidence',
] as const

export const keptFields = [
  'source',
  'category',
  'severity',
  'basis',
  'amount',
  'cost',
  'cause',
  'delayCause',
  'goal',
  'advice',
  'start',
  'finish',
  'verifier',
  'check',
  'percent',
  'next',
  'institutions',
  'accountability',
  'extension',
  'phone',
  'place',
  'note',
] as const

export const ledgerFields = [...draftFields, ...keptFields, 'none'] as const

export type DraftField = (typeof draftFields)[number]
export type LedgerField = (typeof ledgerFields)[number]

const HELD = new Set<LedgerField>(draftFields)

/** Whether the draft has a place for it. */
export const isHeld = (field: LedgerField): field is DraftField => HELD.has(field)

/** Of these the best column of a table counts alone; all others may be told by several together. */
export const onlyOnce: ReadonlySet<LedgerField> = new Set<LedgerField>([
  'seq',
  'aspect',
  'group',
  'problem',
  'leadLeader',
  'leadUnit',
  'unitOrPerson',
  'handler',
  'deadline',
])

/** sure: the name says it and the cells do not deny it; likely: two signs; guess: one weak sign, or none. */
export type Confidence = 'sure' | 'likely' | 'guess'

/**
 * Why: `name` its name means that alone; `ending` its name ends so; `cells` what stands in it; `beside` the columns
 * beside it; `cells-deny` the name says so and the cells look otherwise; `taken` a better column has the field; `two-meanings` the name has two, and
 * nothing says which;
 * `unknown` neither name nor cells say anything; `said` a person said so for the same head.
 */
export type ColumnReason =
  | 'name'
  | 'ending'
  | 'cells'
  | 'beside'
  | 'cells-deny'
  | 'taken'
  | 'two-meanings'
  | 'unknown'
  | 'said'

/** `index` from 0; `samples`: at most three cells, shortened. */
export type LedgerColumn = {
  index: number
  name: string
  field: LedgerField
  confidence: Confidence
  reason: ColumnReason
  samples: string[]
}

/**
 * A table as it was understood. `headLines`: the lines of the source its head stands on (several tables of one form
 * are told as one, by the first); `headerHash`: the same for every table with the same names of columns in the same
 * order; `rows`: how many rows of data; `form`: `fields` has its names in the first column, a record after another.
 */
export type LedgerTable = {
  form: 'rows' | 'fields'
  sheet: string
  firstLine: number
  headLines: number[]
  headerHash: string
  columns: LedgerColumn[]
  rows: number
}

/** What a person said of columns: by the hash of the head and the place of the column. */
export type ColumnMapping = Readonly<Record<string, Readonly<Record<string, LedgerField>>>>
