import type { Caller } from '#ledger/ledger.ts'
import { putDraft } from '../ledger/draft.ts'
import { findingsOf, problemState, seenOfState } from '../ledger/problem-state.ts'
import { type World, newWorld } from '../ledger/world.ts'

export type Cast = {
  world: World
  round: string
  bureau: string
  leader: Caller & { post: string }
  handler: Caller
  head: Caller
  verifier: Caller
  director: Caller
  /** Of a body that had no hand in any closing. */
  inspector: Caller
}

export const roundOf = (ordinal: number, predecessor: string | null) => ({
  ...{ ordinal, name: `第${ordinal}轮巡察`, kind: 'patrol' as const, inspector: '县委第二巡察组' },
  ...{ inspected: '县直单位', period: null, feedbackOn: '2026-07-20', predecessor, ruleSet: 'standard' },
  clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
})

/** A county with a round, a bureau that rectifies, and two bodies that verify. */
export const raiseCast = async (): Promise<Cast> => {
  const world = await newWorld()
  const government = await world.unit('县政府', 'government', null)
  const bureau = await world.unit('县水务局', 'bureau', government)
  const discipline = await world.unit('县纪委监委', 'discipline', world.top)
  const audit = await world.unit('县审计局', 'bureau', world.top)
  const director = await world.person('苏正文', world.office, ['office'])
  const opened = await world.act(director, 'open-round', roundOf(1, null))
  return {
    ...{ world, bureau, director, round: opened.streams[0]?.id ?? '' },
    leader: await world.person('梁知远', government, ['leader']),
    handler: await world.person('韦晓禾', bureau, ['handler']),
    head: await world.person('覃立新', bureau, ['head']),
    verifier: await world.person('莫清源', discipline, ['verifier']),
    inspector: await world.person('容细查', audit, ['verifier']),
  }
}

/** Problems of a round by their titles, as a feedback names them. */
export const foundIn = async ({ world, director }: Cast, round: string, titles: readonly string[]) => {
  const draft = await putDraft(world, titles)
  const { streams } = await world.act(director, 'confirm-import', { draft, round })
  return streams.filter((it) => it.kind === 'problem').map((it) => it.id)
}

export const stateOf = async ({ world }: Cast, problem: string) => {
  const state = await problemState(world.ledger, world.workspace, problem)
  if (!state) throw new Error('no such problem')
  return state
}

export const startWork = async (cast: Cast, problem: string): Promise<string> => {
  const { world, director, leader, handler, bureau } = cast
  const seen = async () => seenOfState(await stateOf(cast, problem))
  await world.act(director, 'hand-out', {
    ...{ problems: [problem], leadLeader: { person: leader.person, post: leader.post }, leadUnit: bureau },
    ...{ handler: handler.person, timeClass: 'time-limited', deadline: '2026-10-31' },
  })
  const planned = { text: '逐项整改到位', goal: null, deadline: null, units: [bureau], answers: [problem] }
  const measure = (await world.act(handler, 'add-measure', { problem, ...planned })).made[0] ?? ''
  await world.act(director, 'approve-plan', { problem, seen: await seen(), missingRule: false })
  return measure
}

/** From the plan to the close, with nothing out of the way. */
export const closeProblem = async (cast: Cast, problem: string): Promise<void> => {
  const { world, director, handler, head, verifier, bureau } = cast
  const measure = await startWork(cast, problem)
  const seen = async () => seenOfState(await stateOf(cast, problem))
  const hash = await world.upload('现场.txt', `现场照片 ${problem}`)
  await world.act(handler, 'report-progress', {
    ...{ problem, measure, unit: bureau, text: '已整改到位', happened: null, completes: true },
    evidence: [{ hash, kind: 'site', proves: [problem], statement: '现场照片', dated: null }],
  })
  await world.act(handler, 'claim', { problem, seen: await seen(), statement: '已整改到位' })
  await world.act(head, 'sign', { problem, seen: await seen() })
  const items = findingsOf(await stateOf(cast, problem))
  await world.act(verifier, 'verify', { problem, seen: await seen(), items })
  await world.act(director, 'accept', { problem, seen: await seen(), note: '' })
  await world.act(director, 'close', { problem, seen: await seen() })
}
