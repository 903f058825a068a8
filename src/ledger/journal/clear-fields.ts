import type { Actor } from '#core/record/fact/envelope.ts'
import { type Erased, type Salts, fieldHash } from '#ledger/journal/commitment.ts'

export type Committed = {
  actor: Actor
  body: Record<string, unknown>
  salts: Salts
  erased: Erased | null
}

/** Under which name a field is committed to: `actor`, and members of the body. */
export const committedName = (field: string): string => (field === 'actor' ? 'actor' : `body.${field}`)

/** What stands in a field now. */
export const valueIn = ({ actor, body }: Pick<Committed, 'actor' | 'body'>, field: string): unknown =>
  field === 'actor' ? actor : body[field]

/**
 * A fact with something else in the place of these fields, without their salts: their hashes stay, so that its leaf is
 * what it was. What was erased before, or never there, is passed over.
 */
export const clearFields = <Row extends Committed>(
  row: Row,
  standIns: Readonly<Record<string, unknown>>,
): Row => {
  const body = { ...row.body }
  const salts = { ...row.salts }
  const erased = { ...row.erased }
  let { actor } = row
  for (const [field, standIn] of Object.entries(standIns)) {
    const name = committedName(field)
    const salt = salts[name]
    if (salt === undefined) continue
    erased[name] = fieldHash(salt, name, valueIn(row, field))
    if (field === 'actor') actor = standIn as Actor
    else body[field] = standIn
    delete salts[name]
  }
  return { ...row, actor, body, salts, erased: Object.keys(erased).length > 0 ? erased : null }
}
