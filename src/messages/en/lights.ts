import type { EventKind, Forecast, Quality } from '#core/record/round/light-condition.ts'
import type { LightReason } from '#core/record/round/rule-set.ts'
import type { LightSaid, lights as zh } from '#messages/zh/lights.ts'
import { words } from './words.ts'

type Fact = { count: number; what: string; word: string; daysLeft: number | null }

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

export const forecasts: Record<Forecast, string> = {
  'on-time': 'will be on time',
  hopeful: 'may be on time',
  hard: 'will hardly be on time',
}
export const qualities: Record<Quality, string> = { good: 'good', fair: 'fair', poor: 'poor' }
export const eventKinds: Record<EventKind, string> = {
  'named-in-circular': 'named in a circular',
  'named-by-superior': 'named by the superior',
  'media-exposure': 'exposed by the media',
  dissatisfied: 'people not satisfied',
  'recheck-failed': 're-check failed',
}

const facts: Record<LightReason, (it: Fact) => string> = {
  overridden: ({ what }) => `set by hand until ${what}`,
  closed: () => 'closed',
  accepted: () => 'accepted',
  done: () => 'reported as done',
  'long-term': () => 'long-term',
  overdue: ({ daysLeft, count }) =>
    `${days(daysLeft === null ? count : Math.abs(daysLeft))} past the deadline`,
  'near-due': ({ daysLeft }) =>
    daysLeft === null
      ? 'close to the deadline'
      : daysLeft === 0
        ? 'due today'
        : `${days(daysLeft)} to the deadline`,
  'on-schedule': ({ daysLeft }) =>
    `${daysLeft === null || daysLeft < 0 ? '' : `${days(daysLeft)} to the deadline, `}on schedule`,
  behind: ({ count }) => `progress ${count} points behind time`,
  ahead: () => 'ahead of time',
  progress: ({ count }) => `${count}% done`,
  'nodes-missed': ({ count }) => (count === 1 ? 'one milestone missed' : `${count} milestones missed`),
  extended: ({ count }) => `extended ${times(count)}`,
  returned: ({ count }) => `sent back ${times(count)}`,
  untold: ({ count }) => `no progress told for ${days(count)}`,
  'not-begun': () => 'not begun',
  'in-hand': ({ count, what }) =>
    what === 'working' ? `handed out ${count} working days ago` : `handed out ${days(count)} ago`,
  'not-handed-out': () => 'not handed out',
  event: ({ count, what }) =>
    `${what in eventKinds ? eventKinds[what as EventKind] : what}${count > 1 ? ` ${times(count)}` : ''}`,
  forecast: ({ what }) => `judged: ${what in forecasts ? forecasts[what as Forecast] : what}`,
  quality: ({ what }) => `quality ${what in qualities ? qualities[what as Quality] : what}`,
  class: ({ word }) => `is a ${word.toLowerCase()}`,
  pressed: ({ word }) => `pressed with “${word}”, not done yet`,
}

const factSaid = ({ why, daysLeft }: LightSaid): string => {
  const said = why
    .map(({ reason, count, what, word }) =>
      facts[reason]({ count: count ?? 0, what: what ?? '', word: word?.en ?? what ?? '', daysLeft }),
    )
    .join(', ')
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`
}

export const lights: typeof zh = {
  why: (it) =>
    it.why[0]?.reason === 'overridden'
      ? `${factSaid(it)}: a ${words.colours[it.colour]}`
      : `${factSaid(it)}; by the rules a ${words.colours[it.colour]}`,
  changesOn: (day) => `changes on ${day}`,
}
