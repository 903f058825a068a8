import type { ActInput, ActName } from '#contract/acts.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { moneyUnits } from '#core/record/problem/progress-facts.ts'
import type { progressActs } from '#contract/acts/progress.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Official } from './county.ts'
import type { Choices, Speech } from './random-inputs.ts'

type Makers = {
  [Name in keyof typeof progressActs & ActName]: (speech: Speech, c: Choices, me: Official) => ActInput<Name>
}

const nobody = '00000000-0000-7000-8000-000000000000'
const measureOf = ({ problem }: Speech, c: Choices): string =>
  problem.measures.length === 0 || c.rarely(12) ? nobody : c.pick(problem.measures).id
const assignmentOf = ({ problem }: Speech, c: Choices): string =>
  problem.assignments.length === 0 || c.rarely(12) ? nobody : c.pick(problem.assignments).id
const handedDown = ({ assignments }: Problem): string | undefined =>
  assignments.find((it) => it.withdrawn === null && it.takenOverAt === null)?.id
const amount = (c: Choices) => ({
  value: c.below(900) / 10 - (c.rarely(5) ? 50 : 0),
  unit: c.pick(moneyUnits),
})

/** What may be set while the plan is open, and what is done of shares, months and figures while one works. */
export const besidePlan = ['set-due', 'set-runoff'] as const
export const besideWork = [
  ...(['assign', 'assign', 'take-over', 'report-month', 'report-month'] as const),
  ...(['tie-figures', 'explain-remainder', 'withdraw-assignment'] as const),
] as const

/** Handing down, months, sums and run-off plans, mostly plausible. */
export const progressInputs: Makers = {
  'report-month': (speech, c, me) => {
    const { problem } = speech
    const row = () => {
      const measure = measureOf(speech, c)
      const share = problem.assignments.find((it) => it.measure === measure && it.unit.id === me.unit)
      return { problem: problem.id, measure, assignment: share?.id ?? null }
    }
    const rows = c.rarely(3) ? [row(), row()] : [row()]
    const [due] = problem.money
    const last = problem.progress.at(-1)
    return {
      unit: c.rarely(8) ? c.pick(speech.county.units) : me.unit,
      statements: c.rarely(4)
        ? []
        : [
            {
              rows,
              text: c.rarely(3) ? (last?.text ?? '已办3件') : '收回水费4.5万元，已办3件',
              completes: c.rarely(3),
              evidence: [],
              reused: last?.id ?? null,
              recovered: due && c.rarely(2) ? { of: due.of, id: due.id, ...amount(c) } : null,
              balance: c.rarely(3) ? c.below(40) : null,
            },
          ],
      unchanged: c.rarely(2) ? [row()] : [],
    }
  },
  'tie-figures': ({ problem }, c) => ({
    problem: problem.id,
    progress: problem.progress.length === 0 || c.rarely(8) ? nobody : c.pick(problem.progress).id,
    ties: [
      {
        figure: c.below(3),
        evidence: problem.evidence.length === 0 || c.rarely(4) ? null : c.pick(problem.evidence).id,
      },
    ],
  }),
  assign: (speech, c, me) => ({
    problem: speech.problem.id,
    measure: measureOf(speech, c),
    parent: c.rarely(3) ? assignmentOf(speech, c) : null,
    from: me.roles.includes('office') ? null : me.unit,
    shares: [
      {
        unit: c.rarely(12) ? nobody : c.pick(speech.county.units),
        share: '清缴本辖区欠费',
        deadline: c.rarely(2) ? null : addDays(speech.day, c.below(90) - 10),
      },
    ],
  }),
  'take-over': (speech, c) => ({
    problem: speech.problem.id,
    assignment: c.rarely(8) ? assignmentOf(speech, c) : (handedDown(speech.problem) ?? nobody),
    share: c.rarely(2) ? null : '逐户清缴',
  }),
  'withdraw-assignment': (speech, c) => ({
    problem: speech.problem.id,
    assignment: assignmentOf(speech, c),
    reason: '重复分办',
  }),
  'set-due': (speech, c) => {
    const of = c.rarely(2) ? ('manifestation' as const) : ('measure' as const)
    const id = of === 'measure' ? measureOf(speech, c) : speech.problem.id
    return { problem: speech.problem.id, of, id, what: '应追缴水费', due: c.rarely(6) ? null : amount(c) }
  },
  'explain-remainder': ({ problem }, c) => {
    const due = problem.money.length === 0 ? null : c.pick(problem.money)
    return { problem: problem.id, of: due?.of ?? 'measure', id: due?.id ?? nobody, reason: '企业已经注销' }
  },
  'set-runoff': (speech, c) => {
    const steps = [
      { by: addDays(speech.day, 20 + c.below(20)), to: c.below(30) },
      { by: addDays(speech.day, 41 + c.below(30)), to: c.rarely(5) ? 3 : 0 },
    ]
    const runoff = { what: '欠费户', unit: '户', opening: 40, on: speech.day, steps }
    return {
      problem: speech.problem.id,
      measure: measureOf(speech, c),
      runoff: c.rarely(4) ? null : runoff,
    }
  },
}
