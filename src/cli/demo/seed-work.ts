import type { ActInput } from '#contract/acts.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { Caller } from '#ledger/ledger.ts'
import type { Evidence, Problem, Progress } from '../../../samples/county/types.ts'
import { type Event, type Seeding, act, callerOf, keepText, known } from '#cli/demo/seeding.ts'
import { handlerPostOf, holderOf } from '#cli/demo/story.ts'
import { balances, recovered, remainders } from '#cli/demo/sums.ts'

type Upload = ActInput<'report-progress'>['evidence'][number]

const showingEffect: readonly string[] = ['money', 'site', 'data', 'people']
const done = '本项措施已按方案完成。'
const doneTogether = '本项措施与同日报告的另一项措施一并完成。'

/**
 * Four units of the story claimed with papers that show no effect. The ledger refuses such a claim, so they hand the
 * paper in as something it is not; whoever verifies reads it and returns it.
 */
const asHandedIn = (problem: Problem): Evidence[] => {
  const claimed = problem.steps.some((it) => it.kind === 'claim')
  const handedIn = problem.evidence.map((it) => ({ ...it, manifestations: [...it.manifestations] }))
  if (!claimed) return handedIn
  for (const at of problem.manifestations.keys()) {
    const about = handedIn.filter((it) => it.manifestations.includes(at))
    if (about.some((it) => showingEffect.includes(it.kind))) continue
    const [paper] = about
    if (paper) paper.kind = 'data'
    else handedIn.find((it) => showingEffect.includes(it.kind))?.manifestations.push(at)
  }
  return handedIn
}

/** Which statement tells that a measure is done: the last one about it from that day on. */
const tellsDone = (problem: Problem, measure: number): Progress | undefined => {
  const on = problem.measures[measure]?.done
  if (on === null || on === undefined) return undefined
  return problem.progress.filter((it) => it.measures.includes(measure) && it.on >= on).at(-1)
}

/** What units told of a problem and handed in for it, day by day. */
export const workEvents = (seeding: Seeding, problem: Problem): Event[] => {
  const left = new Set(asHandedIn(problem))
  const told = [...problem.progress].sort((a, b) => (a.on < b.on ? -1 : 1))
  const statements = told.map((progress, at): Event => {
    // What a unit had by then goes along with what it says.
    const along = [...left].filter((it) => it.unit === progress.unit && it.on <= progress.on)
    for (const it of along) left.delete(it)
    return { on: progress.on, order: 2, happen: () => report(seeding, problem, progress, along, at) }
  })
  const silent = problem.measures.flatMap(({ done: on, unit }, measure): Event[] =>
    on === null || tellsDone(problem, measure)
      ? []
      : [{ on, order: 2, happen: () => reportDone(seeding, problem, measure, { on, unit }, done) }],
  )
  const apart = [...left].map((it): Event => ({
    on: it.on,
    order: 3,
    happen: () => attach(seeding, problem, it),
  }))
  return [...statements, ...silent, ...apart, ...explained(seeding, problem)]
}

/** What remains of a sum is explained before the claim: later nothing is said any more. */
const explained = (seeding: Seeding, problem: Problem): Event[] => {
  const claimed = problem.steps.find((it) => it.kind === 'claim')?.on
  return remainders.flatMap(({ problem: of, manifestation: at, reason }): Event[] => {
    if (of !== problem.no || claimed === undefined) return []
    const happen = async (): Promise<void> => {
      const as = reporterOf(seeding, problem, problem.leadUnit, claimed)
      const { manifestation } = partsOf(seeding, problem)
      const about = { of: 'manifestation', id: manifestation(at) } as const
      await act(seeding, as, 'explain-remainder', {
        problem: known(seeding.problems, of),
        ...about,
        reason,
      })
    }
    return [{ on: claimed, order: 3, happen }]
  })
}

/** What a statement of the story tells beside its words. */
const beside = (problem: Problem, statement: number, manifestation: (at: number) => string) => {
  const isThis = (it: { problem: number; statement: number }) =>
    it.problem === problem.no && it.statement === statement
  const sum = recovered.find(isThis)
  const left = balances.find(isThis)
  return {
    ...(sum && {
      recovered: {
        of: 'manifestation',
        id: manifestation(sum.manifestation),
        value: sum.value,
        unit: '万元',
      } as const,
    }),
    ...(left && { balance: left.balance }),
  }
}

const reporterOf = (seeding: Seeding, problem: Problem, unit: string, on: Day): Caller => {
  const { story } = seeding
  const post = unit === problem.leadUnit ? problem.handler : handlerPostOf(story, unit)
  return callerOf(seeding, holderOf(story, post, on))
}

const partsOf = ({ parts }: Seeding, { no }: Problem) => {
  const { measures, manifestations } = known(parts, no)
  return {
    measure: (at: number | undefined) => (at === undefined ? null : (measures[at] ?? null)),
    manifestation: (at: number) => manifestations[at] ?? '',
  }
}

const upload = async (
  seeding: Seeding,
  as: Caller,
  { kind, name, on, proves, manifestations, content }: Evidence,
  manifestation: (at: number) => string,
): Promise<Upload> => {
  const hash = await keepText(seeding, as, name, content)
  return { hash, kind, proves: manifestations.map(manifestation), statement: proves, dated: on }
}

const report = async (
  seeding: Seeding,
  problem: Problem,
  progress: Progress,
  evidence: readonly Evidence[],
  statement: number,
): Promise<void> => {
  const { unit, on, text } = progress
  const as = reporterOf(seeding, problem, unit, on)
  const { measure, manifestation } = partsOf(seeding, problem)
  const completed = progress.measures.filter((it) => tellsDone(problem, it) === progress)
  const [main = progress.measures[0], ...others] = completed
  const uploads: Upload[] = []
  for (const it of evidence) uploads.push(await upload(seeding, as, it, manifestation))
  await act(seeding, as, 'report-progress', {
    problem: known(seeding.problems, problem.no),
    measure: measure(main),
    unit: known(seeding.units, unit),
    text,
    happened: on,
    completes: completed.length > 0,
    evidence: uploads,
    ...beside(problem, statement, manifestation),
  })
  for (const it of others) await reportDone(seeding, problem, it, { on, unit }, doneTogether)
}

const reportDone = async (
  seeding: Seeding,
  problem: Problem,
  at: number,
  { on, unit }: { on: Day; unit: string },
  text: string,
): Promise<void> => {
  const as = reporterOf(seeding, problem, unit, on)
  const { measure } = partsOf(seeding, problem)
  await act(seeding, as, 'report-progress', {
    problem: known(seeding.problems, problem.no),
    measure: measure(at),
    unit: known(seeding.units, unit),
    text,
    happened: on,
    completes: true,
    evidence: [],
  })
}

const attach = async (seeding: Seeding, problem: Problem, evidence: Evidence): Promise<void> => {
  const as = reporterOf(seeding, problem, evidence.unit, evidence.on)
  const { measure, manifestation } = partsOf(seeding, problem)
  const about = problem.measures.findIndex(
    (it) => it.unit === evidence.unit && it.answers.some((a) => evidence.manifestations.includes(a)),
  )
  await act(seeding, as, 'attach-evidence', {
    problem: known(seeding.problems, problem.no),
    measure: measure(about < 0 ? undefined : about),
    ...(await upload(seeding, as, evidence, manifestation)),
  })
}
