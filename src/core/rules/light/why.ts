import type { ItemAsk, LightCondition } from '#core/record/round/light-condition.ts'
import type { LightReason, LightRule } from '#core/record/round/rule-set.ts'
import { type Day, daysBetween } from '#core/words/calendar/day.ts'
import { answerAsk, countOf, eventsCounted } from '#core/rules/light/answer-ask.ts'
import { decisive } from '#core/rules/light/condition.ts'
import type { LightItem } from '#core/rules/light/light-item.ts'
import type { WorkingCalendar } from '#core/words/calendar/working-calendar.ts'

/** One fact that a light rests on: what, how many of it, and which (a kind of event, a forecast, a class). */
export type Why = { reason: LightReason; count: number | null; what: string | null }

const whyOf = (ask: ItemAsk, item: LightItem, day: Day, calendar: WorkingCalendar): Why | null => {
  const said = (reason: LightReason, count: number | null = null, what: string | null = null): Why => ({
    reason,
    count: count === null ? null : Math.round(count),
    what,
  })
  switch (ask.ask) {
    case 'closed':
    case 'accepted':
    case 'done':
    case 'long-term':
      return said(ask.ask)
    case 'days-left':
    case 'working-days-left': {
      const left = item.deadline === null ? null : daysBetween(day, item.deadline)
      if (left !== null && left < 0) return said('overdue', -left)
      return said(ask.is === 'below' || ask.is === 'at-most' ? 'near-due' : 'on-schedule', left)
    }
    case 'behind':
      return compareDown(ask.is)
        ? said('on-schedule')
        : said('behind', countOf('behind', item, day, calendar))
    case 'pace':
      return compareDown(ask.is)
        ? said('behind', countOf('behind', item, day, calendar))
        : said((countOf('pace', item, day, calendar) ?? 0) > 100 ? 'ahead' : 'on-schedule')
    case 'progress':
      return said('progress', item.progress)
    case 'nodes-missed':
    case 'node-days-late':
    case 'node-past-month':
    case 'node-past-quarter':
      return said('nodes-missed', countOf('nodes-missed', item, day, calendar))
    case 'extensions':
      return said('extended', item.extensions)
    case 'returns':
      return said('returned', item.returns)
    case 'days-untold':
      return said('untold', countOf('days-untold', item, day, calendar))
    case 'days-in-hand':
    case 'working-days-in-hand':
      return said(
        'in-hand',
        countOf(ask.ask, item, day, calendar),
        ask.ask === 'days-in-hand' ? null : 'working',
      )
    case 'events': {
      const [first] = eventsCounted(item, ask, day)
      return first ? said('event', eventsCounted(item, ask, day).length, first.kind) : null
    }
    case 'forecast':
    case 'quality':
    case 'class':
      return said(ask.ask, null, ask.of)
    case 'pressed':
      return said('pressed', null, ask.of)
    case 'begun':
    case 'handed-out':
      return null
  }
}

const compareDown = (is: string): boolean => is === 'below' || is === 'at-most'

/** Two asks are put to be denied: that it was begun, and that it was handed out. */
const deniedIn = (condition: LightCondition, item: LightItem): Why[] => {
  if ('all' in condition) return condition.all.flatMap((it) => deniedIn(it, item))
  if ('any' in condition) return condition.any.flatMap((it) => deniedIn(it, item))
  if (!('not' in condition) || !('ask' in condition.not)) return []
  const { ask } = condition.not
  if (ask === 'begun' && item.told === null) return [{ reason: 'not-begun', count: null, what: null }]
  if (ask === 'handed-out' && !item.handedOut) return [{ reason: 'not-handed-out', count: null, what: null }]
  return []
}

/** What a rule that holds rests on, the most telling first; never empty. */
export const whyHolds = (rule: LightRule, item: LightItem, day: Day, calendar: WorkingCalendar): Why[] => {
  const asks = decisive(rule.when, (ask) => answerAsk(ask, item, day, calendar))
  const told = [...deniedIn(rule.when, item), ...asks.flatMap((ask) => whyOf(ask, item, day, calendar) ?? [])]
  const [first] = told
  if (!first) return [{ reason: 'on-schedule', count: null, what: null }]
  return told.filter((it, at) => told.findIndex((one) => one.reason === it.reason) === at)
}
