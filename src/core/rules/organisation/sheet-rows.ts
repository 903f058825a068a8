import type { Day } from '#core/words/calendar/day.ts'
import type { PostRole, UnitKind } from '#core/record/organisation/facts.ts'

/** What is wrong with a row by itself, before anything is known of the ledger. */
export const sheetFlaws = [
  'name-missing',
  'unit-missing',
  'post-missing',
  'too-long',
  'kind-unknown',
  'role-unknown',
  'day-unknown',
  'rank-unknown',
  'formula',
] as const
export type SheetFlaw = (typeof sheetFlaws)[number]

/** What the ledger has against a row. */
export const rowDoubts = [
  'kind-missing',
  'kind-fixed',
  'parent-unknown',
  'parent-circular',
  'parent-group',
  'name-taken',
  'alias-taken',
  'unit-unknown',
  'unit-ended',
  'unit-twice',
  'post-twice',
  'post-ambiguous',
  'post-unknown',
  'roles-fixed',
  'roles-of-group',
  'person-ambiguous',
  'person-twice',
  'appointment-fixed',
  'until-before-from',
  'administrator-by-hand',
] as const
export type RowDoubt = (typeof rowDoubts)[number]

type Place = { sheet: string; row: number; flaws: SheetFlaw[] }

/** A row of the sheet of units. Null: the sheet says nothing of it, and it stays as it is. */
export type UnitRow = Place & {
  name: string
  shortName: string | null
  kind: UnitKind | null
  parent: string | null
  rank: number | null
  aliases: string[] | null
  remit: string | null
}

export type PostRow = Place & {
  unit: string
  title: string
  portfolio: string
  roles: PostRole[] | null
  rank: number | null
}

/** `mark` tells persons of one name apart; a row without a post registers the person alone. */
export type PersonRow = Place & {
  name: string
  mark: string
  unit: string
  title: string
  portfolio: string | null
  roles: PostRole[] | null
  from: Day | null
  until: Day | null
}

export type SheetRows = { units: UnitRow[]; posts: PostRow[]; persons: PersonRow[] }

/** What a row says over against the ledger. */
export type ComparedRow = {
  of: 'unit' | 'post' | 'person'
  sheet: string
  row: number
  what: string
  as: 'new' | 'changed' | 'unchanged' | 'unclear'
  /** By the names of the columns; `before` is null where there was nothing. */
  changes: FieldChange[]
  doubts: (SheetFlaw | RowDoubt)[]
}
export type FieldChange = { field: string; before: string | null; after: string }

/** What taking the rows would do, in order. A key is an id of the ledger, or `new:…` for what is made first. */
export type SheetChange =
  | {
      what: 'unit'
      unit: string
      body: { name: string; shortName: string; kind: UnitKind; parent: string | null; rank: number }
    }
  | { what: 'rename'; unit: string; name: string; shortName: string }
  | { what: 'move'; unit: string; parent: string }
  | { what: 'rank'; unit: string; rank: number }
  | { what: 'aliases'; unit: string; aliases: string[] }
  | { what: 'remit'; unit: string; remit: string }
  | {
      what: 'post'
      unit: string
      post: string
      title: string
      portfolio: string
      roles: PostRole[]
      rank: number
    }
  | { what: 'post-rank'; unit: string; post: string; portfolio: string; rank: number }
  | { what: 'person'; person: string; name: string }
  | {
      what: 'appoint'
      person: string
      appointment: string
      unit: string
      unitName: string
      post: string
      postTitle: string
      roles: PostRole[]
      from: Day
    }
  | { what: 'relieve'; person: string; appointment: string; on: Day }
