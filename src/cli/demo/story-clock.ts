import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import type { Clock } from '#ledger/ledger.ts'

/** A clock that walks through the days of a story; it never goes back and never runs ahead of the real one. */
export type StoryClock = {
  clock: Clock
  /** To the morning of that day, unless it is later already. */
  goTo: (day: Day) => void
  /** So many seconds on, within the day. */
  pass: (seconds: number) => void
}

const morning = (day: Day): number => Date.parse(`${day}T09:00:00+08:00`)
const evening = (day: Day): number => Date.parse(`${day}T20:00:00+08:00`)

export const storyClock = (real: Clock, begin: Day): StoryClock => {
  let at = morning(begin)
  return {
    clock: () => `${new Date(Math.min(at, Date.parse(real()))).toISOString().slice(0, -1)}000Z`,
    goTo(day) {
      at = Math.max(at, morning(day))
    },
    pass(seconds) {
      at = Math.max(at, Math.min(at + seconds * 1000, evening(dayInShanghai(new Date(at).toISOString()))))
    },
  }
}
