/**
 * Numbers in a dress of the document's own: learned from the lines themselves, as they count on.
 *
 *     事项1                     第一条 集体林租金拖欠。…       (1/4)窗口无人值守
 *     问题描述:…                第二条 红白事大操大办。…       (2/4)档案缺页
 *     事项2
 *     ~~~~~
 * Three that count on are a series, two only where they begin with 1; and only where what follows reads like headings:
 * a fault, a field, or a line of its own.
 */
import { numeralValue } from '#core/words/figures/chinese-numeral.ts'
import type { Block } from './block.ts'
import { fieldNamed } from './field-label.ts'
import type { Marker } from './marker.ts'
import { titleEnd } from './heading-body.ts'
import { markerOf } from './marker-reader.ts'
import { naming } from './names-problem.ts'

const NOUN = '(?:大|小)?(?:条|款|项|点|类|号|份|个|桩|件|例|宗|张|题|篇)(?:问题|任务|事项|意见|案例|清单)?'
const OPENING = new RegExp(
  '^([^\\d\\s一二三四五六七八九十百①-⑳甲乙丙丁戊己庚辛壬癸,。;:!?、“”《》]{0,6}?)' +
    '(?:(\\d{1,3})|([一二三四五六七八九十百]{1,4})|([①-⑳])|([甲乙丙丁戊己庚辛壬癸])|(?<![A-Za-z])([A-Za-z])(?![A-Za-z]|-?\\d))' +
    `((?:/\\d{1,3})?(?:${NOUN})?[)\\]】》〉>”}#°]{0,2})`,
  'u',
)
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const SEPARATOR = /^[、.:,\-#|)】\] ]+/u
/** 一季度, 3月, 第二批, 第一书记: these count no headings. */
const NO_COUNTING = /^(?:[年月日季周时期批轮次名书方届度人元万亿%]|个(?!问题|任务|事项)|是|要)/u
const LONGEST_TITLE = 40
const SHORT_TITLE = 20

type Opening = { index: number; number: number; dress: string; end: number; length: number }

/** `markers` with those of such series; `blocks` are those of the body, null where a block is none. */
export function withSeries(
  blocks: readonly (Block | null)[],
  markers: readonly (Marker | null)[],
): (Marker | null)[] {
  const dresses = new Map<string, Opening[]>()
  for (const [index, block] of blocks.entries()) {
    const one = block === null || markers[index] !== null ? null : openingOf(block, index)
    if (one !== null) addTo(dresses, one)
  }
  const settled = [...markers]
  const counting = [...dresses.values()].filter((openings) => countsOn(openings))
  const opened = new Set(counting.flatMap((openings) => openings.map(({ index }) => index)))
  const series = counting.filter((openings) => headsSomething(openings, blocks, markers, opened))
  // What is met first stands above.
  for (const [depth, openings] of series.entries())
    for (const { index, number, end, length } of openings)
      settled[index] = { kind: depth === 0 ? 'series' : 'subseries', number, end, length }
  return settled
}

function addTo(dresses: Map<string, Opening[]>, one: Opening) {
  const same = dresses.get(one.dress)
  if (same === undefined) dresses.set(one.dress, [one])
  else same.push(one)
}

/**
 * Where such a series runs on inside one endless block: offsets behind its stops and blanks, empty where nothing counts on.
 *
 *     …公示如下。任务1:值班脱岗。排班表上墙。任务2:档案缺页。…
 *               |                            |
 */
export function seriesWithin({ text, at }: Block): number[] {
  const dresses = new Map<string, Opening[]>()
  for (let i = 1; i < text.length; i++) {
    if (!STOPPED.test(text.charAt(i - 1)) && (at[i] ?? 0) - (at[i - 1] ?? 0) < 2) continue
    const head = { text: text.slice(i, i + HEAD), at: at.subarray(i, i + HEAD) }
    const known = markerOf(head.text)
    const one = known === null ? openingOf(head, i) : labelOf(known, i)
    if (one !== null) addTo(dresses, one)
  }
  return [...dresses.values()].flatMap((openings) =>
    openings.length >= 3 && countsOn(openings) ? openings.map(({ index }) => index) : [],
  )
}

const labelOf = ({ kind, number, end, length }: Marker, index: number): Opening | null =>
  kind === 'label' && number !== null ? { index, number, dress: kind, end, length } : null

const STOPPED = /[。;!?]/u
/** No opening is longer. */
const HEAD = 24

function openingOf({ text, at }: Pick<Block, 'text' | 'at'>, index: number): Opening | null {
  const match = OPENING.exec(text)
  if (match === null) return null
  const [whole, prefix = '', digits, numeral, circled, stem, letter, suffix = ''] = match
  const number =
    digits !== undefined
      ? Number(digits)
      : numeral !== undefined
        ? numeralValue(numeral)
        : circled !== undefined
          ? (circled.codePointAt(0) ?? 0) - 0x245f
          : stem === undefined
            ? (letter ?? 'A').toUpperCase().charCodeAt(0) - 64
            : STEMS.indexOf(stem) + 1
  if (number === null) return null
  const rest = text.slice(whole.length)
  const separator = SEPARATOR.exec(rest)?.[0] ?? ''
  // A blank behind the number is left out of the text and told by the places alone.
  const parted = separator !== '' || rest === '' || (at[whole.length] ?? 0) - (at[whole.length - 1] ?? 0) > 1
  if (NO_COUNTING.test(rest) || (!parted && (prefix === '' || suffix === ''))) return null
  if (prefix === '' && !/[^\d]/u.test(suffix) && !parted) return null
  const written = digits
    ? '1'
    : numeral
      ? '一'
      : circled
        ? '①'
        : stem
          ? '甲'
          : letter === letter?.toUpperCase()
            ? 'A'
            : 'a'
  return {
    index,
    number,
    dress: `${prefix.replace(/[A-Z]/gu, 'A')}${written}${suffix}`,
    end: whole.length,
    length: whole.length + separator.length,
  }
}

function countsOn(openings: readonly Opening[]): boolean {
  const [first] = openings
  if (first === undefined || openings.length < 2) return false
  if (first.number !== 1 && openings.length < 3) return false
  const steps = openings.slice(1).filter(({ number }, i) => {
    const before = openings[i]?.number ?? 0
    return number === before + 1 || number === 1
  })
  return steps.length >= 0.8 * (openings.length - 1)
}

/** Most open a line of their own, stand above a field, name a fault, or have a short title before their text. */
function headsSomething(
  openings: readonly Opening[],
  blocks: readonly (Block | null)[],
  markers: readonly (Marker | null)[],
  opened: ReadonlySet<number>,
): boolean {
  if (openings.every(({ dress }) => fieldNamed(dress.replace(/[^\p{Script=Han}]|一$/gu, '')) !== null))
    return true
  const heading = openings.filter(({ index, length }) => {
    const text = blocks[index]?.text ?? ''
    const title = text.slice(length, titleEnd(text, length).title)
    const below = markers[index + 1]
    if (text.length <= length + SHORT_TITLE && (opened.has(index + 1) || below?.number === 1)) return true
    if (below?.kind === 'field' || below?.kind === 'label') return true
    const short =
      title.length <= SHORT_TITLE && !/[,\d]/u.test(title) && text.length > length + title.length + 1
    const whole =
      title.length <= LONGEST_TITLE && length + title.length === text.length && !/[;!?]$/u.test(title)
    return title === '' || short || whole || (title.length <= LONGEST_TITLE && naming(title) !== 'no')
  })
  return 2 * heading.length >= openings.length
}
