import type { LookbackFact } from '#core/record/lookback/facts.ts'
import type { LookOutcome, ProblemLookbackFact } from '#core/record/problem/lookback-facts.ts'

type LookbackHistory = {
  [One in LookbackFact | ProblemLookbackFact as One['type']]: (body: One['body']) => string
}

const outcomes: Record<LookOutcome, string> = { held: '守住', partly: '部分反弹', relapsed: '反弹' }

/** 回头看的办理记录。 */
export const lookbackHistory: LookbackHistory = {
  'lookback.planned': (it) =>
    `从${it.population.length}个已销号问题中抽取${it.drawn.length}个“回头看”（随机${it.sizes.random}个，按风险${it.sizes.risk}个）`,
  'lookback.looked': (it) =>
    `“回头看” ${it.number}：${outcomes[it.outcome]}${it.rebound ? `，另立 ${it.rebound.number}` : ''}`,
  'problem.looked-back': (it) =>
    `“回头看”：${outcomes[it.outcome]}。${it.items.map((one) => one.words).join('；')}`,
  'likeness.dismissed': (it) => `经核对，与 ${it.number} 不是同一问题：${it.reason}`,
}
