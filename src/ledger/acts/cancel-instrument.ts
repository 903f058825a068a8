import { type NewFact, type StreamRef } from '#core/record/fact/envelope.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { Instrument } from '#core/record/instrument/instrument.ts'
import { decideExcuse } from '#core/rules/light/decide.ts'
import { decideCancel } from '#core/rules/supervision/answer.ts'
import { type Act, type Find, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { aboutInstrument, instrumentStream } from '#ledger/acts/instrument.ts'

/** The problems that a letter with a sign presses, to be locked with it. */
export const pressedStreams = async (
  instrument: string,
  { client, workspace }: Find,
): Promise<StreamRef[]> => {
  const { rows } = await client.query<{ problems: string[] }>(
    `select case when sign is null then '{}' else problem_ids end as problems
       from views.instrument where workspace_id = $1 and id = $2`,
    [workspace, instrument],
  )
  return (rows[0]?.problems ?? []).map(problemStream)
}

/** What a void letter pressed counts no more; where a problem is over by now there is nothing to take back. */
const excuses = (scene: Scene, { problems, issued }: Instrument, reason: string): NewFact[] =>
  problems.flatMap(({ problem: id }) => {
    const problem = scene.state('problem', id)
    const open = problem.pressed.filter((it) => it.paper === issued?.number && it.excused === null)
    return open.flatMap(({ press }) => {
      const decided = decideExcuse(problem, { press, reason }, scene.acting)
      return isRefusal(decided) ? [] : aboutProblem(problem, decided)
    })
  })

export const cancelInstrument: Act<'cancel-instrument'> = {
  streams: async ({ instrument }, find) => [
    instrumentStream(instrument),
    ...(await pressedStreams(instrument, find)),
  ],
  decide: (scene, { instrument: id, reason }) => {
    const instrument = scene.state('instrument', id)
    const facts = aboutInstrument(id, decideCancel(instrument, { reason }, scene.acting))
    return { facts: [...facts, ...(instrument.sign === null ? [] : excuses(scene, instrument, reason))] }
  },
}
