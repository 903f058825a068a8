type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** A text with half of a character in it is refused, as the RFC has it: other programs would write it otherwise. */
const written = (text: string): string => {
  if (!text.isWellFormed()) throw new TypeError('no JSON for half of a character')
  return JSON.stringify(text)
}

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them. Members that are `undefined` are left out. Throws on what JSON cannot hold.
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return written(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('no JSON for this number')
  if (value === null || typeof value !== 'object') {
    const text = JSON.stringify(value)
    if (text === undefined) throw new TypeError(`no JSON for ${typeof value}`)
    return text
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  const object = value as Record<string, Json>
  // Sorted as strings are by default: by UTF-16 code units.
  let members = ''
  for (const key of Object.keys(object).toSorted()) {
    const member = object[key]
    if (member !== undefined)
      members += `${members === '' ? '' : ','}${written(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}
