import type { Day } from '#core/words/calendar/day.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { UnitKind } from '#core/record/organisation/facts.ts'

/** Who accepts (验收): the office for rectification, or a leader who sits on the leading group (领导小组). */
export const acceptors = ['office', 'leading-group'] as const
export type Acceptor = (typeof acceptors)[number]

/** Who may grant more time (延期). */
export const extenders = ['office', 'lead-leader', 'leading-group'] as const
export type Extender = (typeof extenders)[number]

/** What is the same for every problem of a round; days count from the decision before. */
type CloseoutDays = {
  /** 上级认定: accepted is provisional until the superior has confirmed it. */
  superior: boolean
  /** 观察期: calendar days from the last decision to the close; 0 for none. */
  observationDays: number
  /** 公示: weekdays that the announcement stays up; 0 for none. */
  announcementDays: number
  /** Weekdays within which an objection (异议) is answered. */
  objectionDays: number
}

export type CloseoutWay = CloseoutDays & {
  /** Fields that verify, each by a body of its own, and all must agree; none named: one verification. */
  fields: string[]
  acceptBy: Acceptor
  /** Otherwise for problems that a unit of this kind leads: acceptance by level (分级验收). */
  acceptFor: { kind: UnitKind; by: Acceptor }[]
}

/**
 * What a round configures. Claim, signature, verification, acceptance, independence and evidence of effect have no
 * member here: they cannot be configured away.
 */
export type RoundWay = {
  closeout: CloseoutWay
  /** 会审: several bodies give their opinions before a plan can be approved. */
  jointReview: boolean
  /** Whether each measure says beforehand what will prove its success (成功证明), before a plan can be approved. */
  agreedProof: boolean
  extensionsBy: Extender
  /** Whether what is to be mended at once (立行立改) can be given more time at all. */
  immediateExtensions: boolean
}

export type WaySet = Fact<'round.way-set', { way: RoundWay; from: Day }>

/** What a claim takes along of the way of its round: the problem keeps it until it is closed or claimed again. */
export type ClaimedWay = CloseoutDays & { fields: string[]; acceptBy: Acceptor }

/** The way of a round in which nobody has set one: one verification, the office accepts and closes. */
export const usualWay: RoundWay = {
  closeout: {
    fields: [],
    acceptBy: 'office',
    acceptFor: [],
    superior: false,
    observationDays: 0,
    announcementDays: 0,
    objectionDays: 5,
  },
  jointReview: false,
  agreedProof: false,
  extensionsBy: 'office',
  immediateExtensions: false,
}

/** The way in force on `day`: of those set by then, the one set last. */
export const wayOn = (round: { ways: readonly WaySet['body'][] }, day: Day): RoundWay =>
  round.ways.filter((it) => it.from <= day).at(-1)?.way ?? usualWay

/** What is set already and holds from a later day; null where nothing waits, or something set since took its place. */
export const wayAhead = (round: { ways: readonly WaySet['body'][] }, day: Day): WaySet['body'] | null => {
  const next = round.ways.filter((it) => it.from > day).at(-1)
  return next && wayOn(round, next.from) === next.way ? next : null
}

/** What a problem led by a unit of `kind` takes along when it is claimed. */
export const wayToClaim = ({ closeout }: RoundWay, kind: UnitKind | null): ClaimedWay => {
  const { acceptFor, acceptBy, ...same } = closeout
  return { ...same, acceptBy: acceptFor.find((it) => it.kind === kind)?.by ?? acceptBy }
}
