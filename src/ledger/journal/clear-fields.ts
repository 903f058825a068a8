import { type Erased, type Salts, fieldHash } from '#ledger/journal/commitment.ts'

type Committed = { body: Record<string, unknown>; salts: Salts; erased: Erased | null }

/**
 * A fact without the values and salts of these members of its body: their hashes stay, so that its leaf is what it was.
 * What was erased before, or never there, is passed over.
 */
export const clearFields = <Row extends Committed>(row: Row, fields: readonly string[]): Row => {
  const body = { ...row.body }
  const salts = { ...row.salts }
  const erased = { ...row.erased }
  for (const field of fields) {
    const name = `body.${field}`
    const salt = salts[name]
    if (salt === undefined || !Object.hasOwn(body, field)) continue
    erased[name] = fieldHash(salt, name, body[field])
    delete body[field]
    delete salts[name]
  }
  return { ...row, body, salts, erased: Object.keys(erased).length > 0 ? erased : null }
}
