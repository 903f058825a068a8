/**
 * Numbers in digits with their unit.
 *
 *     发放补贴453.5万元,培训3.91万人次,压缩至90个、55个、30个工作日,约1300个,50多个,1,280户
 *             ~~~~~~~~      ~~~~~~~~~~       ~~~~ ~~~~ ~~~~~~~~~~ ~~~~~~~ ~~~~~~ ~~~~~~~
 *
 * Numbers joined by 、 share the unit of the last one. A number without a unit is no figure.
 */
import { masked, type Stretch } from './masks.ts'
import { UNIT_SOURCE } from './units.ts'

/** `from`…`to` covers the digits and the unit. */
export type Counted = { from: number; to: number; value: number; unit: string; approx: boolean }

const SCALE = '(万亿|百亿|千亿|十亿|百万|千万|十万|亿|万|千|百|十)?'
const NUMBER = new RegExp(
  `(?<![\\dA-Za-z.第-])(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,15})(\\.\\d{1,10})?(?![\\d.]) ?([余多几])?${SCALE}([余多])? ?(${UNIT_SOURCE})?`,
  'gu',
)
/** 1亿2000万元 is one sum: 1.2 亿元. */
const COMPOUND = new RegExp(`(?<![\\d.])(\\d{1,9})亿(\\d{1,4})万(${UNIT_SOURCE})`, 'gu')
const ABOUT = /(?:约|近|逾|超|超过|大约|至少|不少于|将近|上)$/u
const PERCENT_WORDS =
  /百分之([零〇一二两三四五六七八九十百]+|\d+(?:\.\d+)?)(?:点([零一二三四五六七八九]+))?/gu

/** Works on folded text in which days, periods, titles and names are masked. */
export function countedIn(text: string): Counted[] {
  const found: Counted[] = []
  const compounds: Stretch[] = []
  for (const match of text.matchAll(COMPOUND)) {
    const stretch = { from: match.index, to: match.index + match[0].length }
    compounds.push(stretch)
    const value = Number(match[1]) + Number(match[2]) / 10_000
    found.push({ ...stretch, value, unit: `亿${match[3] ?? ''}`, approx: false })
  }
  for (const match of masked(text, compounds).matchAll(NUMBER)) {
    const [whole, digits = '', fraction = '', more, scale = '', moreAfter, unit = ''] = match
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    found.push({
      from: match.index,
      to: match.index + whole.trimEnd().length,
      value: Number(digits.replaceAll(',', '') + fraction),
      unit: unit === '' ? '' : scale + bareUnit(unit),
      approx: more !== undefined || moreAfter !== undefined || ABOUT.test(before),
    })
  }
  found.sort((a, b) => a.from - b.from)
  shareUnits(found, text)
  return found.filter((one) => one.unit !== '')
}

/** 个工作日 is the unit 工作日; 个百分点 stays, as it is said. */
function bareUnit(unit: string): string {
  return /^个(?:工作日|小时|星期|季度)$/u.test(unit) ? unit.slice(1) : unit
}

function shareUnits(found: Counted[], text: string) {
  for (let i = found.length - 2; i >= 0; i--) {
    const [one, next] = [found[i], found[i + 1]]
    if (one === undefined || next === undefined || next.unit === '') continue
    const between = text.slice(one.to, next.from)
    const written = text.slice(next.from, next.to).replace(/^[\d.,]+/u, '')
    const shorter = one.unit === '' || (one.unit !== next.unit && written.startsWith(one.unit))
    if (shorter && between === '、') one.unit = next.unit
  }
}

/** 百分之九十五 as a figure; offsets around the whole phrase. */
export function percentWordsIn(text: string, valueOf: (words: string) => number | null): Counted[] {
  const found: Counted[] = []
  for (const match of text.matchAll(PERCENT_WORDS)) {
    const whole = /^\d/u.test(match[1] ?? '') ? Number(match[1]) : valueOf(match[1] ?? '')
    const part = match[2] === undefined ? '' : `.${[...match[2]].map((word) => valueOf(word) ?? 0).join('')}`
    if (whole !== null)
      found.push({
        from: match.index,
        to: match.index + match[0].length,
        value: Number(`${whole}${part}`),
        unit: '%',
        approx: false,
      })
  }
  return found
}
