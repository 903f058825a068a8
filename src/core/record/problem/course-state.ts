import type { Day } from '#core/words/calendar/day.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type {
  ClassTurn,
  CourseChange,
  CourseKind,
  EndedAs,
  ManifestationsGained,
  Rechecked,
  SourceAdded,
} from '#core/record/problem/course-facts.ts'
import type { Extender } from '#core/record/round/way.ts'
import type { Standing } from '#core/record/organisation/standing.ts'

type Said = { standing: Standing; by: Actor; at: string }

/** One change of course that was asked for, and what became of it. */
export type CourseRequest = Said & {
  id: string
  reason: string
  change: CourseChange
  grants: Extender | null
  consent: Said | null
  outcome: (Said & { as: 'granted' | 'refused' | 'withdrawn'; reason: string | null }) | null
}

export type Course = {
  /** Every one, in the order in which they were asked. */
  requests: CourseRequest[]
  /** How often its deadline was put off. */
  extensions: number
  turns: ClassTurn[]
  /** 复核日: what is long-term is looked at again on it. */
  recheckOn: Day | null
  rechecks: (Rechecked['body'] & { by: Actor; at: string })[]
  ended: (Said & { as: EndedAs; request: string; grounds: string; receiver: string | null }) | null
  /** How often an ended one was opened again. */
  resumed: number
  sources: (Omit<SourceAdded['body'], 'source'> & { id: string })[]
  gained: ManifestationsGained['body'][]
  /** Its deadline came with it from another number: it stands from the beginning. */
  inherited: boolean
}

export const noCourse: Course = {
  requests: [],
  extensions: 0,
  turns: [],
  recheckOn: null,
  rechecks: [],
  ended: null,
  resumed: 0,
  sources: [],
  gained: [],
  inherited: false,
}

/** What was asked and nobody has decided yet. */
export const openRequests = ({ requests }: Course): CourseRequest[] =>
  requests.filter((it) => it.outcome === null)

/** The open request that would end the problem, one way or another; there is one at most. */
export const openEnding = (course: Course): CourseRequest | undefined =>
  openRequests(course).find((it) => isEnding(it.change.kind))

export const isEnding = (kind: CourseKind): boolean =>
  kind === 'ending' || kind === 'split' || kind === 'merge'

/** It was split or merged: what was found lives on under other numbers, and is counted there. */
export const isMoved = ({ ended }: Course): boolean => ended?.as === 'split' || ended?.as === 'merged'
