/**
 * Office files with damage inside: a part is unpacked, changed as text, and everything is packed again, so that it is
 * the reader of the part that meets it and not the check of the archive.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Random } from './random.ts'

const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '99999999999',
  '1e309',
  'NaN',
  'true',
  '%1%2%9',
  '<',
  '&#0;',
  '十',
  'A1:XFD1048576',
  '一',
] as const

export function mutatedZip(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name))
  for (let n = 1 + random.below(3); n > 0; n--) {
    const name = names[random.below(names.length)]
    const part = name === undefined ? undefined : parts[name]
    if (name === undefined || part === undefined) continue
    if (random.often(0.03)) delete parts[name]
    else
      parts[name] = strToU8(
        random.often(0.7) ? rearranged(strFromU8(part), random) : mutatedXml(strFromU8(part), random),
      )
  }
  const packed = zipSync(parts, { level: random.one([0, 6]), mtime: '2026-06-01' })
  return random.often(0.05) ? withTwin(packed, random) : packed
}

/** Two entries of one name: the second is called as the first is. */
function withTwin(bytes: Uint8Array, random: Random): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const heads: { at: number; length: number }[] = []
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50)
      heads.push({ at: at + 46, length: view.getUint16(at + 28, true) })
  const [one, other] = [heads[random.below(heads.length)], heads[random.below(heads.length)]]
  if (one !== undefined && other !== undefined)
    bytes.copyWithin(one.at, other.at, other.at + Math.min(one.length, other.length))
  return bytes
}

/** Still well-formed: values changed, elements left out, doubled, exchanged, nested in themselves. */
function rearranged(xml: string, random: Random): string {
  let changed = xml
  for (let n = 1 + random.below(8); n > 0; n--) {
    const leaves = [...changed.matchAll(LEAF)]
    const leaf = leaves[random.below(leaves.length)]
    const other = leaves[random.below(leaves.length)]
    if (leaf === undefined || other === undefined) return changed
    const [whole] = leaf
    const put = random.one([
      '',
      whole + whole,
      other[0],
      whole.replace(/="[^"]*"/u, () => `="${random.one(SAFE)}"`),
      whole.replace(/>[^<]+</u, () => `>${random.one(SAFE)}<`),
      nested(whole, random),
      `${whole}<!-- x --><?a b?>${other[0]}`,
    ])
    changed = changed.slice(0, leaf.index) + put + changed.slice(leaf.index + whole.length)
  }
  return changed
}

/** <a b="c"/> or <a b="c">words</a>, and what holds nothing but such. */
const LEAF =
  /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>(?:[^<]|<[\w:]+(?:\s[^<>]*)?\/>|<(w:t)\b[^<>]*>[^<]*<\/\2>)*<\/\1>)/gu
const SAFE = [
  '',
  '0',
  '-1',
  '1',
  '8',
  '9',
  '99999999999',
  '1e309',
  'NaN',
  'true',
  '%1%2%9',
  '十',
  'A1:XFD1048576',
  '一、',
  'TOC',
  '2024年6月底前',
  '\u2028',
] as const

/** Inside itself, some times over, or very many. */
function nested(whole: string, random: Random): string {
  const open = /^<([\w:]+)[^<>]*(?<!\/)>/u.exec(whole)
  if (open === null) return whole.repeat(1 + random.below(40))
  const times = 1 + random.below(random.often(0.05) ? 500 : 6)
  return open[0].repeat(times) + whole + `</${open[1] ?? ''}>`.repeat(times)
}

function mutatedXml(xml: string, random: Random): string {
  let changed = xml
  for (let n = 1 + random.below(6); n > 0; n--) {
    const tags = [...changed.matchAll(/<[^>]{1,300}>/gu)]
    const tag = tags[random.below(tags.length)]
    const other = tags[random.below(tags.length)]
    if (tag === undefined || other === undefined) return changed
    const [from, to] = [tag.index, tag.index + tag[0].length]
    const end = Math.max(to, other.index + other[0].length)
    const put = random.one([
      '',
      tag[0] + tag[0],
      other[0],
      tag[0].repeat(1 + random.below(random.often(0.05) ? 600 : 4)),
      tag[0].replace(/="[^"]*"/u, () => `="${random.one(VALUES)}"`),
      tag[0].replace(/="[^"]*"/gu, () => `="${random.one(VALUES)}"`),
      tag[0].replace(/\s[\w:]+="[^"]*"/u, ''),
      `${tag[0]}${random.one(['&x;', '&#x10FFFF;', '<!-- -->', '<![CDATA[一、]]>', '\u0000', 'x', '<?a b?>', '<!DOCTYPE x>'])}`,
      tag[0].slice(0, random.below(tag[0].length)),
    ])
    // A tag alone, or the whole stretch from one tag to another: left out or doubled.
    changed = random.often(0.75)
      ? changed.slice(0, from) + put + changed.slice(to)
      : changed.slice(0, from) +
        random.one(['', changed.slice(from, end).slice(0, 20_000).repeat(2)]) +
        changed.slice(end)
  }
  return changed
}
