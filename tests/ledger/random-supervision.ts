import type { ActInput, ActName } from '#contract/acts.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { instrumentKinds } from '#core/record/instrument/facts.ts'
import { answersToJudge, instrumentSeenOf } from '#core/record/instrument/instrument.ts'
import { visitKinds } from '#core/record/supervision/facts.ts'
import { visitSeenOf } from '#core/record/supervision/visit.ts'
import { type InstrumentAct, instrumentActs } from '#core/rules/supervision/who.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Official } from './county.ts'
import type { Choices, Speech } from './random-inputs.ts'
import type { World } from './world.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

const one = (from: readonly string[], c: Choices): string =>
  from.length === 0 || c.rarely(15) ? nobody : (from.at(-1 - c.below(Math.min(4, from.length))) ?? nobody)

const unitsOf = ({ county, problem }: Speech, c: Choices): string[] => {
  const lead = problem.responsibility.leadUnit?.id
  return lead && !c.rarely(4) ? [lead] : [c.pick(county.units)]
}

const said = (speech: Speech, c: Choices, me: Official) => {
  const kind = c.pick(instrumentKinds)
  return {
    kind,
    sign: (kind === 'letter') !== c.rarely(9) ? c.pick(['yellow', 'red', 'late', 'near']) : null,
    from: c.rarely(5) ? c.pick(speech.county.units) : me.unit,
    to: unitsOf(speech, c),
    copyTo: '',
    problems: c.rarely(8) ? [] : [speech.problem.id],
    title: '关于推进问题整改的函',
    ground: '台账显示进度滞后。',
    demand: c.rarely(4) ? '请务必抓紧推进。' : '特此提醒，商请推进。',
    limit: c.rarely(3) ? null : addDays(speech.day, c.below(20)),
    replyBy: c.rarely(3) ? null : addDays(speech.day, c.below(20)),
    contact: '',
  }
}

const visited = (speech: Speech, c: Choices, me: Official) => {
  const units = unitsOf(speech, c)
  return {
    kind: c.pick(visitKinds),
    on: addDays(speech.day, c.rarely(8) ? 1 : -c.below(9)),
    body: c.rarely(5) ? c.pick(speech.county.units) : me.unit,
    led: '督导组组长',
    units,
    problems: c.rarely(3) ? [] : [speech.problem.id],
    place: '',
    seen: '实地查看',
    findings: c.rarely(3)
      ? []
      : [
          {
            unit: c.rarely(8) ? c.pick(speech.county.units) : (units[0] ?? nobody),
            problem: c.rarely(3) ? null : speech.problem.id,
            text: '台账与现场不一致',
            mendBy: c.rarely(3) ? null : addDays(speech.day, c.below(20)),
          },
        ],
    file: c.rarely(5) ? c.pick(speech.county.uploads) : null,
  }
}

const instrument = ({ county }: Speech, c: Choices) => ({ instrument: one(county.instruments, c) })
const visit = ({ county }: Speech, c: Choices) => ({ visit: one(county.visits, c) })
const seen = 'c'.repeat(64)

export const supervisionInputs = {
  'draft-instrument': (speech: Speech, c: Choices, me: Official) => ({
    round: c.rarely(8) ? c.pick(speech.county.rounds) : speech.problem.round,
    ...said(speech, c, me),
  }),
  'revise-instrument': (speech: Speech, c: Choices, me: Official) => ({
    ...instrument(speech, c),
    ...said(speech, c, me),
    seen,
  }),
  'approve-instrument': (speech: Speech, c: Choices) => ({ ...instrument(speech, c), seen }),
  'withdraw-instrument': (speech: Speech, c: Choices) => ({ ...instrument(speech, c), reason: '不再需要' }),
  'issue-instrument': (speech: Speech, c: Choices) => ({ ...instrument(speech, c), code: '澜整督' }),
  'receive-instrument': (speech: Speech, c: Choices, me: Official) => ({
    ...instrument(speech, c),
    unit: me.unit,
  }),
  'answer-instrument': (speech: Speech, c: Choices, me: Official) => ({
    ...instrument(speech, c),
    unit: me.unit,
    text: '已经推进到位',
    file: c.rarely(4) ? c.pick(speech.county.uploads) : null,
    talk: c.rarely(8) ? { on: speech.day, talker: '副组长' } : null,
  }),
  'judge-answer': (speech: Speech, c: Choices) => ({
    ...instrument(speech, c),
    answer: nobody,
    met: !c.rarely(3),
    reason: c.rarely(3) ? '' : '看过现场',
  }),
  'close-instrument': (speech: Speech, c: Choices) => ({ ...instrument(speech, c), statement: '' }),
  'cancel-instrument': (speech: Speech, c: Choices) => ({ ...instrument(speech, c), reason: '发错了' }),
  'recheck-instrument': (speech: Speech, c: Choices) => ({
    ...instrument(speech, c),
    on: speech.day,
    held: !c.rarely(2),
    found: '又去看了一次',
  }),
  'record-visit': (speech: Speech, c: Choices, me: Official) => ({
    round: speech.problem.round,
    ...visited(speech, c, me),
  }),
  'correct-visit': (speech: Speech, c: Choices, me: Official) => ({
    ...visit(speech, c),
    visited: visited(speech, c, me),
    seen,
    reason: '记错了',
  }),
  'withdraw-visit': (speech: Speech, c: Choices) => ({ ...visit(speech, c), reason: '登记重了' }),
  'answer-finding': (speech: Speech, c: Choices) => ({
    ...visit(speech, c),
    finding: nobody,
    text: '已经改了',
    file: null,
  }),
  'judge-finding': (speech: Speech, c: Choices) => ({
    ...visit(speech, c),
    finding: nobody,
    mended: !c.rarely(3),
    reason: '',
  }),
}

