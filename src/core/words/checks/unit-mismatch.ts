/**
 * Two figures that are compared and have different units.
 *
 *     审批时间由45天压缩到18个工作日        由1200人增加到1500人次
 *               ~~~~        ~~~~~~~~            ~~~~~~      ~~~~~~~~
 *
 * Days are not working days, persons are not attendances; hours and days can be converted and are left alone.
 */
import type { Contradiction } from './hint.ts'
import { quoteOf, type Material, type Told } from './material.ts'

const PAIRS = [
  '天|工作日',
  '日|工作日',
  '个月|工作日',
  '周|工作日',
  '人|人次',
  '名|人次',
  '户|户次',
  '家|家次',
  '件|件次',
  '场|场次',
]
const both = (pair: string) => [pair, pair.split('|').reverse().join('|')]
const UNLIKE = new Set(PAIRS.flatMap(both))
/** Such pairs are no change from one to the other, but cannot be held against each other either. */
const ALIEN = new Set(
  ['亩|公顷', '亩|平方米', '公顷|平方米', '户|人', '户|名', '户|人次', '个|人', '家|人', '公里|米'].flatMap(
    both,
  ),
)

const BASE = /(?:由|从|原来?|原先|此前|过去|规定|法定|承诺|平均)[^,;。]{0,30}$/u
const CHANGE =
  /(?:压缩|压减|缩短|减少?|降低?|下降|提速|精简|优化|提高|提升|增加|增至|减至|缩减|变)[^;。]{0,6}$/u
const AGAINST = /^[^;。]{0,6},?[^;。]{0,16}(?:实际|现在?|目前|平均)[^;。]{0,14}$/u

export function unitMismatches({ sentences }: Material): Contradiction[] {
  return sentences.flatMap(({ figures }) =>
    figures.flatMap((base, i): Contradiction[] => {
      const other = figures[i + 1]
      if (other === undefined || !(isCompared(base, other) || isMeasured(base, other, figures[i + 2])))
        return []
      return [
        { code: 'unit-mismatch', severity: 'medium', places: [quoteOf(base), quoteOf(other)], sum: null },
      ]
    }),
  )
}

/** 恢复1.34万公顷,较上年的20.9万亩持平; 改厕386户,占任务1250人的30.9% */
function isMeasured(one: Told, other: Told, share: Told | undefined): boolean {
  if (!ALIEN.has(`${one.base}|${other.base}`) && !UNLIKE.has(`${one.base}|${other.base}`)) return false
  const between = one.sentence.text.slice(one.end, other.at)
  if (/^[^,;。]{0,4},?(?:较|比|与)[^,;。]{0,16}$/u.test(between)) return true
  return share?.unit === '%' && /^[^,;。]{0,4},?占[^,;。]{0,16}$/u.test(between)
}

function isCompared(base: Told, other: Told): boolean {
  if (!UNLIKE.has(`${base.base}|${other.base}`)) return false
  const { text } = base.sentence
  const between = text.slice(base.end, other.at)
  if (!BASE.test(text.slice(0, base.at)) || between.length > 30) return false
  return (
    (CHANGE.test(between.replace(/(?:至|到|为|了)+$/u, '')) && /(?:至|到|为|了)/u.test(between)) ||
    AGAINST.test(between)
  )
}
