import type { Day } from '#core/words/calendar/day.ts'
import type { TimeClass } from '#core/record/problem/facts.ts'

type ListedUnit = { words: string; unit: string | null }

/** One row of measures in a list: what is promised, by whom, by when, and what is told of it. Null and empty: it says nothing. */
export type ListedMeasure = {
  key: string
  marker: string | null
  text: string
  units: ListedUnit[]
  deadline: Day | null
  status: string | null
  progress: string | null
  /** A published report tells what was done: a statement about a measure, and no other promise. */
  onlyTold?: boolean
}

/** One problem as a list tells it. Names carry the ids of whom they were taken for, null where nobody is known. */
export type Listed = {
  key: string
  marker: string | null
  title: string
  manifestations: { key: string; text: string }[]
  measures: ListedMeasure[]
  duty: {
    leadLeader: { words: string; person: string | null; post: string | null } | null
    leadUnit: ListedUnit | null
    coUnits: ListedUnit[]
    handler: { words: string; person: string | null } | null
    timeClass: TimeClass | null
    deadline: Day | null
  }
  status: string | null
  progress: string | null
  /** Names of proofs as written: words, and no evidence. */
  evidence: string | null
}
