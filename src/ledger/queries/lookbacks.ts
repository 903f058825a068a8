import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type {
  LookbackHead,
  listLookbacks as listRoute,
  readLookbackChoice as choiceRoute,
  redrawLookback as redrawRoute,
  showLookback as showRoute,
} from '#contract/lookback.ts'
import { foldStream } from '#core/record/catalogue.ts'
import type { LeftOut } from '#core/record/lookback/facts.ts'
import { type Lookback, stillToLook } from '#core/record/lookback/lookback.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { redraw } from '#core/rules/lookback/draw.ts'
import { errorRate } from '#core/rules/lookback/error-rate.ts'
import { sizeToFind } from '#core/rules/lookback/exact.ts'
import { mayLookBack } from '#core/rules/lookback/look.ts'
import { populationOf } from '#core/rules/lookback/plan.ts'
import { candidatesOf } from '#core/rules/lookback/risks.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { closedProblems } from '#ledger/acts/lookback.ts'
import { setScene } from '#ledger/acts/perform.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import { rootOfFirst } from '#ledger/journal/root-of-first.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { mustSee } from '#ledger/policies/must-see.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

const headOf = (plan: Lookback): LookbackHead => ({
  ...{
    id: plan.id,
    at: plan.at,
    by: who(plan.by),
    period: plan.period,
    wish: plan.wish,
    lookBy: plan.lookBy,
  },
  population: plan.population.length,
  leftOut: plan.leftOut.length,
  drawn: plan.drawn.length,
  looked: plan.looked.length,
  failed: plan.looked.filter((it) => it.outcome !== 'held').length,
  rate: errorRate(plan),
})

/** The plans of a round, the newest first. */
const plansIn = async ({ client, workspace }: Reading, round: string): Promise<Lookback[]> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'lookbacks-of-round',
    text: 'select id from views.lookback where workspace_id = $1 and round_id = $2 order by planned_at desc, id',
    values: [workspace, round],
  })
  const facts = await loadFacts(
    client,
    workspace,
    rows.map(({ id }) => ({ kind: 'lookback', id })),
  )
  return rows.flatMap(({ id }) => foldStream('lookback', facts.get(`lookback:${id}`) ?? []) ?? [])
}

type Told = { id: string; number: string; title: string; unit: string | null }

