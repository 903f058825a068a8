/**
 * One rate of one stretch of time, told in two places with two values.
 *
 *     8月至12月航班放行正常率91.2% …… 8月至12月放行正常率89.7%
 *     ~~~~~~~~~~~~~~~~~~~~~~ ~~~~~    ~~~~~~~~~~~~~~~~~~ ~~~~~
 *
 * Without a stretch of time it takes digits that changed places, or one told again: 本次回访93.5%的满意率.
 */
import { conflictOf, conflictsAmong } from './conflict.ts'
import type { Contradiction } from './hint.ts'
import { quoteOf, wordsBefore, wordsBehind, type Material, type Told } from './material.ts'
import { scopeOf } from './stem.ts'
import { samePeriod } from './same-period.ts'

type Rate = { figure: Told; name: string; whose: string }

/** The name ends in 率 or 度; what stands before it says whose rate it is. */
const NAME =
  /(\p{Script=Han}{0,16}?)(\p{Script=Han}{2,4}[率度]|占比|比重)(?:平均|总体)?(?:已|为|达到?|是|仅|至|到|升至|提高[到至]|下降[到至]|降至|保持在|稳定在|:)*$/u
const BEHIND = /^的(\p{Script=Han}{0,10}?)(\p{Script=Han}{2,4}[率度])/u
/** What says when and how, and leaves the rate the same. */
const PLAIN =
  /截至|截止|\d+|年|月|日|季度|[上下]半年|底|末|以来|期间|全[市县区省镇乡校院局系统行业集团公司街道]{1,2}|我[市县区省镇乡校院局]|本[市县区省镇乡校院局]|整改|目前|其|的|总体|平均|[至到由从,、()-]/gu
const OTHERWISE = /其中|[未不非]|每|目标|计划|上年|去年|同期|原|前|其余|首|初|复/u
const MOST_ALIKE = 12

export function ratesToldTwice({ sentences }: Material): Contradiction[] {
  const rates = sentences.flatMap(({ figures }) => figures.flatMap((figure) => rateOf(figure) ?? []))
  return conflictsAmong(rates, ({ name }) => name, isConflict, MOST_ALIKE).map(([one, other]) =>
    conflictOf(quoteOf(one.figure), quoteOf(other.figure)),
  )
}

function rateOf(figure: Told): Rate | null {
  if (figure.unit !== '%' || figure.approx || figure.role !== 'result') return null
  if (figure.comparison !== null && figure.comparison.by !== null) return null
  const before = wordsBefore(figure)
  if (OTHERWISE.test(before.slice(-16))) return null
  const named = NAME.exec(before) ?? BEHIND.exec(wordsBehind(figure))
  const name = named?.[2]
  return named === null || name === undefined
    ? null
    : { figure, name: name.slice(-3), whose: `${named[1] ?? ''}${name.slice(0, -3)}`.replace(PLAIN, '') }
}

function isConflict(one: Rate, other: Rate): boolean {
  const [a, b] = [one.figure, other.figure]
  if (a.value === b.value || a.sentence === b.sentence) return false
  const scopes = [scopeOf(a), scopeOf(b)]
  if (scopes[0] !== scopes[1] && scopes.every((scope) => scope !== null)) return false
  const again = /[本此该]次|上述|该项|所称/u
  const taken = BEHIND.test(wordsBehind(b)) && again.test(wordsBefore(b))
  if (a.sentence.problem === b.sentence.problem && a.sentence.problem >= 0)
    return taken && a.period?.from === b.period?.from
  const isStretch = (a.period?.from ?? null) !== null && (b.period?.from ?? null) !== null
  const isDay = (a.period?.to ?? null) !== null && (b.period?.to ?? null) !== null
  if (!(isStretch || isDay) || !samePeriod(a.period, b.period)) return false
  const [short = '', long = ''] = [one.whose, other.whose].sort((x, y) => x.length - y.length)
  // 放行正常率 and 航班放行正常率; 困难群众参保率 is another than 参保率.
  return short === long || (short.length >= 2 && long.endsWith(short) && long.length - short.length <= 2)
}
