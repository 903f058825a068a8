/**
 * A term in working days, and what it really took told in days, held against each other.
 *
 *     承诺投诉7个工作日内办结。…… 平均办理用时8天,全部按承诺时限办结
 *             ~~~~~~~~~             ~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~~~ eight days may be six working days, or not
 */
import { flowsOf } from './flow.ts'
import type { Contradiction } from './hint.ts'
import { quoteOf, wordsBefore, wordsBehind, type Material } from './material.ts'

const TERM = /承诺|规定|限(?:时|定|期)|时限|期限|须|应当?|要求|标准|约定|公示/u
const WITHIN = /^(?:以?内|之内|的(?:承诺|办理|法定)?(?:时限|期限))|^(?:办结|答复|办理|完成|支付|反馈)/u
const TOOK = /平均|实际|用时|耗时|历时|时长|周期/u
const HELD =
  /按(?:承诺|规定|时|期|要求|约定)|承诺时限|规定时限|时限内|期限内|[未没](?:有)?超(?:出|过|期|时)|未逾期|及时办结|兑现|符合(?:承诺|规定|时限)|提前|缩短|压缩|少[了用]?\d|达标/u
const WORKING = /工作日/u
const DAYS = /^(?:天|日|自然日|日历天)$/u
const REACH = 60
const MOST = 12

export function termsKept({ sentences }: Material): Contradiction[] {
  return flowsOf(sentences).flatMap(({ text, figures }) =>
    figures.flatMap((term, i): Contradiction[] => {
      const said = wordsBefore(term.told) + wordsBehind(term.told).slice(0, 8)
      if (!WORKING.test(term.told.base) && !DAYS.test(term.told.base)) return []
      if (!TERM.test(said) && !WITHIN.test(wordsBehind(term.told))) return []
      const took = figures
        .slice(i + 1, i + 1 + MOST)
        .find(
          ({ told }) =>
            (WORKING.test(told.base) || DAYS.test(told.base)) &&
            TOOK.test(wordsBefore(told)) &&
            told.comparison === null,
        )
      if (took === undefined || WORKING.test(took.told.base) === WORKING.test(term.told.base)) return []
      const around = text.slice(Math.max(term.end, took.at - 24), took.end + REACH)
      return HELD.test(around) && !/折合?|换算|自然日计/u.test(around)
        ? [
            {
              code: 'unit-mismatch',
              severity: 'medium',
              places: [quoteOf(term.told), quoteOf(took.told)],
              sum: null,
            },
          ]
        : []
    }),
  )
}
