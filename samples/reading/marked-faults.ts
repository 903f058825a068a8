/**
 * What is wrong in a marked document: values that the words do not say, impossible days, unknown classes.
 *
 *     <f 328 次>三百二十八次</f>      the words say 328, and 次 stands in them
 *     <f 90 个>90</f>、<f 55 个>55个</f>   a unit shared with the next figure stands shortly after
 */
import type { MarkedFigure, Range, Unmarked } from './marked-text.ts'

const KINDS = ['report', 'feedback', 'plan', 'ledger', 'other']
const CLASSES =
  'document meeting organisation inspection accountability project funding service outcome other'.split(' ')
const ROLES = [undefined, 'result', 'target', 'baseline', 'plan', 'content', 'scale']
const META =
  /^(?:issuer|inspected|inspector|inspectionPeriod\.(?:from|to)|feedbackOn|reportOn|contact\.(?:phone|address|postcode|email))$/u
const DIGITS = '零一二三四五六七八九'

/** 三百二十八 → 328; 两千零五 → 2005; 二〇二六 → 2026; null where the word is no number. */
export function chineseNumber(word: string): number | null {
  const plain = word
    .replaceAll('〇', '零')
    .replaceAll('两', '二')
    .replaceAll('廿', '二十')
    .replaceAll('萬', '万')
  if (!/^[零一二三四五六七八九十百千万亿]+$/u.test(plain)) return null
  if (!/[十百千万亿]/u.test(plain)) return Number([...plain].map((one) => DIGITS.indexOf(one)).join(''))
  let [sum, section, digit] = [0, 0, 0]
  for (const one of plain) {
    const place = { 十: 10, 百: 100, 千: 1000 }[one]
    if (place !== undefined) {
      section += (digit === 0 && place === 10 && section === 0 ? 1 : digit) * place
      digit = 0
    } else if (one === '万' || one === '亿') {
      sum = (sum + section + digit) * (one === '万' ? 1e4 : 1e8)
      section = 0
      digit = 0
    } else digit = DIGITS.indexOf(one)
  }
  return sum + section + digit
}

/** All numbers a stretch of words says, in digits or in Chinese, with and without a following 万 or 亿. */
export function numbersIn(words: string): number[] {
  const plain = words.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3})/gu, '')
  const digits = [...plain.matchAll(/\d+(?:\.\d+)?/gu)].map(([one]) => Number(one))
  const chinese = [...plain.matchAll(/[零〇一二三四五六七八九十百千两廿]+/gu)].flatMap(
    ([one]) => chineseNumber(one) ?? [],
  )
  const long = [...plain.matchAll(/[零〇一二三四五六七八九十百千万萬亿两]+/gu)].flatMap(
    ([one]) => chineseNumber(one) ?? [],
  )
  return [...digits, ...chinese, ...long]
}

const isDay = (iso: string | null) =>
  iso === null ||
  (/^\d{4}-\d\d-\d\d$/u.test(iso) && new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso))
const isRange = ({ from, to }: Range) =>
  isDay(from) && isDay(to) && (from === null || to === null || from <= to)
const flat = (record: Record<string, unknown>): [string, string][] =>
  Object.entries(record).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, value] as [string, string]]
      : flat(value as Record<string, string>).map(([inner, said]): [string, string] => [
          `${key}.${inner}`,
          said,
        ]),
  )

type Claim = (right: boolean, what: string) => void

/** The words say the value, the unit stands in them or shortly after. */
function claimFigure(figure: MarkedFigure, lines: readonly string[], claim: Claim) {
  const { text: words, line, value, unit, period, role } = figure
  const where = `line ${line}: ${words}`
  claim(
    numbersIn(words).some((one) => Math.abs(one - value) < 1e-9),
    `${where} does not say ${value}`,
  )
  const after = lines
    .slice(line - 1, line + 2)
    .join('')
    .normalize('NFKC')
    .replaceAll(/[余多餘]/gu, '')
  claim(!/[余多餘]/u.test(unit), `${where}: 余 and 多 are no part of the unit ${unit}`)
  claim(unit === '名次' || after.includes(unit.normalize('NFKC')), `${where}: no unit ${unit} near`)
  claim(period === undefined || isRange(period), `${where}: impossible period`)
  claim(ROLES.includes(role), `${where}: role ${role}`)
}

/** Sentences about what cannot be right, empty when the marks are in order. */
export function faultsIn({ text, gold, stretches }: Unmarked): string[] {
  const faults: string[] = []
  const lines = text.split('\n')
  const claim: Claim = (right, what) => void (right || faults.push(what))
  claim(KINDS.includes(gold.kind), `no such kind: ${gold.kind}`)
  for (const [key, value] of flat(gold.meta)) {
    claim(META.test(key), `no such meta: ${key}`)
    const isDate = /(?:from|to|On)$/u.test(key)
    claim(
      isDate ? isDay(value) : text.replaceAll('\n', '').includes(value),
      `meta ${key} is not in the text: ${value}`,
    )
  }
  let above = 0
  for (const { marker, line, level, item } of gold.headings) {
    claim(marker !== '', `line ${line}: a heading without a marker`)
    claim(item === true || level <= above + 1, `line ${line}: level ${level} right below level ${above}`)
    if (item !== true) above = level
  }
  for (const { title, line, measures = [], manifestations = [] } of gold.problems) {
    claim([...title].length >= 4, `line ${line}: a very short problem: ${title}`)
    for (const one of measures)
      claim(
        CLASSES.includes(one.class ?? ''),
        `line ${one.line}: class ${one.class ?? 'missing'}: ${one.text.slice(0, 20)}`,
      )
    for (const one of manifestations)
      claim(one.class === undefined, `line ${one.line}: a manifestation with a class`)
    for (const one of [...measures, ...manifestations])
      claim([...one.text].length >= 5, `line ${one.line}: a very short item: ${one.text}`)
  }
  for (const figure of gold.figures) claimFigure(figure, lines, claim)
  for (const { text: words, line, iso } of gold.dates) claim(isDay(iso), `line ${line}: ${words} → ${iso}`)
  for (const one of gold.periods) claim(isRange(one), `line ${one.line}: ${one.text}: impossible period`)
  for (const { index } of text.matchAll(/《/gu))
    claim(
      stretches.some(({ of, from, to }) => of === 'b' && index >= from && index < to),
      `a 《》 without a mark: ${text.slice(index, index + 12)}`,
    )
  for (const title of gold.documents) claim(/^《.*》$/su.test(title), `no document: ${title}`)
  return faults
}

/** Every number outside all marks, with its surroundings: for the author's eye, most of them are no figures. */
export function looseNumbers({ text, stretches }: Unmarked): string[] {
  const inside = (at: number) => stretches.some(({ from, to }) => at >= from && at < to)
  return [
    ...text.matchAll(
      /[0-9０-９]+|[一二三四五六七八九十百千两]+(?=[^是、，。）)\]一二三四五六七八九十百千两])/gu,
    ),
  ]
    .filter(({ index }) => !inside(index))
    .map(({ index }) => {
      const line = text.slice(0, index).split('\n').length
      return `${line}: ${text.slice(Math.max(0, index - 8), index + 12).replaceAll('\n', '⏎')}`
    })
}
