/**
 * Shares above the whole, falls by more than everything, and percentages that their own figures do not make.
 *
 *     整改完成后群众满意率达102%          会议数量比上年减少130%
 *                  ~~~~~~~~~~                     ~~~~~~~~
 *
 * Rates that may exceed 100 (完成率, 增长率, 利用率) are left alone above 100.
 */
import type { Contradiction, Quoted } from './hint.ts'
import { sharesBeyond } from './shares-beyond.ts'
import { vagueShares } from './vague-share.ts'
import { wrongPercentage, wrongShareBehind, type Wrong } from './wrong-percentage.ts'
import { wrongRatios } from './wrong-ratio.ts'
import { quoteOf, wordsBefore, type Material, type Told } from './material.ts'

const SHARE =
  /占比|占[^,;]{0,12}$|比重|覆盖率|满意率|满意度|合格率|达标率|整改率|办结率|销号率|知晓率|回访率|就业率|入学率|参与率|参保率|通过率|优良率|动工率|开工率|支持率|普及率|回复率|到位率|化解率|入住率|同意率/u

export function impossiblePercentages(material: Material): Contradiction[] {
  const told = material.sentences.flatMap((sentence) => [
    ...wrongRatios(sentence),
    ...sharesBeyond(sentence),
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
  return [...told, ...vagueShares(material)]
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
  return SHARE.test(wordsBefore(figure))
}

/** What the share is of stands in the clause before it. */
function before(figure: Told): Quoted[] {
  const { figures } = figure.sentence
  const one = figures[figures.indexOf(figure) - 1]
  return one !== undefined && one.clauseTo === figure.clauseFrom - 1 ? [quoteOf(one)] : []
}
