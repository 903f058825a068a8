import { type ActInput, type ActName, acts, granted } from '#contract/acts.ts'
import { id } from '#contract/values.ts'
import { performAct } from '#ledger/acts/perform.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { App } from '#server/app-types.ts'
import { doorOf } from '#server/act-door.ts'
import { callerOf } from '#server/admission.ts'
import { answerOf } from '#server/bind.ts'
import { checked, megabyte, readJson } from '#server/request-body.ts'

const isAct = (name: string): name is ActName => Object.hasOwn(acts, name)

const actIdIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'actId' in body ? body.actId : undefined

/** POST /api/acts/<name>: `{ actId, …input }` is granted or refused; the same actId again gets the same answer. */
export const serveActs = (app: App, ledger: Ledger): void => {
  app.post('/api/acts/:act', async (c) => {
    const act = c.req.param('act')
    const caller = callerOf(c, isAct(act) ? doorOf(act) : {})
    if (!isAct(act)) throw new Refused('not-found', { thing: 'act', id: act })
    const body = await readJson(c, megabyte)
    const actId = check(actIdIn(body))
    const input = checked(acts[act], body) as ActInput<ActName>
    const answer = await performAct(ledger, caller, { actId, act, input })
    return c.json(answerOf(`act ${act}`, granted, answer))
  })
}

const check = (actId: unknown): string => {
  try {
    return checked(id, actId)
  } catch {
    throw new Refused('invalid-input', { field: 'actId' })
  }
}
