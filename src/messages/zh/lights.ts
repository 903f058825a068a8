import type { EventKind, Forecast, Quality } from '#core/record/round/light-condition.ts'
import type { LightColour, LightReason } from '#core/record/round/rule-set.ts'
import { words } from './words.ts'

/** 亮灯理由要说的：根据哪些事实，离时限几天（负数为逾期），亮什么灯，哪天会变。 */
export type LightSaid = {
  why: readonly {
    reason: LightReason
    count: number | null
    what: string | null
    word: { zh: string; en: string } | null
  }[]
  daysLeft: number | null
  colour: LightColour
}
type Fact = { count: number; what: string; word: string; daysLeft: number | null }

export const forecasts: Record<Forecast, string> = {
  'on-time': '能按期完成',
  hopeful: '有望完成',
  hard: '难以完成',
}
export const qualities: Record<Quality, string> = { good: '好', fair: '一般', poor: '差' }
export const eventKinds: Record<EventKind, string> = {
  'named-in-circular': '被通报点名',
  'named-by-superior': '被上级点名',
  'media-exposure': '被媒体曝光',
  dissatisfied: '群众不满意',
  'recheck-failed': '复查不合格',
}

/** 亮灯所根据的每一件事实。没有时限就不亮灯，所以也没有理由可说。 */
const facts: Record<LightReason, (it: Fact) => string> = {
  overridden: ({ what }) => `由人工设定，到${what}为止`,
  closed: () => '已经销号',
  accepted: () => '已经验收',
  done: () => '措施已报完成',
  'long-term': () => '需要长期坚持',
  overdue: ({ daysLeft, count }) => `已超过时限 ${daysLeft === null ? count : Math.abs(daysLeft)} 天`,
  'near-due': ({ daysLeft }) =>
    daysLeft === null ? '临近时限' : daysLeft === 0 ? '今天到期' : `距时限还有 ${daysLeft} 天`,
  'on-schedule': ({ daysLeft }) =>
    `${daysLeft === null || daysLeft < 0 ? '' : `距时限还有 ${daysLeft} 天，`}按进度办理`,
  behind: ({ count }) => `进度比时间落后 ${count} 个百分点`,
  ahead: () => '进度快于时间',
  progress: ({ count }) => `已完成 ${count}%`,
  'nodes-missed': ({ count }) => `有 ${count} 个节点到期未完成`,
  extended: ({ count }) => `已延期 ${count} 次`,
  returned: ({ count }) => `已退回 ${count} 次`,
  untold: ({ count }) => `已有 ${count} 天没有进展`,
  'not-begun': () => '还没有动手办',
  'in-hand': ({ count, what }) => `交办已 ${count} 个${what === 'working' ? '工作日' : '自然日'}`,
  'not-handed-out': () => '还没有交办',
  event: ({ count, what }) =>
    `${what in eventKinds ? eventKinds[what as EventKind] : what}${count > 1 ? ` ${count} 次` : ''}`,
  forecast: ({ what }) => `研判为${what in forecasts ? forecasts[what as Forecast] : what}`,
  quality: ({ what }) => `质量${what in qualities ? qualities[what as Quality] : what}`,
  class: ({ word }) => `属于${word}`,
  pressed: ({ word }) => `已发“${word}”，仍未办结`,
}

const factSaid = ({ why, daysLeft }: LightSaid): string =>
  why
    .map(({ reason, count, what, word }) =>
      facts[reason]({ count: count ?? 0, what: what ?? '', word: word?.zh ?? what ?? '', daysLeft }),
    )
    .join('，')

export const lights = {
  why: (it: LightSaid): string =>
    it.why[0]?.reason === 'overridden'
      ? `${factSaid(it)}，亮${words.colours[it.colour]}`
      : `${factSaid(it)}，按规则亮${words.colours[it.colour]}`,
  changesOn: (day: string) => `${day}起将变灯`,
}
