import { timeClasses } from '#core/record/problem/facts.ts'
import type { PlanContent } from '#core/record/problem/plan-content.ts'
import type { Money } from '#core/record/problem/progress-facts.ts'
import type { MeasureRunoff } from '#core/record/problem/progress-state.ts'
import type { ReviewQuestion } from '#core/record/review/facts.ts'

/** What of a plan can differ: of the problem, and from `measure` on of one of its measures. */
export const planParts = [
  'title',
  'manifestations',
  'leadLeader',
  'leadUnit',
  'coUnits',
  'handler',
  'team',
  'timeClass',
  'deadline',
  'money',
  'runoffs',
  'measure',
  'text',
  'answers',
  'goal',
  'measureDeadline',
  'units',
  'proofKinds',
  'proofWords',
] as const
export type PlanPart = (typeof planParts)[number]

/** Old beside new. Days, classes of time and kinds of proof are told by their codes, several by blanks between them. */
export type PlanChange = {
  part: PlanPart
  change: 'added' | 'changed' | 'removed'
  /** The text of the measure it is about; null for the problem itself. */
  measure: string | null
  was: string
  is: string
}

type PlannedMeasure = PlanContent['measures'][number]
type Told = Partial<Record<PlanPart, string>>

const names = (of: readonly { name: string }[]): string => of.map((it) => it.name).join('、')

const sum = ({ what, due }: { what: string; due: Money }): string => `${what} ${due.value}${due.unit}`

const runoff = ({ what, unit, opening, steps }: MeasureRunoff): string =>
  `${what} ${opening}${unit} ${steps.map(({ by, to }) => `${by} ${to}`).join(' ')}`

const ofProblem = (plan: PlanContent): Told => {
  const { title, manifestations, responsibility, timeClass, deadline, money = [], runoffs = [] } = plan
  return {
    title,
    manifestations: manifestations.map((it) => it.text).join('；'),
    leadLeader: responsibility.leadLeader?.name ?? '',
    leadUnit: responsibility.leadUnit?.name ?? '',
    coUnits: names(responsibility.coUnits),
    handler: responsibility.handler?.name ?? '',
    team: names(responsibility.team),
    timeClass: timeClass ?? '',
    deadline: deadline ?? '',
    money: money.map(sum).join('；'),
    runoffs: runoffs.map(runoff).join('；'),
  }
}

const ofMeasure = (measure: PlannedMeasure, { manifestations }: PlanContent): Told => ({
  text: measure.text,
  answers: manifestations
    .filter((it) => measure.answers.includes(it.id))
    .map((it) => it.text)
    .join('；'),
  goal: measure.goal ?? '',
  measureDeadline: measure.deadline ?? '',
  units: names(measure.units),
  proofKinds: measure.proof.kinds.join(' '),
  proofWords: measure.proof.words,
})

const differing = (before: Told, after: Told, measure: string | null): PlanChange[] =>
  planParts.flatMap((part) => {
    const [was, is] = [before[part] ?? '', after[part] ?? '']
    if (was === is) return []
    const change = was === '' ? 'added' : is === '' ? 'removed' : 'changed'
    return [{ part, change, measure, was, is }]
  })

/** What differs between two versions of a plan, the problem first, then measure by measure in the order of the later one. */
export const planChanges = (before: PlanContent, after: PlanContent): PlanChange[] => {
  const old = new Map(before.measures.map((it) => [it.id, it]))
  const left = new Set(after.measures.map((it) => it.id))
  return [
    ...differing(ofProblem(before), ofProblem(after), null),
    ...after.measures.flatMap((measure): PlanChange[] => {
      const was = old.get(measure.id)
      if (was) return differing(ofMeasure(was, before), ofMeasure(measure, after), measure.text)
      return [{ part: 'measure', change: 'added', measure: measure.text, was: '', is: measure.text }]
    }),
    ...before.measures
      .filter((it) => !left.has(it.id))
      .map(({ text }): PlanChange => ({
        part: 'measure',
        change: 'removed',
        measure: text,
        was: text,
        is: '',
      })),
  ]
}

const asked: Partial<Record<PlanPart, readonly ReviewQuestion[]>> = {
  measure: ['answered', 'to-the-point'],
  answers: ['answered', 'to-the-point'],
  text: ['to-the-point'],
  goal: ['to-the-point'],
  proofKinds: ['to-the-point'],
  proofWords: ['to-the-point'],
  leadLeader: ['clear'],
  leadUnit: ['clear'],
  coUnits: ['clear'],
  handler: ['clear'],
  team: ['clear'],
  units: ['clear'],
  timeClass: ['reasonable'],
  deadline: ['reasonable'],
  measureDeadline: ['reasonable'],
}

const classes: readonly string[] = timeClasses

/** More time than the bodies saw. An opinion that time is unreasonable does not say that more of it is welcome to all. */
const isMoreTime = ({ part, was, is }: PlanChange): boolean => {
  if (part === 'timeClass') return classes.indexOf(is) > classes.indexOf(was)
  if (part !== 'deadline' && part !== 'measureDeadline') return false
  // Without a day of its own there is either no end, or the one of the whole.
  return is === '' || (was !== '' && is > was)
}

/**
 * Whether a change is one that an adopted opinion on these questions asked for. The problem's own words never are, nor is
 * more time.
 */
export const isAskedFor = (change: PlanChange, adopted: readonly ReviewQuestion[]): boolean =>
  !isMoreTime(change) && (asked[change.part] ?? []).some((it) => adopted.includes(it))
