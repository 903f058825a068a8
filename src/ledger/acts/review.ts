import type { Refusal } from '#core/record/fact/refusal.ts'
import type { NewFact, StreamRef } from '#core/record/fact/envelope.ts'
import { wayOn } from '#core/record/round/way.ts'
import {
  type Answering,
  type AskedBody,
  type NewReviewFact,
  decideAnswerOpinion,
  decideConclude,
  decideGiveOpinion,
  decideOpenReview,
  decideWithdrawReview,
} from '#core/rules/planning/review.ts'
import { lineAbove } from '#core/rules/organisation/known-units.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type Act, type Scene, problemStream } from '#ledger/acts/act.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { knownUnits } from '#ledger/acts/known-units.ts'
import { unitsNamed } from '#ledger/acts/named.ts'
import { basisStreams, reviewIn } from '#ledger/policies/approval-basis.ts'
import { standingsOf } from '#ledger/policies/standing.ts'

const reviewStream = (id: string): StreamRef => ({ kind: 'review', id })

const aboutReview = (id: string, decided: NewReviewFact[] | Refusal): NewFact[] =>
  inStream(reviewStream(id), decided)

/** The units above each of these, today. */
const unitsAbove = async (
  { client, caller }: Scene,
  units: readonly string[],
): Promise<ReadonlyMap<string, string[]>> => {
  const known = await knownUnits({ client, workspace: caller.workspace })
  return new Map(units.map((unit) => [unit, lineAbove(known, unit)]))
}

const persons = ({ responsibility }: Problem): string[] =>
  [responsibility.leadLeader, responsibility.handler, ...responsibility.team].flatMap((it) =>
    it ? [it.person] : [],
  )

/** How those who answer for each problem stand today, by its id. */
const answeringFor = async (
  scene: Scene,
  problems: readonly Problem[],
  above: ReadonlyMap<string, string[]>,
): Promise<ReadonlyMap<string, Answering>> => {
  const { client, caller, acting } = scene
  const known = await standingsOf(
    client,
    caller.workspace,
    [...new Set(problems.flatMap(persons))],
    acting.day,
  )
  return new Map(
    problems.map((problem) => [
      problem.id,
      {
        units: persons(problem).flatMap((it) => known.get(it)?.standing.units ?? []),
        aboveLead: above.get(problem.responsibility.leadUnit?.id ?? '') ?? [],
      },
    ]),
  )
}

export const sendForReview: Act<'send-for-review'> = {
  streams: async ({ round, problems }, { client, workspace }) => [
    { kind: 'round', id: round },
    ...[...new Set(problems)].map(problemStream),
    ...(await basisStreams(client, workspace, problems)).filter((it) => it.kind === 'review'),
  ],
  decide: async (scene, { round: id, problems: ids, bodies, replyBy, note }) => {
    const round = scene.state('round', id)
    const problems = [...new Set(ids)].map((it) => scene.state('problem', it))
    const named = await unitsNamed(scene, bodies)
    const leads = problems.flatMap(({ responsibility }) => responsibility.leadUnit?.id ?? [])
    const above = await unitsAbove(scene, [...named.map((it) => it.id), ...leads])
    const answering = await answeringFor(scene, problems, above)
    const review = scene.acting.newId()
    const decided = decideOpenReview(
      {
        ...{ round: id, replyBy, note, demands: wayOn(round, scene.acting.day) },
        bodies: named.map((it): AskedBody => ({ ...it, above: above.get(it.id) ?? [] })),
        problems: problems.map((problem) => ({
          problem,
          answering: answering.get(problem.id) ?? { units: [], aboveLead: [] },
          reviewing: reviewIn(scene, problem.id),
        })),
      },
      scene.acting,
    )
    return { facts: aboutReview(review, decided) }
  },
}

/** For the record: under the post in the body one speaks for. */
const forBody = (unit: string) => ({ roles: ['head', 'verifier', 'handler'] as const, unit })

export const giveOpinion: Act<'give-opinion'> = {
  streams: ({ review, problem }) => [reviewStream(review), problemStream(problem)],
  decide: (scene, { review: id, problem, ...input }) => ({
    facts: aboutReview(
      id,
      decideGiveOpinion(scene.state('review', id), scene.state('problem', problem), input, scene.acting),
    ),
    under: forBody(input.body),
  }),
}

export const concludeReview: Act<'conclude-review'> = {
  streams: ({ review }) => [reviewStream(review)],
  decide: (scene, { review: id, body }) => ({
    facts: aboutReview(id, decideConclude(scene.state('review', id), body, scene.acting)),
    under: forBody(body),
  }),
}

export const answerOpinion: Act<'answer-opinion'> = {
  streams: ({ review }) => [reviewStream(review)],
  decide: (scene, { review: id, ...input }) => ({
    facts: aboutReview(id, decideAnswerOpinion(scene.state('review', id), input, scene.acting)),
  }),
}

export const withdrawReview: Act<'withdraw-review'> = {
  streams: ({ review }) => [reviewStream(review)],
  decide: (scene, { review: id, reason }) => ({
    facts: aboutReview(id, decideWithdrawReview(scene.state('review', id), reason, scene.acting)),
  }),
}
