import type { Day } from '#core/words/calendar/day.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Act } from '#ledger/acts/act.ts'
import { presetNamed } from '#ledger/acts/lights.ts'

const earlier = (day: Day | null, today: Day): Day => (day !== null && day < today ? day : today)

export const openRound: Act<'open-round'> = {
  // The workspace's own stream keeps two rounds that are opened at once from taking the same ordinal.
  streams: ({ predecessor }, { workspace }) => [
    { kind: 'workspace', id: workspace },
    ...(predecessor === null ? [] : [{ kind: 'round' as const, id: predecessor }]),
  ],
  decide: async (scene, { ruleSet: key, ...body }) => {
    const ruleSet = presetNamed(key)
    if (body.predecessor !== null) scene.state('round', body.predecessor)
    if (body.period && body.period.to < body.period.from)
      throw new Refused('invalid-input', { field: 'period', earlierThan: body.period.from })
    const { client, caller, acting } = scene
    const taken = await client.query(
      'select 1 from views.round where workspace_id = $1 and ordinal = $2 limit 1',
      [caller.workspace, body.ordinal],
    )
    if (taken.rowCount) throw new Refused('duplicate', { name: String(body.ordinal) })
    const stream = { kind: 'round' as const, id: acting.newId() }
    return {
      facts: [
        { stream, type: 'round.opened', v: 1, happened: body.feedbackOn, body },
        {
          stream,
          type: 'round.rules-adopted',
          v: 2,
          happened: null,
          // Never from a day to come: on its morning no fact would say that all lights change.
          body: { ruleSet, from: earlier(body.feedbackOn, acting.day) },
        },
      ],
    }
  },
}
