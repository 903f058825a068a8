/**
 * Words that mean something in a cell only.
 *
 *     〃  同上            what stands above          -  /  —        nothing
 *     √ ☑ 是 under 是否完成      →  已完成           √ under 正在整改  →  正在整改
 *     ☐已完成 ☑正在整改          →  正在整改
 *     45473 as a time            →  2024-06-30       the serial of a spreadsheet
 */
import { fold } from '#core/words/figures/fold.ts'
import { plainName, TELLS_PROGRESS } from './column-name.ts'

const DITTO = /^(?:同上|同前|上同|同左上|[〃″"“”]|'')$/u
const NOTHING = /^[-‐-―－/／\\]+$/u
const NONE = /^(?:无|暂无|没有)[。.]?$/u

export const isDitto = (words: string) => words.length <= 3 && DITTO.test(words)
export const isNothing = (words: string) => words.length <= 8 && NOTHING.test(words)
/** 无 as a unit or proof is nobody and nothing. */
export const isNone = (words: string) => words.length <= 4 && NONE.test(words)

const YES = /^(?:[√✓✔☑☒●]|是|有|y|yes)$/iu
const NO = /^(?:[□☐×✗✘○〇]|否|未|n|no)$/iu
const BOX = /([☑☒✔✓√■●])|([□☐○])/u

/** A state as its column means it; `told` when the words themselves say less. Null: a box that is not ticked. */
export function stateWords(name: string, words: string): { state: string | null; told: boolean } {
  const folded = fold(words).trim()
  const asked = /^是否(?:已经?)?(.{2,8})$/u.exec(plainName(lowest(name)))?.[1]
  if (YES.test(folded)) return { state: asked === undefined ? named(name, words) : done(asked), told: true }
  if (NO.test(folded)) return { state: asked === undefined ? null : undone(asked), told: asked !== undefined }
  if (BOX.test(folded)) {
    const ticked = tickedIn(words)
    if (ticked.length > 0) return { state: ticked.join('、'), told: true }
  }
  return { state: words, told: false }
}

const lowest = (name: string) => name.slice(name.lastIndexOf('·') + 1)
const done = (asked: string) => (/^(?:完成|办结|销号|整改|到位)/u.test(asked) ? `已${asked}` : asked)
const undone = (asked: string) => `未${asked}`

/** 整改情况 holds 已完成 in one row and a whole sentence of what was done in the next: that is no state. */
export const isProse = (name: string, words: string) =>
  TELLS_PROGRESS.test(plainName(lowest(name))) && words.length > 12 && /[。,，;；]/u.test(words)

/** √ under 正在整改 says 正在整改; under 完成情况 it says done. */
function named(name: string, words: string): string {
  const low = lowest(name).trim()
  if (/情况$|状态$|^(?:整改|完成|工作)?进度$/u.test(plainName(low))) return '已完成'
  return low === '' ? words : low
}

/** 已完成☐ 正在整改☑: the box stands before its words or behind them. */
function tickedIn(words: string): string[] {
  const pieces = words.split(/([☑☒✔✓√■●□☐○])/u).map((piece) => piece.trim())
  const before = pieces[0] === ''
  const ticked: string[] = []
  for (const [i, piece] of pieces.entries())
    if (/^[☑☒✔✓√■●]$/u.test(piece)) {
      const said = before ? pieces[i + 1] : pieces[i - 1]
      if (said !== undefined && said !== '') ticked.push(said.replace(/[、,，;；\s]+$/u, ''))
    }
  return ticked
}

/** Days from 2009 to 2064 as numbers of a spreadsheet. */
const SERIAL = /^[4-5]\d{4}(?:\.\d+)?$/u
const DAY = 86_400_000

/** 45473 → 2024-06-30, or null for what is no serial of a day. */
export function serialDay(words: string): string | null {
  const folded = fold(words).trim()
  if (!SERIAL.test(folded)) return null
  const days = Math.floor(Number(folded))
  return days < 40_000 || days > 60_000
    ? null
    : new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10)
}
