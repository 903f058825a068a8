/**
 * Figures counted from before the feedback show ordinary work as the effect of the rectification.
 *
 *     6月18日反馈……    1-9月全县共立案86件
 *                       ~~~~~~~~~~~~~~~~~~~ five months of the nine lie before
 *
 * The month of the feedback itself (6月以来) is a manner of speaking.
 */
import type { Doubt } from './hint.ts'
import { quoteOf, type Material } from './material.ts'
import { figuresOf } from './paper.ts'

export function beforeFeedback({ problems, feedbackOn, reports }: Material): Doubt[] {
  if (!reports || feedbackOn === null) return []
  const month = feedbackOn.slice(0, 7)
  return problems.flatMap((problem): Doubt[] => {
    const figure = figuresOf(problem).find(
      ({ role, period }) =>
        role === 'result' &&
        period !== null &&
        period.from !== null &&
        period.from.slice(0, 7) < month &&
        // 去年没有会商的2条链: a year that was over describes, it claims nothing.
        (period.to === null || period.to >= `${feedbackOn.slice(0, 4)}-01-01`),
    )
    if (figure === undefined) return []
    return [
      {
        code: 'before-feedback',
        problem: problem.id,
        line: problem.line,
        title: problem.title,
        places: [quoteOf(figure)],
      },
    ]
  })
}