const state = async <Kind extends 'instrument' | 'visit'>(world: World, kind: Kind, id: string) => {
  const facts = await inWorkspace(world.store.pool, world.workspace, (_db, client) =>
    loadFacts(client, world.workspace, [{ kind, id }]),
  )
  return foldStream(kind, facts.get(`${kind}:${id}`) ?? [])
}

const isInstrumentAct = (act: ActName): act is InstrumentAct => act in instrumentActs

/** One at which the act may have a chance, the newest; addressed to the unit that is spoken for. */
const fittingInstrument = async (
  world: World,
  act: ActName,
  unit: string | undefined,
): Promise<string | undefined> => {
  if (!isInstrumentAct(act)) return undefined
  const { rows } = await inWorkspace(world.store.pool, world.workspace, (_db, client) =>
    client.query<{ id: string }>(
      `select id from views.instrument where workspace_id = $1 and step = any($2)
          and ($3::uuid is null or $3 = any(to_ids) or kind = 'talk') order by at desc limit 1`,
      [
        world.workspace,
        act === 'issue-instrument' ? ['approved'] : instrumentActs[act],
        act === 'answer-instrument' || act === 'receive-instrument' ? unit : null,
      ],
    ),
  )
  return rows[0]?.id
}

/** Which visits an act may have a chance with: of what was answered nothing is taken back. */
const visitsFor: Partial<Record<ActName, string>> = {
  'judge-finding': `findings @> '[{"state": "answered"}]'`,
  'correct-visit': `findings @> '[{"state": "none"}]'`,
  'withdraw-visit': `findings @> '[{"state": "none"}]'`,
}

const visitWith = async (world: World, such: string): Promise<string | undefined> => {
  const { rows } = await inWorkspace(world.store.pool, world.workspace, (_db, client) =>
    client.query<{ id: string }>(
      `select id from views.visit where workspace_id = $1 and not withdrawn
          and ${such} order by id desc limit 1`,
      [world.workspace],
    ),
  )
  return rows[0]?.id
}

/** What a paper says, who it is to, and what was found, is read from the ledger before one speaks of it. */
export const withSupervision = async (
  world: World,
  act: ActName,
  input: ActInput<ActName>,
): Promise<ActInput<ActName>> => {
  const asked = input as { instrument?: string; visit?: string; unit?: string }
  if (asked.instrument !== undefined) {
    const instrument = (await fittingInstrument(world, act, asked.unit)) ?? asked.instrument
    const it = await state(world, 'instrument', instrument)
    if (!it) return input
    const named = { ...input, instrument }
    if (act === 'judge-answer')
      return {
        ...(named as ActInput<'judge-answer'>),
        answer: answersToJudge(it)[0]?.answer ?? nobody,
      }
    if (act === 'answer-instrument') {
      const told = named as ActInput<'answer-instrument'>
      if (it.kind !== 'talk') return told
      const talk = told.talk ?? { on: it.issued?.on ?? '2026-08-03', talker: '组长' }
      return { ...told, unit: it.to[0]?.id ?? told.unit, talk }
    }
    return ('seen' in named ? { ...named, seen: instrumentSeenOf(it, sha256) } : named) as typeof input
  }
  if (asked.visit === undefined) return input
  const such = visitsFor[act]
  const visit = (such && (await visitWith(world, such))) || asked.visit
  const it = await state(world, 'visit', visit)
  if (!it) return input
  const named = { ...input, visit }
  if (act === 'answer-finding' || act === 'judge-finding')
    return { ...(named as ActInput<'judge-finding'>), finding: it.findings[0]?.finding ?? nobody }
  return ('seen' in named ? { ...named, seen: visitSeenOf(it, sha256) } : named) as typeof input
}
