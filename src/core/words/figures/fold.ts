/**
 * One spelling for matching: full width becomes half width, traditional characters that occur in the set
 * words of such documents become simplified, exotic spaces become a space.
 *
 *     （一）針對學習不深入問題，２０２４年６月底前
 *     (一)针对学习不深入问题,2024年6月底前
 *
 * Every character becomes exactly one character, so an offset into the folded text is an offset into the source.
 */
import { TRADITIONAL } from './traditional.ts'

const SINGLE: Record<string, string> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u205F': ' ',
  '\t': ' ',
  '\u2028': ' ',
  '\v': ' ',
  '\f': ' ',
  '｡': '。',
  '﹒': '.',
  '﹐': ',',
  '﹑': '、',
  '﹔': ';',
  '﹕': ':',
  '﹙': '(',
  '﹚': ')',
  '﹪': '%',
  '〔': '(',
  '〕': ')',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '﹁': '“',
  '﹂': '”',
  '–': '-',
  '—': '-',
  '−': '-',
  '―': '-',
  '∶': ':',
  '˙': '.',
}

/** For each UTF-16 unit the one it becomes. */
const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
for (const [from, to] of Object.entries(SINGLE)) table[from.charCodeAt(0)] = to.charCodeAt(0)
for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0
for (let code = 0x2000; code <= 0x200a; code++) table[code] = 0x20
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2)
  table[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1)

/** As many arguments as a call surely takes. */
const AT_ONCE = 8192

/** Same length as `text`, always. */
export function fold(text: string): string {
  const first = firstToFold(text)
  if (first === text.length) return text
  let folded = text.slice(0, first)
  for (let from = first; from < text.length; from += AT_ONCE) {
    const units = new Uint16Array(Math.min(AT_ONCE, text.length - from))
    for (let i = 0; i < units.length; i++) {
      const unit = text.charCodeAt(from + i)
      units[i] = table[unit] ?? unit
    }
    folded += Reflect.apply(String.fromCharCode, null, units)
  }
  return folded
}

/** Most cells and titles of a list are folded already: to look is cheaper than to make them anew. */
function firstToFold(text: string): number {
  let at = 0
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (table[unit] !== unit) break
  }
  return at
}
