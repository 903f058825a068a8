/**
 * Shares above the whole, falls by more than everything, and percentages that their own figures do not make.
 *
 *     群众满意率达102%     应建126个,已建成113个,覆盖率达96.2%      由1426件下降到917件,下降42.7%
 *             ~~~~~~~          ~~~~~       ~~~~~       ~~~~~~        ~~~~~~       ~~~~~     ~~~~~
 *                           113÷126=89.7%                          (1426-917)÷1426=35.7%
 *
 * Rates that may exceed 100 (完成率, 增长率, 利用率) are left alone above 100; rates of opinion are never recomputed.
 */
import type { Contradiction, Quoted } from './hint.ts'
import { sharesBeyond } from './shares-beyond.ts'
import { wrongRatios } from './wrong-ratio.ts'
import { clauseOf, isPlain, quoteOf, wordsBefore, wordsBehind, type Material, type Told } from './material.ts'

const SHARE =
  /占比|占[^,;]{0,12}$|比重|覆盖率|满意率|满意度|合格率|达标率|整改率|办结率|销号率|知晓率|回访率|就业率|入学率|参与率|参保率|通过率|优良率|动工率|开工率|支持率|普及率|回复率|到位率|化解率|入住率|同意率/u
const OPINION =
  /满意|知晓|同意|支持|好评|认可|合格率|优良|及格|正确率|增长|同比|环比|使用率|利用率|收益|溢价|开机|折/u
const RATE = /率|占|(?:支出|拨付|兑付|支付|执行)进度|比例|比重|完成/u

export function impossiblePercentages({ sentences }: Material): Contradiction[] {
  return sentences.flatMap((sentence) => [
    ...wrongRatios(sentence),
    ...sharesBeyond(sentence),
    ...sentence.figures.flatMap((figure): Contradiction[] => {
      if (figure.unit !== '%') return []
      if (figure.value > 100 && isImpossible(figure))
        return [
          {
            code: 'impossible-percentage',
            severity: 'high',
            places: [...before(figure), quoteOf(figure)],
            sum: null,
          },
        ]
      if (figure.approx || figure.role !== 'result') return []
      const wrong = wrongChange(figure) ?? wrongShare(figure)
      if (wrong === null) return []
      return [
        {
          code: 'impossible-percentage',
          severity: 'high',
          places: [
            sentence.quote(wrong.from.clauseFrom, wrong.to.end),
            sentence.quote(figure.clauseFrom, figure.end),
          ],
          sum: wrong.sum,
        },
      ]
    }),
  ])
}

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

type Wrong = { from: Told; to: Told; sum: string }

/** 由1426件下降到917件,下降42.7%: the change of the two figures right before. */
function wrongChange(figure: Told): Wrong | null {
  const { figures, text } = figure.sentence
  const i = figures.indexOf(figure)
  const [first, second] = [figures[i - 2], figures[i - 1]]
  if (first === undefined || second === undefined || first.base !== second.base || first.amount === 0)
    return null
  const between = text.slice(first.end, second.at)
  if (!/^[^,;。]{0,10}(?:至|到|为)[^,;。]{0,3}$/u.test(between)) return null
  if (!/(?:由|从|原来?)[^;。]{0,24}$/u.test(text.slice(0, first.at))) return null
  const words = text.slice(second.end, figure.at)
  if (
    !/^[^,;。]{0,4},?[^,;。]{0,10}(?:下降|减少|压缩|缩短|降低|压减|降幅|增长|提高|增加|上升|提升|增幅)(?:了|达|为|约)?$/u.test(
      words,
    )
  )
    return null
  if (/同比|环比|年均|平均/u.test(words) || figure.base !== '%') return null
  const change = Math.abs(second.amount - first.amount) / first.amount
  const [high, low] = first.amount > second.amount ? [first, second] : [second, first]
  return agrees(change, figure)
    ? null
    : {
        from: first,
        to: second,
        sum: `(${high.value}-${low.value})÷${first.value}=${percent(change, figure)}`,
      }
}

/** Nobody has more of them in mind at a rate; all with all would take for ever in a text without a stop. */
const FIGURES_BEFORE = 24

/** 应建126个,已建成113个,覆盖率达96.2%: the two figures of one unit right before. */
function wrongShare(figure: Told): Wrong | null {
  const words = wordsBefore(figure)
  if (/低于|高于|不足|超过?|不到|未达|以[上下]|不少于|目标|任务/u.test(words + wordsBehind(figure)))
    return null
  if (figure.comparison !== null || !RATE.test(words) || OPINION.test(clauseOf(figure))) return null
  const { figures } = figure.sentence
  const at = figures.indexOf(figure)
  const before = figures.slice(Math.max(0, at - FIGURES_BEFORE), at)
  const counts = before.filter((one) => one.kind !== 'percent' && one.amount > 0)
  if (counts.some((a) => counts.some((b) => a !== b && a.base === b.base && explains(a, b, counts, figure))))
    return null
  const part = counts[counts.length - 1]
  const whole = counts
    .slice(0, -1)
    .reverse()
    .find((one) => one.base === part?.base)
  if (part === undefined || whole === undefined || !isPlain(part) || whole.approx) return null
  if (counts.indexOf(whole) < counts.length - 3 || part.amount > whole.amount) return null
  if (/已|完成|到位/u.test(wordsBefore(whole)) && !/其中/u.test(wordsBefore(part))) return null
  const gap = figure.sentence.text.slice(part.end, figure.clauseFrom)
  if (gap.length > 24 || /;|全[市县区省]|同比/u.test(gap) || !isDone(part)) return null
  const share = part.amount / whole.amount
  return { from: whole, to: part, sum: `${part.value}÷${whole.value}=${percent(share, figure)}` }
}

const isDone = (part: Told) =>
  /已|完成|建成|实现|认定|到位|办结|化解|整改|销号|覆盖|支出|拨付|清收|追缴|收回|参加|其中|办理|落实|安装|配备|接入|达标|签订|纳入|发放|通过|取得/u.test(
    wordsBefore(part) + wordsBehind(part),
  )

/** a of b, what is left of b without a, or a with another of b. */
function explains(a: Told, b: Told, counts: Told[], figure: Told): boolean {
  if (agrees(a.amount / b.amount, figure) || agrees(1 - a.amount / b.amount, figure)) return true
  return counts.some(
    (c) => c !== a && c !== b && c.base === a.base && agrees((a.amount + c.amount) / b.amount, figure),
  )
}

/** To the digits written, one unit of the last digit of grace. */
function agrees(ratio: number, figure: Told): boolean {
  const digits = decimals(figure)
  return Math.abs(ratio * 100 - figure.value) <= 1.01 * 10 ** -digits
}

const decimals = ({ value }: Told) => String(value).split('.')[1]?.length ?? 0

const percent = (ratio: number, figure: Told) => `${(ratio * 100).toFixed(Math.max(1, decimals(figure)))}%`
