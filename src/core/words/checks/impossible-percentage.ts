/**
 * Shares above the whole, falls by more than everything, and percentages that their own figures do not make.
 *
 *     整改完成后群众满意率达102%          会议数量比上年减少130%
 *                  ~~~~~~~~~~                     ~~~~~~~~
 *
 * Rates that may exceed 100 (完成率, 增长率, 利用率) are left alone above 100.
 */
import type { Contradiction, Quoted } from './hint.ts'
import { ratesAcross } from './rate-across.ts'
import { pointsBeyond } from './points-beyond.ts'
import { sharesBeyond } from './shares-beyond.ts'
import { vagueShares } from './vague-share.ts'
import { meansBeyond, wrongDirections } from './wrong-direction.ts'
import { agrees, wrongPercentage, wrongShareBehind, type Wrong } from './wrong-percentage.ts'
import { wrongRatios } from './wrong-ratio.ts'
import { quoteOf, wordsBefore, type Material, type Told } from './material.ts'

const SHARE = /率|占比|占[^,;]{0,12}$|比重|满意度/u
/** Rates that may be above everything: of a plan, of growth, of use, of debt and cover. */
const UNBOUND =
  /完成|增|涨|升|利用|使用|负债|溢价|拨备|周转|复种|指数|保障率|收益|回报|超|杠杆|容积|开机|偿债|流动比|速动|毛利|负荷|达产|投资|任务|进度|目标|计划|产销|入库率|自给|覆盖倍/u

export function impossiblePercentages(material: Material): Contradiction[] {
  const told = material.sentences.flatMap((sentence) => [
    ...wrongRatios(sentence),
    ...wrongDirections(sentence),
    ...meansBeyond(sentence),
    ...sharesBeyond(sentence),
    ...pointsBeyond(sentence),
    ...sentence.figures.flatMap((figure): Contradiction[] => {
      if (figure.unit === '%' && figure.value > 100 && isImpossible(figure))
        return [
          {
            code: 'impossible-percentage',
            severity: 'high',
            places: [...before(figure), quoteOf(figure)],
            sum: null,
          },
        ]
      const behind = wrongShareBehind(figure)
      if (behind !== null) return [wrongClaim(behind.figure, behind.wrong)]
      const wrong = wrongPercentage(figure)
      return wrong === null ? [] : [wrongClaim(figure, wrong)]
    }),
  ])
  return [...told, ...vagueShares(material), ...ratesAcross(material)]
}

const wrongClaim = (figure: Told, { from, to, sum }: Wrong): Contradiction => ({
  code: 'impossible-percentage',
  severity: 'high',
  places: [
    figure.sentence.quote(from.clauseFrom, to.end),
    figure.sentence.quote(figure.clauseFrom, figure.end),
  ],
  sum,
})

function isImpossible(figure: Told): boolean {
  if (figure.comparison !== null)
    return figure.comparison.direction === 'down' && figure.comparison.by !== null
  const words = wordsBefore(figure)
  if (!SHARE.test(words) || UNBOUND.test(words)) return false
  // 应参保50000人,实际参保50600人,参保率101.2%: the rate is as its figures are.
  const before = figure.sentence.figures.filter((one) => one.end <= figure.at && one.amount > 0).slice(-4)
  return !before.some((a) =>
    before.some((b) => a !== b && a.base === b.base && agrees(a.amount / b.amount, figure)),
  )
}

/** What the share is of stands in the clause before it. */
function before(figure: Told): Quoted[] {
  const { figures } = figure.sentence
  const one = figures[figures.indexOf(figure) - 1]
  return one !== undefined && one.clauseTo === figure.clauseFrom - 1 ? [quoteOf(one)] : []
}
