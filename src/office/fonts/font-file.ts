// What a font file (.ttf .otf .ttc .otc) says about itself: its names, its weight, and which characters it can draw.
// Only the few tables that say so are read, not the megabytes of outlines. A file that is not what it seems to be
// throws `BrokenFont`; whoever searches a folder passes it over with a word.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Ranges of code points, first and last by turns, ascending. */
export type Coverage = Uint32Array

export type Face = {
  file: string
  /** Every family name it goes by: Typst and resvg know it by one of them. */
  families: string[]
  /** 400 regular, 700 bold … */
  weight: number
  /** One file for all weights: drawn at its default weight only, often the thinnest. */
  variable: boolean
  coverage: Coverage
}

export class BrokenFont extends Error {}

type Read = (offset: number, length: number) => Buffer
type Tables = Map<string, { offset: number; length: number }>

const mostFaces = 64
const mostTable = 32 * 1024 * 1024

function tablesAt(read: Read, offset: number): Tables {
  const count = read(offset, 12).readUInt16BE(4)
  const directory = read(offset + 12, count * 16)
  return new Map(
    Array.from({ length: count }, (_, nth) => {
      const at = nth * 16
      const place = { offset: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) }
      return [directory.toString('latin1', at, at + 4), place] as const
    }),
  )
}

function table(read: Read, tables: Tables, tag: string): Buffer {
  const place = tables.get(tag)
  if (!place || place.length > mostTable) throw new BrokenFont(`no ${tag}`)
  return read(place.offset, place.length)
}

const isFamily = (id: number): boolean => id === 1 || id === 16
/** Typst calls «Noto Serif SC ExtraLight» a weight of «Noto Serif SC». */
const styleWords = /[ -](?:regular|normal|book|bold|medium|light|semi ?bold|extra ?light|heavy|black|thin)$/iu

function familiesOf(names: Buffer): string[] {
  const texts = names.readUInt16BE(4)
  const found = new Set<string>()
  for (let nth = 0; nth < names.readUInt16BE(2); nth += 1) {
    const at = 6 + nth * 12
    const [platform, id] = [names.readUInt16BE(at), names.readUInt16BE(at + 6)]
    const start = texts + names.readUInt16BE(at + 10)
    const raw = Buffer.from(names.subarray(start, start + names.readUInt16BE(at + 8)))
    if (!isFamily(id) || raw.length === 0 || (platform !== 1 && raw.length % 2 === 1)) continue
    const name = platform === 1 ? raw.toString('latin1') : raw.swap16().toString('utf16le')
    found.add(name)
    found.add(name.replace(styleWords, ''))
  }
  return [...found]
}

function rangesOfFormat12(map: Buffer): number[] {
  const ranges: number[] = []
  for (let nth = 0; nth < map.readUInt32BE(12); nth += 1) {
    const at = 16 + nth * 12
    const last = Math.min(map.readUInt32BE(at + 4), 0x10ffff)
    // A character that leads to glyph 0 is one the font does not have.
    const first = map.readUInt32BE(at) + (map.readUInt32BE(at + 8) === 0 ? 1 : 0)
    if (first <= last) ranges.push(first, last)
  }
  return ranges
}

function rangesOfFormat4(map: Buffer): number[] {
  const segments = map.readUInt16BE(6) / 2
  const ranges: number[] = []
  for (let nth = 0; nth < segments; nth += 1) {
    const last = map.readUInt16BE(14 + nth * 2)
    const first = map.readUInt16BE(16 + (segments + nth) * 2)
    const delta = map.readUInt16BE(16 + (2 * segments + nth) * 2)
    const offsetAt = 16 + (3 * segments + nth) * 2
    const offset = map.readUInt16BE(offsetAt)
    for (let code = first; code <= Math.min(last, 0xfffe); code += 1) {
      const inner = offsetAt + offset + (code - first) * 2
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : inner + 2 <= map.length ? map.readUInt16BE(inner) : 0
      if (glyph === 0) continue
      if (ranges.at(-1) === code - 1) ranges[ranges.length - 1] = code
      else ranges.push(code, code)
    }
  }
  return ranges
}

function coverageOf(cmap: Buffer): Coverage {
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, nth) => {
    const map = cmap.subarray(cmap.readUInt32BE(4 + nth * 8 + 4))
    return { map, format: map.readUInt16BE(0), platform: cmap.readUInt16BE(4 + nth * 8) }
  }).filter(({ platform }) => platform === 0 || platform === 3)
  const full = maps.find(({ format }) => format === 12)
  if (full) return Uint32Array.from(rangesOfFormat12(full.map))
  const basic = maps.find(({ format }) => format === 4)
  return basic ? Uint32Array.from(rangesOfFormat4(basic.map)) : new Uint32Array()
}

function faceAt(file: string, read: Read, offset: number): Face {
  const tables = tablesAt(read, offset)
  if (!tables.has('glyf') && !tables.has('CFF ')) throw new BrokenFont('no outlines')
  return {
    file,
    families: familiesOf(table(read, tables, 'name')),
    weight: tables.has('OS/2') ? table(read, tables, 'OS/2').readUInt16BE(4) : 400,
    variable: tables.has('fvar'),
    coverage: coverageOf(table(read, tables, 'cmap')),
  }
}

/**
 * The faces of a font file: one, or those of a collection.
 * @throws BrokenFont with a word on what is wrong
 */
export function readFontFile(file: string): Face[] {
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    const read: Read = (offset, length) => {
      if (length < 0 || offset + length > size) throw new BrokenFont('ends early')
      const bytes = Buffer.alloc(length)
      readSync(descriptor, bytes, 0, length, offset)
      return bytes
    }
    const kind = read(0, 4).toString('latin1')
    if (kind === 'ttcf') {
      const count = read(8, 4).readUInt32BE(0)
      if (count > mostFaces) throw new BrokenFont('too many faces')
      const offsets = read(12, count * 4)
      return Array.from({ length: count }, (_, nth) => faceAt(file, read, offsets.readUInt32BE(nth * 4)))
    }
    if (kind !== 'OTTO' && kind !== 'true' && kind !== '\u0000\u0001\u0000\u0000')
      throw new BrokenFont('no font')
    return [faceAt(file, read, 0)]
  } catch (error) {
    // Offsets inside the tables that lead nowhere.
    if (error instanceof RangeError) throw new BrokenFont('broken table')
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/** Can the face draw this character? */
export function covers(coverage: Coverage, code: number): boolean {
  let [low, high] = [0, coverage.length / 2 - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (code < (coverage[middle * 2] ?? 0)) high = middle - 1
    else if (code > (coverage[middle * 2 + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}
