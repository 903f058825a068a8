/**
 * Percentages that the figures beside them do not make.
 *
 *     应建126个,已建成113个,覆盖率达96.2%      由1426件下降到917件,下降42.7%      由86%提高到93%,提高9个百分点
 *         ~~~~~       ~~~~~       ~~~~~~        ~~~~~~       ~~~~~     ~~~~~        ~~~       ~~~     ~~~~~~~~~
 *         113÷126=89.7%                         (1426-917)÷1426=35.7%             93-86=7
 *
 * Rates of opinion (满意率) count other things than those told beside them and are never recomputed.
 */
import { clauseOf, isPlain, wordsBefore, wordsBehind, type Told } from './material.ts'
import { isYearBefore } from './wrong-direction.ts'
import { round } from './round.ts'

const OPINION =
  /满意|知晓|同意|支持|好评|认可|合格率|优良|及格|正确率|增长|同比|环比|使用率|利用率|收益|溢价|开机|折/u
/** 满意率: counts other things than those told beside it. */
export const isOpinion = (words: string): boolean => OPINION.test(words)
const RATE = /率|占|(?:支出|拨付|兑付|支付|执行)进度|比例|比重|完成/u

/** `from`…`to` are the figures it is made of; `sum` is the arithmetic. */
export type Wrong = { from: Told; to: Told; sum: string }

export function wrongPercentage(figure: Told): Wrong | null {
  if (figure.unit.endsWith('百分点')) return wrongPoints(figure)
  if (figure.unit !== '%' || figure.approx || figure.role !== 'result') return null
  return wrongChange(figure) ?? wrongPortion(figure) ?? wrongShare(figure)
}

