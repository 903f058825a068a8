import type { ActInput } from '#contract/acts.ts'
import { newestVersion } from '#core/record/catalogue.ts'
import type { NewFact } from '#core/record/fact/envelope.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { givenSoFar, numberOf } from '#core/record/round/numbers.ts'
import type { Round } from '#core/record/round/round.ts'
import { decideEnding, decideResume } from '#core/rules/course/end.ts'
import { mergedFacts, partFacts } from '#core/rules/course/parts.ts'
import { type Act, type Find, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { Refused } from '#ledger/refusals.ts'

const byOffice = { roles: ['office' as const] }

/** 批准终结：不适用、不予整改、移交. */
export const endProblem: Act<'end'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, ...asked }) => {
    const problem = scene.state('problem', id)
    return {
      facts: aboutProblem(problem, decideEnding(problem, 'end', asked, scene.acting)),
      under: byOffice,
    }
  },
}

export const resumeProblem: Act<'resume'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, reason }) => {
    const problem = scene.state('problem', id)
    return { facts: aboutProblem(problem, decideResume(problem, reason, scene.acting)), under: byOffice }
  },
}

const roundOf = async ({ client, workspace }: Find, problem: string): Promise<string | undefined> => {
  const { rows } = await client.query<{ round_id: string }>({
    name: 'round-of-problem',
    text: 'select round_id from views.problem where workspace_id = $1 and id = $2',
    values: [workspace, problem],
  })
  return rows[0]?.round_id
}

const inStream = (id: string, facts: readonly NewProblemFact[]): NewFact[] =>
  facts.map(({ type, body, happened }) => ({
    stream: problemStream(id),
    type,
    v: newestVersion(type),
    happened: happened ?? null,
    body,
  }))

/** The parts as problems of their own, and the numbers they were given. */
const partsOf = (scene: Scene, problem: Problem, round: Round, request: string): NewFact[] => {
  const asked = problem.course.requests.find((it) => it.id === request)
  if (asked?.change.kind !== 'split') throw new Refused('nothing-asked')
  const { newId } = scene.acting
  const { reason, change } = asked
  const aspect = problem.aspect.ordinal
  const given = round.given[aspect] ?? 0
  const before = givenSoFar(round)
  const parts = change.parts.map((part, at) => {
    const id = newId()
    const placed = { id, number: numberOf(round, aspect, given + at + 1), printOrder: before + at + 1 }
    return { id, ...partFacts(problem, part, placed, reason, newId) }
  })
  return [
    {
      stream: { kind: 'round', id: round.id },
      type: 'round.numbers-given',
      v: 1,
      happened: null,
      body: { aspect, upTo: given + parts.length },
    },
    ...parts.flatMap((it) => inStream(it.id, it.part)),
    ...parts.flatMap((it) => inStream(problem.id, [it.whole])),
  ]
}

/** 批准拆分：what was found goes on under several numbers. */
export const splitProblem: Act<'split'> = {
  streams: async ({ problem }, find) => {
    const round = await roundOf(find, problem)
    return [problemStream(problem), ...(round === undefined ? [] : [{ kind: 'round' as const, id: round }])]
  },
  decide: (scene, { problem: id, ...asked }) => {
    const problem = scene.state('problem', id)
    const ended = aboutProblem(problem, decideEnding(problem, 'split', asked, scene.acting))
    const round = scene.state('round', problem.round)
    return { facts: [...ended, ...partsOf(scene, problem, round, asked.request)], under: byOffice }
  },
}

const askedInto = (problem: Problem, { request, into }: ActInput<'merge'>): string => {
  const asked = problem.course.requests.find((it) => it.id === request)
  if (asked?.change.kind !== 'merge' || asked.change.into.problem !== into) throw new Refused('nothing-asked')
  return asked.reason
}

/** 批准合并：what was found goes on under another number of the round. */
export const mergeProblem: Act<'merge'> = {
  streams: ({ problem, into }) => [...new Set([problem, into])].map(problemStream),
  decide: (scene, input) => {
    const gone = scene.state('problem', input.problem)
    const kept = scene.state('problem', input.into)
    const ended = aboutProblem(gone, decideEnding(gone, 'merge', input, scene.acting, kept))
    const facts = mergedFacts(gone, kept, askedInto(gone, input), scene.acting.newId)
    return {
      facts: [...ended, ...inStream(gone.id, [facts.gone]), ...inStream(kept.id, facts.kept)],
      under: byOffice,
    }
  },
}
