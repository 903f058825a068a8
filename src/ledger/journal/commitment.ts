import { hash, randomFillSync } from 'node:crypto'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Fact } from '#core/record/fact/envelope.ts'

/** Salt of each committed field, hex. */
export type Salts = Record<string, string>
/** Hash of a committed field whose value and salt were erased by law, hex. */
export type Erased = Record<string, string>

/** SHA-256, hex. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data)

/**
 * The fields of a fact that may hold personal data and are therefore committed to, not written into the leaf:
 * who did it, where it came from, when it happened, and each member of the body.
 */
export const committedFields = (fact: Fact): Record<string, unknown> => {
  const fields: Record<string, unknown> = {
    actor: fact.actor,
    happened: fact.happened,
    importId: fact.importId,
  }
  for (const [name, value] of Object.entries(fact.body as Record<string, unknown>))
    if (value !== undefined) fields[`body.${name}`] = value
  return fields
}

/** Random bytes in store, as hex, and where those begin that nobody had yet: asking for each salt by itself costs too much. */
const store = { bytes: Buffer.alloc(16 * 1024), hex: '', at: 0 }

const salt = (): string => {
  if (store.at >= store.hex.length) {
    store.hex = randomFillSync(store.bytes).toString('hex')
    store.at = 0
  }
  store.at += 32
  return store.hex.slice(store.at - 32, store.at)
}

/** Fresh salts for the fields of a fact: 16 random bytes each. */
export const saltsFor = (fact: Fact): Salts =>
  Object.fromEntries(Object.keys(committedFields(fact)).map((name) => [name, salt()]))

/** Hash of one field: SHA-256 of salt, name and canonical value. Without the salt a short value cannot be guessed from it. */
export const fieldHash = (salted: string, name: string, value: unknown): string =>
  sha256(`[${canonicalJson(salted)},${canonicalJson(name)},${canonicalOf(value ?? null)}]`)

/** One actor stands in every fact of an act. */
const actors = new WeakMap<object, string>()

const canonicalOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return canonicalJson(value)
  const known = actors.get(value)
  if (known !== undefined) return known
  const text = canonicalJson(value)
  actors.set(value, text)
  return text
}

/** The data of a leaf: the public part of the envelope and one commitment over all field hashes. */
export const leafData = (fact: Fact, salts: Salts, erased: Erased = {}): string => {
  const fields: Record<string, string> = { ...erased }
  for (const [name, value] of Object.entries(committedFields(fact))) {
    const salt = salts[name]
    if (name in erased) continue
    if (salt === undefined) throw new Error(`no salt for ${name} of fact ${fact.seq}`)
    fields[name] = fieldHash(salt, name, value)
  }
  const { workspace, seq, stream, version, type, v, actId, n, recordedAt } = fact
  const commitment = sha256(canonicalJson(fields))
  return canonicalJson({ workspace, seq, stream, version, type, v, actId, n, recordedAt, commitment })
}