/** 由1426件下降到917件,下降42.7%: the change of the two figures right before. */
function wrongChange(figure: Told): Wrong | null {
  const { figures, text } = figure.sentence
  const i = figures.indexOf(figure)
  const [first, second] = [figures[i - 2], figures[i - 1]]
  if (first === undefined || second === undefined || first.base !== second.base || first.amount === 0)
    return null
  const between = text.slice(first.end, second.at)
  const named = /(?:年|月|季度|期|周)的?$/u.test(between)
  if (!/^[^,;。]{0,10}(?:至|到|为)[^,;。]{0,8}$/u.test(between))
    return wrongAgainstYear(first, second, figure)
  if (!/(?:由|从|原来?)[^;。]{0,24}$/u.test(text.slice(0, first.at))) return null
  const words = text.slice(second.end, figure.at)
  if (
    !/^[^,;。]{0,4},?[^,;。]{0,10}(?:下降|减少|压缩|缩短|降低|压减|降幅|增长|提高|增加|上升|提升|增幅)(?:率|幅度?)?(?:了|达到?|为|约)?$/u.test(
      words,
    )
  )
    return null
  if (/年均|平均/u.test(words) || (/同比|环比/u.test(words) && !named)) return null
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

/** 进出口1.5亿美元,上年同期1.2亿美元,同比增长20% */
function wrongAgainstYear(now: Told, before: Told, figure: Told): Wrong | null {
  const { text } = figure.sentence
  if (!isYearBefore(before) || text.slice(now.end, before.at).length > 16 || now.approx || before.approx)
    return null
  const words =
    /^[^;。]{0,4}(?:同比|环比|比上年|较上年)?[^,;。]{0,4}(增长|增加|上升|提高|下降|减少|降低)了?$/u.exec(
      text.slice(before.end, figure.at),
    )
  if (words === null) return null
  const change = Math.abs(now.amount - before.amount) / before.amount
  return agrees(change, figure)
    ? null
    : {
        from: now,
        to: before,
        sum: `|${now.value}-${before.value}|÷${before.value}=${percent(change, figure)}`,
      }
}

/** Nobody has more of them in mind at a rate; all with all would take for ever in a text without a stop. */
const FIGURES_BEFORE = 24

/** 投入120万元,占总投资300万元的45%: here the whole stands last. */
function wrongPortion(figure: Told): Wrong | null {
  const { figures, text } = figure.sentence
  // 占专任教师418人的比例由44.7%提高到58.4%: reached is the second of the two.
  const from = figures[figures.indexOf(figure) - 1]
  const i = figures.indexOf(figure) - (from?.role === 'baseline' && from.unit === '%' ? 1 : 0)
  const [part, whole] = [figures[i - 2], figures[i - 1]]
  if (part === undefined || whole === undefined || part.base !== whole.base || part.amount > whole.amount)
    return null
  if (
    part.approx ||
    whole.approx ||
    !/^的(?:比[例重率]?)?(?:[为达由从]|[由从][\d.]+%[^,;。]{0,8}(?:到|至|为))?$/u.test(
      text.slice(whole.end, figure.at),
    )
  )
    return null
  if (!/^[^,;。]{0,4},?占[^,;。]{0,14}$/u.test(text.slice(part.end, whole.at))) return null
  const share = part.amount / whole.amount
  return agrees(share, figure)
    ? null
    : { from: part, to: whole, sum: `${part.value}÷${whole.value}=${percent(share, figure)}` }
}

/** 由86%提高到93%,提高9个百分点; 为93%,比上年的86%提高9个百分点 */
function wrongPoints(figure: Told): Wrong | null {
  const { figures, text } = figure.sentence
  const i = figures.indexOf(figure)
  const [first, second] = [figures[i - 2], figures[i - 1]]
  if (first?.unit !== '%' || second?.unit !== '%') return null
  const against =
    /^[^,;。]{0,4},?[^,;。]{0,4}(?:比|较|与)[^,;。]{0,12}$/u.test(text.slice(first.end, second.at)) &&
    /^[^;。]{0,6}(?:下降|减少|降低|提高|增加|上升|提升|增长|高出?|低)了?$/u.test(
      text.slice(second.end, figure.at),
    )
  if (!against && !/^[^,;。]{0,12}(?:至|到|为)$/u.test(text.slice(first.end, second.at))) return null
  if (
    !against &&
    !/^,[^,;。]{0,10}(?:下降|减少|降低|提高|增加|上升|提升|增长)了?$/u.test(text.slice(second.end, figure.at))
  )
    return null
  const [high, low] = first.value > second.value ? [first, second] : [second, first]
  const points = round(high.value - low.value)
  return Math.abs(points - figure.value) <= 0.011
    ? null
    : { from: first, to: second, sum: `${high.value}-${low.value}=${points}` }
}

/** 应建126个,已建成113个,覆盖率达96.2%: the two figures of one unit right before. */
function wrongShare(figure: Told): Wrong | null {
  const words = wordsOfRate(figure)
  if (/更正|核定|重新|调整|修正/u.test(words)) return null
  if (/低于|高于|不足|超过?|不到|未达|以[上下]|不少于|目标|任务/u.test(words + wordsBehind(figure)))
    return null
  if (!isReached(figure) || !RATE.test(words)) return null
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
  if (/新增/u.test(wordsBefore(part)) && !/新增/u.test(wordsBefore(whole))) return null
  if (/已|完成|到位/u.test(wordsBefore(whole)) && !/其中/u.test(wordsBefore(part))) return null
  // 抽检640批次,不合格32批次,合格率98%: an opinion has other figures, this rate has these.
  if (
    OPINION.test(clauseOf(figure)) &&
    !(
      /合格率|通过率|达标率/u.test(words) &&
      (/合格/u.test(wordsBefore(part)) || (counts.length === 2 && figure.clauseFrom - part.end < 3))
    )
  )
    return null
  const gap = figure.sentence.text.slice(part.end, figure.clauseFrom)
  if (
    gap.length > 24 ||
    /;|全[市县区省]|同比/u.test(gap) ||
    !(
      isDone(part) ||
      SAVED.test(words) ||
      isNamed(part, words) ||
      isShareOf(gap, words) ||
      isClauseByClause(whole, part, figure)
    )
  )
    return null
  const share = part.amount / whole.amount
  // 预算950万元,中标价874万元,节支率18%: what was saved is the rest.
  if (SAVED.test(words) && !SAVED.test(wordsBefore(part)))
    return { from: whole, to: part, sum: `1-${part.value}÷${whole.value}=${percent(1 - share, figure)}` }
  if (/不合格/u.test(wordsBefore(part)))
    return { from: whole, to: part, sum: `1-${part.value}÷${whole.value}=${percent(1 - share, figure)}` }
  return { from: whole, to: part, sum: `${part.value}÷${whole.value}=${percent(share, figure)}` }
}

/** 漏损率由15.2%下降到9.8%: reached, and the words of the rate stand before the first of the two. */
const isReached = ({ comparison }: Told) => comparison === null || comparison.by === null

function wordsOfRate(figure: Told): string {
  const { figures } = figure.sentence
  const first = figures[figures.indexOf(figure) - 1]
  const own = wordsBefore(figure)
  return first?.role === 'baseline' && first.unit === '%' ? wordsBefore(first) + own : own
}

const SAVED = /节支|节约|节省|节资|下浮|优惠|压降|降价|审减|核减/u

/** 漏损水量 and 漏损率: the rate has the name of the part. */
const isNamed = (part: Told, rate: string) => {
  const name = /(\p{Script=Han}{2})率/u.exec(rate)?.[1]
  // 漏失水量 and 漏损率 have one character of the name in common.
  return name !== undefined && [...name].some((one) => wordsBefore(part).includes(one))
}

/** 观察540次,规范执行486次,依从率94.6%: whole, part and rate in three clauses, and nothing else. */
const isClauseByClause = (whole: Told, part: Told, rate: Told) =>
  rate.clauseFrom - part.end < 2 &&
  part.clauseFrom - whole.end < 2 &&
  whole.clauseTo < part.clauseFrom &&
  !/、/u.test(rate.sentence.text.slice(whole.end, part.at)) &&
  /^[^,;。]{2,6}率[为达到]*$/u.test(wordsBefore(rate)) &&
  !/[未不无非超逾]|同期|上年|去年|目标|计划|新增/u.test(wordsBefore(part) + wordsBefore(rate))

/** 62户存在问题,占1%: the share of what was told last. */
const isShareOf = (gap: string, words: string) =>
  /占(?:比|比例)?为?$/u.test(words) && !/[。;]/u.test(gap) && words.length < 5

/** 清收欠款1.21亿元,清收率43.2%。应清收总额2.35亿元: the whole is told afterwards. */
export function wrongShareBehind(whole: Told): { figure: Told; wrong: Wrong } | null {
  const { sentence } = whole
  const words = wordsBefore(whole)
  if (!isPlain(whole) || !/应[^,;。]{2,8}$|总[额数量](?:为|达|是)?$/u.test(words)) return null
  const own = sentence.figures.slice(0, sentence.figures.indexOf(whole))
  const before =
    own.length > 0 ? own : sentence.previous?.passage === sentence.passage ? sentence.previous.figures : []
  const figure = before[before.length - 1]
  const part = before[before.length - 2]
  if (figure?.unit !== '%' || part === undefined || part.base !== whole.base || part.amount > whole.amount)
    return null
  const name = /(\p{Script=Han}{2})率/u.exec(wordsBefore(figure))?.[1]
  if (name === undefined || !words.includes(name) || !wordsBefore(part).includes(name)) return null
  const share = part.amount / whole.amount
  if (part.approx || agrees(share, figure)) return null
  return {
    figure,
    wrong: { from: part, to: part, sum: `${part.value}÷${whole.value}=${percent(share, figure)}` },
  }
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
export function agrees(ratio: number, figure: Told): boolean {
  const digits = decimals(figure)
  return Math.abs(ratio * 100 - figure.value) <= 1.01 * 10 ** -digits
}

const decimals = ({ value }: Told) => String(value).split('.')[1]?.length ?? 0

export const percent = (ratio: number, figure: Told) =>
  `${(ratio * 100).toFixed(Math.max(1, decimals(figure)))}%`
