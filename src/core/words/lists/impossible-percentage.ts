/**
 * Shares above the whole, and falls by more than everything.
 *
 *     整改完成后群众满意率达102%          会议数量比上年减少130%
 *                  ~~~~~~~~~~                     ~~~~~~~~
 *
 * Rates that may exceed 100 (完成率, 增长率, 利用率) are left alone.
 */
import type { Figure } from '#core/words/figures/found.ts'
import type { Contradiction } from './check-reading.ts'

const SHARE =
  /占比|比重|覆盖率|满意率|满意度|合格率|达标率|整改率|办结率|销号率|知晓率|回访率|就业率|入学率|参与率|参保率|通过率|优良率|动工率|开工率|支持率|普及率|回复率|到位率/u

export function impossiblePercentages(figures: Figure[]): Contradiction[] {
  return figures
    .filter((figure) => figure.unit === '%' && figure.value > 100 && isImpossible(figure))
    .map((figure) => ({
      code: 'impossible-percentage',
      severity: 'high',
      places: [{ line: figure.span.line, text: figure.text }],
    }))
}

function isImpossible(figure: Figure): boolean {
  if (figure.comparison !== null)
    return figure.comparison.direction === 'down' && figure.comparison.by !== null
  return SHARE.test(figure.indicator)
}
