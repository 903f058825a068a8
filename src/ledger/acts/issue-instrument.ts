import type { NewFact } from '#core/record/fact/envelope.ts'
import type { Instrument } from '#core/record/instrument/instrument.ts'
import { decidePress } from '#core/rules/light/decide.ts'
import { decideIssue } from '#core/rules/supervision/draft.ts'
import { yearOf } from '#core/rules/supervision/who.ts'
import { type Act, type Scene, aboutProblem } from '#ledger/acts/act.ts'
import { pressedStreams } from '#ledger/acts/cancel-instrument.ts'
import { aboutInstrument, instrumentStream } from '#ledger/acts/instrument.ts'
import { rulesOf } from '#ledger/acts/lights.ts'
import { problemsAddressable } from '#ledger/acts/parties.ts'
import { allowed } from '#ledger/refusals.ts'

/** The next number of this code in this year: the stream of the workspace is locked, and nobody else counts meanwhile. */
const nextSerial = async ({ client, caller, acting }: Scene, code: string): Promise<number> => {
  const { rows } = await client.query<{ serial: number }>(
    `select coalesce(max(serial), 0) + 1 as serial from views.instrument
      where workspace_id = $1 and code = $2 and year = $3`,
    [caller.workspace, code, yearOf(acting.day)],
  )
  return rows[0]?.serial ?? 1
}

/** A letter with a sign presses each of its problems: what follows of it, the light rules say. */
const presses = async (scene: Scene, instrument: Instrument, paper: string): Promise<NewFact[]> => {
  const { sign, limit } = instrument
  if (sign === null) return []
  const rules = await rulesOf(scene, instrument.round.id)
  return instrument.problems.flatMap(({ problem: id }) => {
    const problem = scene.state('problem', id)
    const pressed = decidePress(problem, { measure: null, sign: sign.key, limit, paper }, rules, scene.acting)
    return aboutProblem(problem, pressed)
  })
}

export const issueInstrument: Act<'issue-instrument'> = {
  streams: async ({ instrument }, find) => [
    { kind: 'workspace', id: find.workspace },
    instrumentStream(instrument),
    ...(await pressedStreams(instrument, find)),
  ],
  decide: async (scene, { instrument: id, code }) => {
    const instrument = scene.state('instrument', id)
    const serial = await nextSerial(scene, code)
    const problems = await problemsAddressable(
      scene,
      instrument.problems.map((it) => it.problem),
    )
    const decided = allowed(decideIssue(instrument, { code, serial, problems }, scene.acting))
    const number = decided.find((it) => it.type === 'instrument.issued')?.body.number ?? ''
    const pressed = await presses(scene, instrument, number)
    return { facts: [...aboutInstrument(id, decided), ...pressed] }
  },
}
