import type { Step } from '#core/record/problem/problem.ts'
import { type Day, daysBetween } from '#core/words/calendar/day.ts'
import {
  type Move,
  type Phase,
  type TrendItem,
  acceptedOn,
  claimedOn,
  isAccepted,
  phaseOn,
  stepOn,
} from '#core/rules/trend/walked.ts'

/** What a unit brought about, never what it did in the system. */
export const unitFigures = [
  'led',
  'accepted',
  'in-time',
  'in-first-time',
  'late',
  'returned',
  'rebounded',
] as const

/**
 * Everything a trend counts. planned: by the deadlines of today not due yet at the end of the day · planned-first: by the
 * first ones · open: has, or had, a deadline, and was not accepted at the end of the day · unclaimed: of these what nobody
 * had claimed · stood, phase: stood there at the
 * end of the day · entered, left: moves within the days, the first not among them · aged: stands there today since so many
 * days · late: today behind its deadline and not accepted · in-time, in-first-time: accepted on a claim made
 * by its deadline, by its first one: the time that the check takes is not the unit's
 */
export const figureNames = [
  'planned',
  'planned-first',
  'open',
  'unclaimed',
  'phase',
  'stood',
  'entered',
  'left',
  'aged',
  ...unitFigures,
] as const
export type FigureName = (typeof figureNames)[number]

/** What is asked of a figure; what it does not need is passed over, and what is left out narrows nothing. */
export type Asked = {
  figure: FigureName
  day?: Day | undefined
  phase?: Phase | undefined
  step?: Step | undefined
  /** After this day … up to that one. */
  after?: Day | undefined
  least?: number | undefined
  most?: number | undefined
}

/** One row behind a number: for a move, which; otherwise the day since when it is so, where there is one. */
export type Hit = { on: Day | null; from: Step | null; to: Step | null }

const here: Hit = { on: null, from: null, to: null }

/** All moves of a problem, in order. */
export const movesOf = ({ walk, goneOn }: TrendItem): Move[] =>
  walk.map(({ step, on }, at) => {
    const before = walk[at - 1]
    return {
      on,
      from: before?.step ?? null,
      to: goneOn && at === walk.length - 1 ? null : step,
      stood: before ? daysBetween(before.on, on) : null,
    }
  })

/** Since when it stands where it stands today. */
const since = ({ walk }: TrendItem, today: Day): Day | null =>
  walk.findLast((it) => it.on <= today)?.on ?? null

const plannedOn = (item: TrendItem, due: Day | null, day: Day): boolean =>
  item.first !== null && stepOn(item, day) !== null && (due === null || due >= day)

/** Neither accepted nor ended. */
const openPhases: ReadonlySet<Phase | null> = new Set(['to-plan', 'working', 'checking'])

/** @returns the rows behind a figure that this problem gives: none, one, or one for each of its moves */
export const hitsOf = (item: TrendItem, asked: Asked, today: Day): Hit[] => {
  const day = asked.day ?? today
  const step = stepOn(item, today)
  const is = (holds: boolean, on: Day | null = null): Hit[] => (holds ? [{ ...here, on }] : [])
  const moved = (which: (move: Move) => boolean): Hit[] =>
    movesOf(item)
      .filter((it) => it.on <= day && (asked.after === undefined || it.on > asked.after) && which(it))
      .map(({ on, from, to }) => ({ on, from, to }))
  switch (asked.figure) {
    case 'planned':
      return is(plannedOn(item, item.deadline, day))
    case 'planned-first':
      return is(plannedOn(item, item.first, day), item.first)
    case 'open':
      return is(item.first !== null && openPhases.has(phaseOn(item, day)))
    case 'unclaimed': {
      const phase = phaseOn(item, day)
      return is(item.first !== null && openPhases.has(phase) && phase !== 'checking')
    }
    case 'phase':
      return is(phaseOn(item, day) === asked.phase)
    case 'stood':
      return is(asked.step === undefined ? stepOn(item, day) !== null : stepOn(item, day) === asked.step)
    case 'entered':
      return moved((it) => it.to !== null && (asked.step === undefined || it.to === asked.step))
    case 'left':
      return moved((it) => it.from !== null && (asked.step === undefined || it.from === asked.step))
    case 'aged': {
      const from = since(item, today)
      const days = from === null ? -1 : daysBetween(from, today)
      const stands = step !== null && (asked.step === undefined || step === asked.step)
      return is(stands && days >= (asked.least ?? 0) && days <= (asked.most ?? Infinity), from)
    }
    case 'led':
      return is(step !== null)
    case 'accepted':
      return is(step !== null && isAccepted(step), acceptedOn(item))
    case 'in-time':
    case 'in-first-time': {
      const on = claimedOn(item)
      const due = asked.figure === 'in-time' ? item.deadline : item.first
      return is(on !== null && due !== null && on <= due, on)
    }
    case 'late':
      return is(openPhases.has(phaseOn(item, today)) && item.deadline !== null && item.deadline < today)
    case 'returned':
      return moved((it) => it.to === 'returned')
    case 'rebounded':
      return is(step === 'closed' && item.reboundedAs !== null)
  }
}

/** How many rows a figure has. */
export const countOf = (items: readonly TrendItem[], asked: Asked, today: Day): number =>
  items.reduce((sum, item) => sum + hitsOf(item, asked, today).length, 0)
