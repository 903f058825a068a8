import type { ActInput } from '#contract/acts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Round } from '#core/record/round/round.ts'
import { type RoundWay, wayOn } from '#core/record/round/way.ts'
import { decideAskChange } from '#core/rules/course/ask.ts'
import type { AskedChange } from '#core/rules/course/asked.ts'
import { doneUnder, mayDo } from '#core/rules/rights/may-do.ts'
import { type Act, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { unitsNamed } from '#ledger/acts/named.ts'
import { proofsOf } from '#ledger/acts/proofs.ts'
import { unless } from '#ledger/refusals.ts'

type Asked = ActInput<'ask-change'>['change']

const wayOf = async ({ client, caller, acting }: Scene, { round }: Problem): Promise<RoundWay> => {
  const { rows } = await client.query<{ ways: Round['ways'] }>({
    name: 'way-of-round',
    text: 'select ways from views.round where workspace_id = $1 and id = $2',
    values: [caller.workspace, round],
  })
  return wayOn({ ways: rows[0]?.ways ?? [] }, acting.day)
}

/** In core's words: units by name, files with what is known of them, the other problem as it stands. */
const askedOf = async (scene: Scene, change: Asked): Promise<AskedChange> => {
  switch (change.kind) {
    case 'measure':
      return { ...change, units: await unitsNamed(scene, change.units) }
    case 'ending': {
      const { proofs, ...rest } = change
      return {
        ...rest,
        proofs: await proofsOf(
          scene,
          proofs.map((it) => ({ ...it, proves: [] })),
        ),
      }
    }
    case 'merge':
      return { kind: 'merge', into: scene.state('problem', change.into) }
    case 'extension':
    case 'class':
    case 'split':
      return change
  }
}

const others = (change: Asked): string[] => (change.kind === 'merge' ? [change.into] : [])

/** 申请变更：a course other than the approved one is asked for; nothing changes by that. */
export const askChange: Act<'ask-change'> = {
  streams: ({ problem, change }) => [...new Set([problem, ...others(change)])].map(problemStream),
  decide: async (scene, { problem: id, reason, change }) => {
    const problem = scene.state('problem', id)
    // Who may not is told so before anything they brought is looked at.
    unless(mayDo('ask-change', problem, scene.acting))
    const asked = await askedOf(scene, change)
    const way = await wayOf(scene, problem)
    return {
      facts: aboutProblem(problem, decideAskChange(problem, asked, reason, way, scene.acting)),
      under: doneUnder('ask-change', problem, scene.acting),
    }
  },
}
