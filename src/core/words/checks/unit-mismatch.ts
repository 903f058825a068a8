/**
 * Two figures that are compared and have different units.
 *
 *     审批时间由45天压缩到18个工作日        由1200人增加到1500人次
 *               ~~~~        ~~~~~~~~            ~~~~~~      ~~~~~~~~
 *
 * Days are not working days, persons are not attendances; hours and days can be converted and are left alone.
 */
import type { Contradiction } from './hint.ts'
import { quoteOf, type Material, type Sentence, type Told } from './material.ts'

const PAIRS = [
  '天|工作日',
  '日|工作日',
  '个月|工作日',
  '周|工作日',
  '小时|工作日',
  '人|人次',
  '名|人次',
  '户|户次',
  '家|家次',
  '件|件次',
  '场|场次',
]
const both = (pair: string) => [pair, pair.split('|').reverse().join('|')]
const UNLIKE = new Set(PAIRS.flatMap(both))
/** Weight and volume, areas of two scales: a part is told in the unit of its whole. */
const MEASURED = new Set(
  ['吨|立方米', '亩|公顷', '亩|平方米', '公顷|平方米', '吨|车', '吨|车次'].flatMap(both),
)
/** Such pairs are no change from one to the other, but cannot be held against each other either. */
const ALIEN = new Set(
  ['亩|公顷', '亩|平方米', '公顷|平方米', '户|人', '户|名', '户|人次', '个|人', '家|人', '公里|米'].flatMap(
    both,
  ),
)

/** What can be measured in several units; nothing of one kind is compared with another. */
const DIMENSIONS = [
  /^(?:米|公里|千米|延米|里)$/u,
  /^(?:亩|公顷|平方米|平方公里|㎡)$/u,
  /^(?:立方米|方|升)$/u,
  /^(?:吨|公斤|千克|斤)$/u,
  /^(?:元|美元|欧元)$/u,
  /^(?:天|日|小时|分钟|工作日|个月)$/u,
  /^(?:人|名|位|人次)$/u,
]
const dimension = ({ base }: Told) => DIMENSIONS.findIndex((one) => one.test(base))

const BASE = /(?:由|从|原来?|原先|此前|过去|规定|法定|承诺|平均)[^,;。]{0,30}$/u
const CHANGE =
  /(?:压缩|压减|缩短|减少?|降低?|下降|提速|精简|优化|提高|提升|增加|增至|减至|缩减|扩大|扩展|变)[^;。]{0,6}$/u
const AGAINST = /^[^;。]{0,6},?[^;。]{0,16}(?:实际|现在?|目前|平均)[^;。]{0,14}$/u

export function unitMismatches({ sentences }: Material): Contradiction[] {
  return sentences.flatMap((sentence) => [
    ...halfDays(sentence),
    ...sentence.figures.flatMap((base, i): Contradiction[] => {
      const other = sentence.figures[i + 1]
      if (
        other === undefined ||
        !(
          isCompared(base, other) ||
          isHeldAgainst(base, other) ||
          isMeasured(base, other, sentence.figures[i + 2])
        )
      )
        return []
      return [
        { code: 'unit-mismatch', severity: 'medium', places: [quoteOf(base), quoteOf(other)], sum: null },
      ]
    }),
  ])
}

/** 由平均2.5小时压缩到半个工作日: half is no figure. */
function halfDays(sentence: Sentence): Contradiction[] {
  const found = HALF.exec(sentence.text)
  if (found === null) return []
  const end = found.index + found[0].length
  return [
    { code: 'unit-mismatch', severity: 'medium', places: [sentence.quote(found.index, end)], sum: null },
  ]
}

const HALF =
  /(?:由|从)[^,;。]{0,16}?\d[\d.]*(?:个?小时|天|日|分钟)[^;。]{0,12}?(?:至|到|为)[^,;。]{0,4}半个工作日/u

/** 清淤42公里,与上年的18.6万立方米相比; 压缩至4.5天,与客船相比多23.1小时 */
function isHeldAgainst(one: Told, other: Told): boolean {
  const [a, b] = [dimension(one), dimension(other)]
  if (one.base === other.base || one.kind === 'percent' || other.kind === 'percent' || a < 0 || b < 0)
    return false
  const { text } = one.sentence
  const between = text.slice(one.end, other.at)
  if (a !== b)
    return (
      /^[^,;。]{0,4},?(?:较|比|与|同)[^,;。]{0,16}的$/u.test(between) &&
      /^[^,;。]{0,8}(?:相比|持平|增|减|下降|提高|上升|多|少|翻|扩大)/u.test(text.slice(other.end))
    )
  return (
    /天|小时|工作日|个月/u.test(one.base) &&
    /^[^,;。]{0,4},(?:较|比|与|同)[^,;。]{1,14}(?:多|少|高出?|低|长|短|延长|缩短)了?$/u.test(between)
  )
}

/** 恢复1.34万公顷,较上年的20.9万亩持平; 改厕386户,占任务1250人的30.9% */
function isMeasured(one: Told, other: Told, share: Told | undefined): boolean {
  const pair = `${one.base}|${other.base}`
  if (!ALIEN.has(pair) && !UNLIKE.has(pair) && !MEASURED.has(pair)) return false
  const between = one.sentence.text.slice(one.end, other.at)
  if (/^[^,;。]{0,4},?(?:较|比|与)[^,;。]{0,16}$/u.test(between)) return true
  if (MEASURED.has(pair) && /^[^,;。]{0,4},?(?:其?中)[^,;。]{0,14}$/u.test(between)) return true
  return share?.unit === '%' && /^[^,;。]{0,4},?占[^,;。]{0,16}$/u.test(between)
}

function isCompared(base: Told, other: Told): boolean {
  const pair = `${base.base}|${other.base}`
  if (!UNLIKE.has(pair) && !MEASURED.has(pair)) return false
  const { text } = base.sentence
  const between = text.slice(base.end, other.at)
  if (!BASE.test(text.slice(0, base.at)) || between.length > 30) return false
  return (
    (CHANGE.test(between.replace(/(?:至|到|为|了)+$/u, '')) && /(?:至|到|为|了)/u.test(between)) ||
    AGAINST.test(between)
  )
}
