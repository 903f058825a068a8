import type { RuleSet } from '#core/record/round/rule-set.ts'
import { type LightItem, lightItem } from '#core/rules/light/light-item.ts'
import { lightOf } from '#core/rules/light/light.ts'

/** 一个正在办理的问题：时限 11 月 30 日，方案 6 月 1 日批准，刚刚报过进展。 */
export const open: LightItem = {
  ...lightItem({
    deadline: '2026-11-30',
    timeClass: 'time-limited',
    step: 'in-progress',
    done: false,
    details: null,
  }),
  handedOut: true,
  since: '2026-06-01',
  from: '2026-06-01',
  told: '2026-11-20',
}

/** 某天亮什么灯；不亮灯是 null。 */
export const signOn = (rules: RuleSet, item: Partial<LightItem>, day = '2026-11-23'): string | null =>
  lightOf({ ...open, ...item }, rules, day)?.sign ?? null

/** 某天因为什么亮灯。 */
export const whyOn = (rules: RuleSet, item: Partial<LightItem>, day = '2026-11-23'): string[] =>
  (lightOf({ ...open, ...item }, rules, day)?.why ?? []).map(({ reason, count, what }) =>
    [reason, count, what].filter((it) => it !== null).join(' '),
  )
