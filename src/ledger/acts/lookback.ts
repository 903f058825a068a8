import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { PoolClient } from 'pg'
import type { ActInput } from '#contract/acts.ts'
import { foldStream } from '#core/record/catalogue.ts'
import type { StreamRef } from '#core/record/fact/envelope.ts'
import type { LookedItem } from '#core/record/problem/lookback-facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Round } from '#core/record/round/round.ts'
import { decideLookBack, mayLookBack } from '#core/rules/lookback/look.ts'
import { decidePlanLookback } from '#core/rules/lookback/plan.ts'
import { decideDismissLikeness } from '#core/rules/lookback/recurrence.ts'
import { candidatesOf } from '#core/rules/lookback/risks.ts'
import { reboundFacts } from '#core/rules/lookback/successor.ts'
import { type Act, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { roundOf } from '#ledger/acts/give-numbers.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { givenFile } from '#ledger/acts/proofs.ts'
import { placesIn } from '#ledger/acts/successors.ts'
import { rootOf } from '#ledger/journal/merkle.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import { Refused, allowed } from '#ledger/refusals.ts'

const lookbackStream = (id: string): StreamRef => ({ kind: 'lookback', id })

const plansOf = async (client: PoolClient, workspace: string, round: string): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    'select id from views.lookback where workspace_id = $1 and round_id = $2 order by planned_at',
    [workspace, round],
  )
  return rows.map((row) => row.id)
}

/**
 * The closed problems of a round, out of their facts. They are not locked: what is closed stays closed, and an objection that
 * comes at this moment weighs in the next plan.
 */
export const closedProblems = async (
  client: PoolClient,
  workspace: string,
  round: string,
): Promise<Problem[]> => {
  const { rows } = await client.query<{ id: string }>(
    `select id from views.problem where workspace_id = $1 and round_id = $2 and step = 'closed'`,
    [workspace, round],
  )
  const facts = await loadFacts(
    client,
    workspace,
    rows.map((row) => problemStream(row.id)),
  )
  return rows.flatMap(({ id }) => foldStream('problem', facts.get(`problem:${id}`) ?? []) ?? [])
}

/** The journal before this act: all that was recorded until now, and its root. */
const journalNow = async ({ client, caller }: Scene): Promise<{ root: string; size: number }> => {
  const { rows } = await client.query<{ size: number; frontier: Buffer[] }>(
    'select size, frontier from journal.workspace where workspace_id = $1',
    [caller.workspace],
  )
  const [found] = rows
  if (!found) throw new Error('a workspace without a journal')
  return { size: found.size, root: rootOf(found.frontier).toString('hex') }
}

/** 抽查计划: which of the closed problems are looked at again. */
export const planLookback: Act<'plan-lookback'> = {
  streams: async ({ round }, { client, workspace }) => [
    { kind: 'round', id: round },
    ...(await plansOf(client, workspace, round)).map(lookbackStream),
  ],
  decide: async (scene, { from, until, ...asked }) => {
    const { client, caller, acting } = scene
    scene.state('round', asked.round)
    const before = await plansOf(client, caller.workspace, asked.round)
    // Another plan was made since the streams were locked: its draw must be known here.
    if (before.some((id) => !scene.facts.has(`lookback:${id}`))) throw new Refused('content-changed')
    const plan = acting.newId()
    const decided = decidePlanLookback(
      { ...asked, period: { from, until } },
      {
        plan,
        candidates: candidatesOf(await closedProblems(client, caller.workspace, asked.round), acting.day),
        earlier: before.map((id) => scene.state('lookback', id)),
        journal: await journalNow(scene),
      },
      acting,
    )
    const body = allowed(decided)
    return { facts: inStream(lookbackStream(plan), [{ type: 'lookback.planned', body }]) }
  },
}

const itemsOf = async (
  scene: Scene,
  asked: ActInput<'look-back'>['items'],
): Promise<{ items: LookedItem[]; files: KeptFile[] }> => {
  const items = asked.map((it) => ({
    ...it,
    methods: [...new Set(it.methods)],
    files: [...new Set(it.files)],
  }))
  const files: KeptFile[] = []
  for (const hash of new Set(items.flatMap((it) => it.files))) {
    const { fileName, size, mediaType } = await givenFile(scene, hash)
    files.push({ hash, fileName, size, mediaType })
  }
  return { items, files }
}

/** What did not hold, as a new problem of the round, or of one that follows it. */
const reboundOf = async (scene: Scene, problem: Problem, into: Round, items: readonly LookedItem[]) => {
  const failed = items.filter((it) => it.outcome !== 'held')
  if (failed.length === 0) return null
  const { given, places } = await placesIn(scene, into, [problem])
  const [placed] = places
  if (!placed) throw new Error('no place for a rebound')
  const note = failed
    .map((it) => it.words)
    .join('；')
    .slice(0, 500)
  const facts = reboundFacts(
    problem,
    failed.map((it) => it.manifestation),
    placed,
    note,
  )
  return {
    rebound: { problem: placed.id, number: placed.number },
    facts: [
      ...given,
      ...inStream(problemStream(problem.id), facts.old),
      ...inStream(problemStream(placed.id), facts.fresh),
    ],
  }
}

/** 回头看: the result sheet of one drawn problem; what came back is opened anew in the same act. */
export const lookBack: Act<'look-back'> = {
  streams: async ({ lookback, problem, into }, { client, workspace }) => {
    const round = into ?? (await roundOf({ client, workspace }, problem))
    return [
      lookbackStream(lookback),
      problemStream(problem),
      ...(round === undefined ? [] : [{ kind: 'round' as const, id: round }]),
    ]
  },
  decide: async (scene, { lookback: planId, problem: id, on, items: asked, into }) => {
    const problem = scene.state('problem', id)
    // Who may comes before what is asked: nothing is told of a plan or a file to whoever may not look.
    const no = mayLookBack(problem, scene.acting)
    if (no) throw new Refused(no.refused, no.details)
    const plan = scene.state('lookback', planId)
    const round = scene.state('round', into ?? problem.round)
    const { items, files } = await itemsOf(scene, asked)
    const body = allowed(decideLookBack(plan, problem, { on, items, files }, scene.acting))
    if (round.id !== problem.round && round.predecessor !== problem.round)
      throw new Refused('invalid-input', { field: 'into' })
    const back = await reboundOf(scene, problem, round, items)
    const { outcome, standing } = body
    const looked = { problem: id, number: problem.number, outcome, rebound: back?.rebound ?? null, standing }
    return {
      facts: [
        ...aboutProblem(problem, [{ type: 'problem.looked-back', body, happened: on }]),
        ...inStream(lookbackStream(planId), [{ type: 'lookback.looked', body: looked, happened: on }]),
        ...(back?.facts ?? []),
      ],
    }
  },
}

/** 不是同一问题: somebody compared it with what was found before. */
export const dismissLikeness: Act<'dismiss-likeness'> = {
  streams: ({ problem, other }) => [...new Set([problem, other])].map(problemStream),
  decide: (scene, { problem: id, other, reason }) => {
    const problem = scene.state('problem', id)
    const decided = decideDismissLikeness(problem, scene.state('problem', other), reason, scene.acting)
    return { facts: aboutProblem(problem, decided) }
  },
}
