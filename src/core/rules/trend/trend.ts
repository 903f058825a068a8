import { type Step, steps } from '#core/record/problem/problem.ts'
import { type Asked, countOf, movesOf, unitFigures } from '#core/rules/trend/figures.ts'
import { type Phase, type TrendItem, phases, stepOn } from '#core/rules/trend/walked.ts'
import { type Day, addDays, daysBetween } from '#core/words/calendar/day.ts'

/** Days that problems have stood at a step, as a table has them. */
export const ages = [
  { least: 0, most: 7 },
  { least: 8, most: 15 },
  { least: 16, most: 30 },
  { least: 31, most: 60 },
  { least: 61, most: null },
] as const

/** A point of the burn-down; what was counts up to today, what is planned also after it. */
type Point = {
  day: Day
  planned: number
  plannedFirst: number
  /** Null on days to come. */
  open: number | null
  unclaimed: number | null
  phases: Record<Phase, number> | null
}

/** One step over a period: there before, came, went, there at its end; and how long those that went had stood, in the middle. */
export type FlowRow = {
  step: Step
  before: number
  entered: number
  left: number
  now: number
  stood: number | null
}

export type Trend = {
  /** The day the first problem was registered; null without problems. */
  from: Day | null
  /** Problems with a first deadline: those that the burn-down is about; and those without. */
  timed: number
  untimed: number
  /** Deadlines behind the end of the chart. */
  beyond: number
  points: Point[]
  flow: { after: Day; rows: FlowRow[] }
  ageing: { step: Step; counts: number[] }[]
}

/** A chart has so many points at most, and looks ahead at most so many days. */
const mostPoints = 100
const mostAhead = 366

/** The middle of what is there: of two middle ones the lower. */
const middle = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null

const daysShown = (from: Day, today: Day, last: Day): Day[] => {
  const every = Math.max(1, Math.ceil(daysBetween(from, last) / mostPoints))
  const days = Array.from({ length: Math.floor(daysBetween(from, last) / every) + 1 }, (_, at) =>
    addDays(from, at * every),
  )
  return [...new Set([...days, today, last])].toSorted()
}

const pointOn = (items: readonly TrendItem[], day: Day, today: Day): Point => {
  const count = (asked: Asked): number => countOf(items, { day, ...asked }, today)
  const been = day <= today
  return {
    day,
    planned: count({ figure: 'planned' }),
    plannedFirst: count({ figure: 'planned-first' }),
    open: been ? count({ figure: 'open' }) : null,
    unclaimed: been ? count({ figure: 'unclaimed' }) : null,
    phases: been
      ? (Object.fromEntries(phases.map((phase) => [phase, count({ figure: 'phase', phase })])) as Record<
          Phase,
          number
        >)
      : null,
  }
}

const flowOf = (items: readonly TrendItem[], after: Day, today: Day): FlowRow[] => {
  const moves = items.flatMap(movesOf).filter((it) => it.on > after && it.on <= today)
  return steps
    .map((step): FlowRow => ({
      step,
      before: countOf(items, { figure: 'stood', step, day: after }, today),
      entered: countOf(items, { figure: 'entered', step, after }, today),
      left: countOf(items, { figure: 'left', step, after }, today),
      now: countOf(items, { figure: 'stood', step }, today),
      stood: middle(moves.flatMap((it) => (it.from === step ? (it.stood ?? []) : []))),
    }))
    .filter((it) => it.before + it.entered + it.left + it.now > 0)
}

/** Where problems can stand for long: what is closed or ended stands nowhere any more. */
const agedSteps = steps.filter((it) => !['closed', 'ended', 'withdrawn'].includes(it))

/** What a round's problems went through up to `today`, by the days on which it was recorded. `after`: where the flow begins. */
export const trendOf = (
  items: readonly TrendItem[],
  { today, after }: { today: Day; after: Day | null },
): Trend => {
  const [from = null] = items.flatMap((it) => it.walk[0]?.on ?? []).toSorted()
  const timed = items.filter((it) => it.first !== null && stepOn(it, today) !== null)
  const dues = timed.flatMap((it) => [it.first ?? [], it.deadline ?? []].flat())
  const horizon = addDays(today, mostAhead)
  const [last = today] = [today, ...dues.filter((it) => it <= horizon)].toSorted().toReversed()
  const begin = after ?? (from === null ? today : addDays(from, -1))
  return {
    from,
    timed: timed.length,
    untimed: items.filter((it) => it.first === null && stepOn(it, today) !== null).length,
    beyond: timed.filter((it) => (it.deadline ?? '') > horizon || (it.first ?? '') > horizon).length,
    points: from === null ? [] : daysShown(from, today, last).map((day) => pointOn(items, day, today)),
    flow: { after: begin, rows: flowOf(items, begin, today) },
    ageing: agedSteps
      .map((step) => ({
        step,
        counts: ages.map(({ least, most }) =>
          countOf(items, { figure: 'aged', step, least, most: most ?? undefined }, today),
        ),
      }))
      .filter((it) => it.counts.some((count) => count > 0)),
  }
}

export type UnitResults = Record<(typeof unitFigures)[number], number>

export const unitResults = (items: readonly TrendItem[], today: Day): UnitResults =>
  Object.fromEntries(unitFigures.map((figure) => [figure, countOf(items, { figure }, today)])) as UnitResults