const toldOf = async ({ client, workspace }: Reading, ids: readonly string[]): Promise<Map<string, Told>> => {
  const { rows } = await client.query<Told>({
    name: 'problems-told',
    text: `select p.id, p.number, p.short_title as title, u.short_name as unit from views.problem p
             left join views.unit u on u.workspace_id = p.workspace_id and u.id = p.lead_unit_id
            where p.workspace_id = $1 and p.id = any($2::uuid[])`,
    values: [workspace, ids],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

type Counts = {
  closed: number
  rebounded: number
  open: number
  carried: number
  rebounds: { problem: string; number: string; shortTitle: string; as: string }[]
}

const countsOf = async ({ client, workspace }: Reading, round: string): Promise<Counts> => {
  const { rows } = await client.query<Counts>({
    name: 'lookback-counts',
    text: `select count(*) filter (where step = 'closed')::int as closed,
                  count(*) filter (where step = 'closed' and rebounded_as is not null)::int as rebounded,
                  count(*) filter (where step not in ('closed', 'ended'))::int as open,
                  count(*) filter (where step not in ('closed', 'ended') and carried_to is not null)::int as carried,
                  coalesce(json_agg(json_build_object('problem', id, 'number', number, 'shortTitle', short_title, 'as', rebounded_as)
                                    order by number) filter (where rebounded_as is not null), '[]') as rebounds
             from views.problem where workspace_id = $1 and round_id = $2`,
    values: [workspace, round],
  })
  return rows[0] ?? { closed: 0, rebounded: 0, open: 0, carried: 0, rebounds: [] }
}

/** All plans of a round, what waits, and what came back. */
export const listLookbacks = (
  ledger: Ledger,
  caller: Caller,
  round: string,
): Promise<AnswerOf<typeof listRoute>> =>
  read(ledger, caller, async (reading) => {
    mustSee('whole', reading.posts)
    const plans = await plansIn(reading, round)
    const waiting = plans.flatMap((plan) => stillToLook(plan).map((it) => ({ plan, ...it })))
    const told = await toldOf(
      reading,
      waiting.map((it) => it.problem),
    )
    return {
      ...(await countsOf(reading, round)),
      plans: plans.map(headOf),
      waiting: waiting
        .map(({ plan, problem }) => ({
          ...{ lookback: plan.id, problem, lookBy: plan.lookBy, overdue: plan.lookBy < reading.day },
          number: told.get(problem)?.number ?? '',
          shortTitle: told.get(problem)?.title ?? '',
          leadUnit: told.get(problem)?.unit ?? null,
        }))
        .toSorted((a, b) =>
          a.lookBy === b.lookBy ? (a.number < b.number ? -1 : 1) : a.lookBy < b.lookBy ? -1 : 1,
        ),
    }
  })

const withTitle = <It extends { problem: string }>(it: It, titles: ReadonlyMap<string, string>) => ({
  ...it,
  shortTitle: titles.get(it.problem) ?? '',
})

const titlesOf = (problems: readonly Problem[]): Map<string, string> =>
  new Map(problems.map((it) => [it.id, it.shortTitle]))

/** Before the draw: from what it would be, and how many. Who would be drawn nobody knows. */
export const readLookbackChoice = (
  ledger: Ledger,
  caller: Caller,
  round: string,
  {
    from = null,
    until = null,
    percent,
    confidence,
  }: {
    from?: string | null | undefined
    until?: string | null | undefined
  } & Pick<QueryOf<typeof choiceRoute>, 'percent' | 'confidence'>,
): Promise<AnswerOf<typeof choiceRoute>> =>
  read(ledger, caller, async (reading) => {
    mustSee('whole', reading.posts)
    const problems = await closedProblems(reading.client, reading.workspace, round)
    const titles = titlesOf(problems)
    const { population, leftOut } = populationOf(candidatesOf(problems, reading.day), { from, until })
    const asked = new Set(population.map((it) => it.problem))
    const plans = await plansIn(reading, round)
    const unfinished = plans.flatMap((plan) =>
      plan.population.some((it) => asked.has(it.problem))
        ? stillToLook(plan).flatMap(
            (it) => plan.population.find((one) => one.problem === it.problem)?.number ?? [],
          )
        : [],
    )
    return {
      population: population.map((it) => withTitle(it, titles)),
      leftOut: leftOut.map((it) => withTitle(it, titles)),
      random: population.length === 0 ? 0 : sizeToFind(population.length, percent, confidence),
      unfinished: [...new Set(unfinished)].toSorted(),
    }
  })

/** One plan out of its facts. @throws Refused `not-found` */
export const lookbackFor = async ({ client, workspace, posts }: Reading, id: string): Promise<Lookback> => {
  mustSee('whole', posts)
  const facts = await loadFacts(client, workspace, [{ kind: 'lookback', id }])
  const plan = foldStream('lookback', facts.get(`lookback:${id}`) ?? [])
  if (!plan) throw new Refused('not-found', { thing: 'lookback', id })
  return plan
}

const lookedOf = (plan: Lookback, problem: Problem) => {
  const found = problem.lookedBack.find((it) => it.lookback === plan.id)
  if (!found) return null
  const texts = new Map(manifestationsOf(problem).map((it) => [it.id, it.text]))
  return {
    ...{ on: found.on, outcome: found.outcome, by: who(found.by), at: found.at },
    items: found.items.map((it) => ({ ...it, text: texts.get(it.manifestation) ?? '' })),
    files: found.files.map(({ hash, fileName }) => ({ hash, fileName })),
    rebound: plan.looked.find((it) => it.problem === problem.id)?.rebound ?? null,
  }
}

/** One plan whole, with what was found of each drawn problem, and why the caller may not look at it. */
export const showLookback = (
  ledger: Ledger,
  caller: Caller,
  id: string,
): Promise<AnswerOf<typeof showRoute>> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace } = reading
    const plan = await lookbackFor(reading, id)
    const told = await toldOf(reading, [
      ...plan.population.map((it) => it.problem),
      ...plan.leftOut.map((it) => it.problem),
    ])
    const titles = new Map([...told].map(([key, it]) => [key, it.title]))
    const streams = plan.drawn.map((it) => problemStream(it.problem))
    const scene = await setScene(ledger, client, caller, await loadFacts(client, workspace, streams))
    const weighed = new Map(plan.population.map((it) => [it.problem, it]))
    const left = ({ problem, number, closedOn, weight, why }: LeftOut) =>
      withTitle({ problem, number, closedOn, weight, why }, titles)
    return {
      ...headOf(plan),
      ...{ round: plan.round, seed: plan.seed, algorithm: plan.algorithm, sizes: plan.sizes },
      candidates: plan.population.map((it) => withTitle(it, titles)),
      left: plan.leftOut.map(left),
      sample: plan.drawn.flatMap(({ problem: of, part }) => {
        const candidate = weighed.get(of)
        if (!candidate) return []
        const problem = scene.state('problem', of)
        const looked = lookedOf(plan, problem)
        const no = looked ? null : mayLookBack(problem, scene.acting)
        return [
          {
            ...withTitle(candidate, titles),
            ...{ part, looked, leadUnit: told.get(of)?.unit ?? null },
            manifestations: manifestationsOf(problem),
            refused: no && { code: no.refused, details: no.details },
          },
        ]
      }),
    }
  })

/** Draws it again, from the fact alone; and whether its seed is what the journal was then. */
export const redrawLookback = (
  ledger: Ledger,
  caller: Caller,
  id: string,
): Promise<AnswerOf<typeof redrawRoute>> =>
  read(ledger, caller, async (reading) => {
    const plan = await lookbackFor(reading, id)
    const { seed, drawn, same } = redraw(plan, sha256)
    const root = await rootOfFirst(reading.client, reading.workspace, plan.seed.facts)
    const numbers = new Map(plan.population.map((it) => [it.problem, it.number]))
    return {
      root: root === plan.seed.root,
      ...{ seed, same },
      drawn: drawn.map((it) => numbers.get(it.problem) ?? ''),
    }
  })
