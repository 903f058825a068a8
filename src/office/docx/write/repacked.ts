/**
 * The same parts in a zip without the hour of its making and without names drawn by lot: the same paper gives the same
 * bytes, and so the same hash.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const EPOCH = new Date('1980-01-01T12:00:00')

export function repacked(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  nameInOrder(parts)
  // [Content_Types].xml comes first, as programs that read the file as a stream expect it.
  const names = Object.keys(parts).toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    mtime: EPOCH,
    level: 6,
  })
}

const order = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)

/** What the library draws by lot: the relations of links, and the shapes of the mark. */
const LINK = /(?<=")rId[a-z0-9_-]{21}(?=")/gu
const SHAPE = /(?<="PowerPlusWaterMarkObject)[A-Za-z0-9_-]{21}(?=")/gu

function nameInOrder(parts: Record<string, Uint8Array>) {
  let shapes = 0
  for (const [name, part] of Object.entries(parts)) {
    if (!/^word\/[^/]+\.xml$/u.test(name)) continue
    const relations = name.replace(/^word\//u, 'word/_rels/').concat('.rels')
    const known = parts[relations]
    const links = new Map(
      [...new Set(known === undefined ? [] : strFromU8(known).match(LINK))].map((id, i) => [
        id,
        `rIdLink${i + 1}`,
      ]),
    )
    const named = (text: string) => text.replace(LINK, (id) => links.get(id) ?? id)
    if (known !== undefined && links.size > 0) parts[relations] = strToU8(named(strFromU8(known)))
    const text = strFromU8(part)
    const steady = named(text).replace(SHAPE, () => String(++shapes))
    if (steady !== text) parts[name] = strToU8(steady)
  }
}
