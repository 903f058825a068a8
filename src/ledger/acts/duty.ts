import type { NewFact, StreamRef } from '#core/record/fact/envelope.ts'
import type { Refusal } from '#core/record/fact/refusal.ts'
import {
  type NewDutyFact,
  decideDoDuty,
  decideEndDuty,
  decideSetDuty,
  decideUndoDuty,
  decideWithdrawDuty,
} from '#core/rules/meetings/duty.ts'
import type { Act } from '#ledger/acts/act.ts'
import { bodyNamed, problemsNumbered, roundsBegun, underBody } from '#ledger/acts/meeting-named.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { paperOf } from '#ledger/acts/proofs.ts'
import { Refused, allowed } from '#ledger/refusals.ts'

const dutyStream = (id: string): StreamRef => ({ kind: 'duty', id })

const aboutDuty = (id: string, decided: NewDutyFact[] | Refusal): NewFact[] =>
  inStream(
    dutyStream(id),
    allowed(decided).map((it) => ({ ...it, happened: 'on' in it.body ? it.body.on : null })),
  )

export const setDuty: Act<'set-duty'> = {
  streams: () => [],
  decide: async (scene, { round: of, body: unit, problems, ...said }) => {
    const [round] = await roundsBegun(scene, [of])
    if (!round) throw new Refused('unknown-thing', { thing: 'round', id: of })
    const body = await bodyNamed(scene, unit, 'today')
    const named = await problemsNumbered(scene, problems)
    const set = {
      ...said,
      body,
      round: { id: round.id, name: round.name },
      problems: named.map(({ problem, number }) => ({ problem, number })),
    }
    return {
      facts: aboutDuty(scene.acting.newId(), decideSetDuty({ set, round, named }, scene.acting)),
      under: underBody(scene, body.id),
    }
  },
}

export const doDuty: Act<'do-duty'> = {
  streams: ({ duty }) => [dutyStream(duty)],
  decide: async (scene, { duty: id, file, ...told }) => {
    const duty = scene.state('duty', id)
    const paper = await paperOf(scene, file)
    return {
      facts: aboutDuty(id, decideDoDuty(duty, { ...told, paper }, scene.acting)),
      under: underBody(scene, duty.body.id),
    }
  },
}

export const undoDuty: Act<'undo-duty'> = {
  streams: ({ duty }) => [dutyStream(duty)],
  decide: (scene, { duty: id, ...told }) => ({
    facts: aboutDuty(id, decideUndoDuty(scene.state('duty', id), told, scene.acting)),
    under: underBody(scene, scene.state('duty', id).body.id),
  }),
}

export const endDuty: Act<'end-duty'> = {
  streams: ({ duty }) => [dutyStream(duty)],
  decide: (scene, { duty: id, ...told }) => ({
    facts: aboutDuty(id, decideEndDuty(scene.state('duty', id), told, scene.acting)),
    under: underBody(scene, scene.state('duty', id).body.id),
  }),
}

export const withdrawDuty: Act<'withdraw-duty'> = {
  streams: ({ duty }) => [dutyStream(duty)],
  decide: (scene, { duty: id, reason }) => ({
    facts: aboutDuty(id, decideWithdrawDuty(scene.state('duty', id), reason, scene.acting)),
    under: underBody(scene, scene.state('duty', id).body.id),
  }),
}
