import type { lights as zh } from '#messages/zh/lights.ts'
import { words } from './words.ts'

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

export const lights: typeof zh = {
  reasons: {
    closed: ({ colour }) => `Closed; by the rules a ${words.colours[colour]}`,
    accepted: ({ colour }) => `Accepted; by the rules a ${words.colours[colour]}`,
    done: ({ colour }) => `Reported as done; by the rules a ${words.colours[colour]}`,
    'long-term': ({ colour }) => `Long-term; by the rules a ${words.colours[colour]}`,
    overdue: ({ daysLeft, colour }) =>
      `${daysLeft === null ? 'Past the deadline' : `${days(Math.abs(daysLeft))} past the deadline`}; by the rules a ${words.colours[colour]}`,
    'near-due': ({ daysLeft, colour }) =>
      `${daysLeft === null ? 'Close to the deadline' : daysLeft === 0 ? 'Due today' : `${days(daysLeft)} to the deadline`}; by the rules a ${words.colours[colour]}`,
    'on-schedule': ({ daysLeft, colour }) =>
      `${daysLeft === null ? 'On schedule' : `${days(daysLeft)} to the deadline, on schedule`}; by the rules a ${words.colours[colour]}`,
  },
  changesOn: (day) => `changes on ${day}`,
}
