/**
 * A share that a change in points takes above everything or below nothing, forward or back.
 *
 *     满意率由巡视前的87.3%提高14.6个百分点        合格率96.2%,同比下降5.1个百分点
 *                     ~~~~~    ~~~~~~~~~~~~              ~~~~~         ~~~~~~~~~~~
 *                     87.3+14.6=101.9>100                96.2+5.1=101.3>100, and that is what it was before
 */
import type { Contradiction } from './hint.ts'
import type { Sentence, Told } from './material.ts'
import { round } from './round.ts'

const UP = '提高|提升|上升|增加|增长|上涨|升高|高出|上浮'
const DOWN = '下降|降低|减少|回落|下滑|压降|压减|缩小|下调|下浮'
const MOVE = new RegExp(`^[^;。\\d%]{0,16}?(?:(${UP})|(?:${DOWN}))(?:了|幅度为?|近|约|达)?$`, 'u')
const LEVEL = /[到至]/u
/** The first is where it began; in other places it is what was reached. */
const BEGAN = /(?:[由从]|前[的为是]?|原[来先]?[的为是]?|此前|去年|上年|同期|当初)[^,;。\d]{0,14}$/u
const ON_TOP = /(?:基础|水平|基数)上/u
const COMPARED = /[,(].{0,8}(?:比|较|同比|环比)/u
const UNBOUND = /增[长幅速]|完成|执行|负债|利用率|使用率|拨备|收益|回报|溢价|毛利|利润|杠杆|倍|产能|产销/u

export function pointsBeyond(sentence: Sentence): Contradiction[] {
  const { figures, text } = sentence
  return figures.flatMap((first, i): Contradiction[] => {
    const second = figures[i + 1]
    if (first.unit.endsWith('百分点') && second?.unit === '%') return beganBehind(first, second)
    if (first.unit !== '%' || second === undefined || !second.unit.endsWith('百分点') || second.approx)
      return []
    const between = text.slice(first.end, second.at)
    const move = MOVE.exec(between)
    const opening = text.slice(Math.max(first.clauseFrom, first.at - 30), first.at)
    if (first.approx || move === null || LEVEL.test(between) || UNBOUND.test(opening)) return []
    const began = !COMPARED.test(between) && (ON_TOP.test(between) || BEGAN.test(opening))
    if (!began && !(COMPARED.test(between) && isReached(first))) return []
    return judged(first, second, (move[1] !== undefined) === began)
  })
}

/** 下降2.6个百分点,整改前为1.9% */
function beganBehind(points: Told, base: Told): Contradiction[] {
  const { text } = base.sentence
  const move = MOVED.exec(text.slice(Math.max(0, points.at - 30), points.at))
  const between = text.slice(points.end, base.at)
  if (points.approx || base.approx || move === null || !BEFORE.test(between)) return []
  if (UNBOUND.test(text.slice(Math.max(0, points.at - 30), points.at))) return []
  const up = move[1] !== undefined
  const sum = round(up ? base.value + points.value : base.value - points.value)
  return sum >= 0 && sum <= 100
    ? []
    : [
        {
          code: 'impossible-percentage',
          severity: 'high',
          places: [base.sentence.quote(points.clauseFrom, base.end)],
          sum: `${base.value}${up ? '+' : '-'}${points.value}=${sum}${up ? '>100' : '<0'}`,
        },
      ]
}

const MOVED = new RegExp(`(?:(${UP})|(?:${DOWN}))(?:了|幅度为?)?$`, 'u')
const BEFORE =
  /^[,(](?:整改|巡[视察]|治理|改革|反馈|此|之|改造)前(?:的)?\p{Script=Han}{0,6}[为是]?$|^[,(](?:原|去年|上年)\p{Script=Han}{0,6}[为是]$/u

const isReached = ({ role, comparison }: Told) =>
  role === 'result' && (comparison === null || comparison.by === null)

function judged(base: Told, points: Told, up: boolean): Contradiction[] {
  const { sentence } = base
  const sum = round(up ? base.value + points.value : base.value - points.value)
  if (sum >= 0 && sum <= 100) return []
  return [
    {
      code: 'impossible-percentage',
      severity: 'high',
      places: [sentence.quote(base.clauseFrom, points.end)],
      sum: `${base.value}${up ? '+' : '-'}${points.value}=${sum}${up ? '>100' : '<0'}`,
    },
  ]
}
