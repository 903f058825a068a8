import type { Problem, Step } from '#core/record/problem/problem.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { isLate } from '#core/rules/report/deadline.ts'
import { stepWords } from '#core/rules/report/paper-words.ts'
import type { Run } from '#core/rules/report/paper.ts'

/** A number that was counted: what it says, which problems it counts, and the list that shows the same. */
export type Count = { what: string; value: number; of: readonly Problem[]; source: string }

export type Totals = {
  problems: Count
  aspects: Count
  measures: Count
  /** Measures that their units say are done: a claim. */
  measuresDone: Count
  /** Every step of the way, the end of it first. */
  steps: (Count & { step: Step })[]
  late: Count
}

const stepsFromTheEnd = [
  'closed',
  'ended',
  'announced',
  'confirmed',
  'accepted',
  'provisional',
  'verified',
  'signed',
  'claimed',
  'in-progress',
  'returned',
  'registered',
] as const satisfies readonly Step[]

const sum = (problems: readonly Problem[], of: (it: Problem) => number): number =>
  problems.reduce((total, it) => total + of(it), 0)

/** Every number of a round, counted from the frozen problems and nothing else. */
export const totalsOf = ({ round, problems, day }: FrozenRound): Totals => {
  const list = `/problems?round=${round.id}`
  const measures = `/measures?round=${round.id}`
  const late = problems.filter((it) => isLate(it, day))
  // Nobody works on the measures of what was ended.
  const worked = problems.filter((it) => it.step !== 'ended')
  const done = (it: Problem) => it.measures.filter((measure) => measure.done).length
  return {
    problems: { what: '反馈问题总数', value: problems.length, of: problems, source: list },
    aspects: {
      what: '问题涉及的方面',
      value: new Set(problems.map((it) => it.aspect.ordinal)).size,
      of: problems,
      source: list,
    },
    measures: {
      what: '整改措施总数',
      value: sum(worked, (it) => it.measures.length),
      of: worked.filter((it) => it.measures.length > 0),
      source: measures,
    },
    measuresDone: {
      what: '责任单位自报完成的措施',
      value: sum(worked, done),
      of: worked.filter((it) => done(it) > 0),
      source: `${measures}&done=yes`,
    },
    steps: stepsFromTheEnd.map((step) => {
      const of = problems.filter((it) => it.step === step)
      return { step, what: `${stepWords[step]}的问题`, value: of.length, of, source: `${list}&step=${step}` }
    }),
    late: {
      what: '已过整改时限尚未验收的问题',
      value: late.length,
      of: late,
      source: `${list}&sort=deadline`,
    },
  }
}

/** A counted number in a sentence. */
export const counted = ({ value, source }: Count): Run => ({ text: String(value), source })

export const problemPath = (id: string): string => `/problems/${id}`
