import type { LightColour, LightReason } from '#core/record/round/rule-set.ts'
import { words } from './words.ts'

/** 亮灯理由要说的：离时限几天（负数为逾期），亮什么灯。 */
export type LightSaid = { daysLeft: number | null; colour: LightColour }

const byRule = (colour: LightColour): string => `按规则亮${words.colours[colour]}`

/** 为什么亮这个灯。没有时限就不亮灯，所以也没有理由可说。 */
const reasons: Record<LightReason, (it: LightSaid) => string> = {
  closed: ({ colour }) => `已经销号，${byRule(colour)}`,
  accepted: ({ colour }) => `已经验收，${byRule(colour)}`,
  done: ({ colour }) => `措施已报完成，${byRule(colour)}`,
  'long-term': ({ colour }) => `需要长期坚持，${byRule(colour)}`,
  overdue: ({ daysLeft, colour }) =>
    `已超过时限${daysLeft === null ? '' : ` ${Math.abs(daysLeft)} 天`}，${byRule(colour)}`,
  'near-due': ({ daysLeft, colour }) =>
    `${daysLeft === null ? '临近时限' : daysLeft === 0 ? '今天到期' : `距时限还有 ${daysLeft} 天`}，${byRule(colour)}`,
  'on-schedule': ({ daysLeft, colour }) =>
    `${daysLeft === null ? '' : `距时限还有 ${daysLeft} 天，`}按进度办理，${byRule(colour)}`,
}

export const lights = {
  reasons,
  changesOn: (day: string) => `${day}起将变灯`,
}
