import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '#ledger/ledger.ts'
import { manifestationsOf } from '#core/record/problem/problem.ts'
import type { Refused } from '#ledger/refusals.ts'
import { roundInput } from './county.ts'
import { putDraft } from './draft.ts'
import { problemState, seenOfState } from './problem-state.ts'
import { codeOf, refusalOf } from './refusal.ts'
import { type World, newWorld } from './world.ts'

type Post = Caller & { post: string }

let world: World
let bureau: string
let leader: Post
let handler: Post
let head: Post
let verifier: Post
let director: Post
let superior: Post
let problem: string

const state = async () => (await problemState(world.ledger, world.workspace, problem))!
const seen = async () => seenOfState(await state())
const gapsOf = (refused: Refused | null): string[] =>
  ((refused?.details['gaps'] ?? []) as { code: string }[]).map((it) => it.code)

beforeAll(async () => {
  world = await newWorld()
  const government = await world.unit('县政府', 'government', null)
  bureau = await world.unit('县水务局', 'bureau', government)
  const discipline = await world.unit('县纪委监委', 'discipline', world.top)
  leader = await world.person('梁知远', government, ['leader'])
  handler = await world.person('韦晓禾', bureau, ['handler', 'verifier'])
  head = await world.person('覃立新', bureau, ['head', 'verifier'])
  verifier = await world.person('莫清源', discipline, ['verifier'])
  director = await world.person('苏正文', world.office, ['office'])
  superior = await world.person('方在上', government, ['verifier', 'office'])
  const round = (await world.act(director, 'open-round', roundInput(3))).streams[0]!.id
  const draft = await putDraft(world, ['供水管网漏损长期偏高', '三笔水费未按期入库'])
  const granted = await world.act(director, 'confirm-import', { draft, round })
  problem = granted.streams.filter((it) => it.kind === 'problem')[0]!.id
})

describe('从交办到销号：四个不同的人', () => {
  test('方案缺什么，拒绝时一并说清', async () => {
    const refused = await refusalOf(
      world.act(director, 'approve-plan', { problem, seen: await seen(), missingRule: false }),
    )
    expect(refused?.code).toBe('plan-gaps')
    expect(gapsOf(refused)).toEqual([
      'no-lead-leader',
      'no-lead-unit',
      'no-handler',
      'no-deadline',
      'no-measure',
    ])
  })

  test('交办、定措施、批方案', async () => {
    await world.act(director, 'hand-out', {
      problems: [problem],
      leadLeader: { person: leader.person, post: leader.post },
      leadUnit: bureau,
      handler: handler.person,
      timeClass: 'time-limited',
      deadline: '2026-10-31',
    })
    await world.act(handler, 'add-measure', {
      problem,
      text: '更换老旧主管道,把漏损率降到百分之十二以下。',
      answers: [],
      goal: '漏损率低于 12%',
      deadline: null,
      units: [bureau],
    })
    await world.act(leader, 'approve-plan', { problem, seen: await seen(), missingRule: false })
    expect((await state()).step).toBe('in-progress')
  })

  test('没有效果证据不能自报完成；会议纪要不算', async () => {
    const [measure] = (await state()).measures
    const [manifestation] = manifestationsOf(await state())
    const hash = await world.upload('会议纪要.txt', '研究漏损治理')
    const told = {
      problem,
      measure: measure!.id,
      unit: bureau,
      text: '换管3.2公里,漏损率降到11.4%。',
      happened: '2026-08-01',
      completes: true,
    }
    const proof = {
      hash,
      kind: 'minutes' as const,
      proves: [manifestation!.id],
      statement: '专题会议',
      dated: null,
    }
    await world.act(handler, 'report-progress', { ...told, evidence: [proof] })
    const refused = await refusalOf(
      world.act(handler, 'claim', { problem, seen: await seen(), statement: '已完成' }),
    )
    expect([refused?.code, gapsOf(refused)]).toEqual(['claim-gaps', ['no-effect-evidence']])
  })

  test('有了数据才可自报；同一次操作按两下只算一次', async () => {
    const [manifestation] = manifestationsOf(await state())
    const hash = await world.upload('漏损监测.txt', '漏损率 11.4%')
    await world.act(handler, 'attach-evidence', {
      problem,
      measure: null,
      hash,
      kind: 'data',
      proves: [manifestation!.id],
      statement: '三个月监测',
      dated: null,
    })
    const actId = world.ledger.newId()
    const input = { problem, seen: await seen(), statement: '漏损已降到位' }
    const [first, second] = await Promise.all([
      world.act(handler, 'claim', input, actId),
      world.act(handler, 'claim', input, actId),
    ])
    expect(second).toEqual(first)
    expect((await state()).step).toBe('claimed')
  })

  test('自报的人不能自己审签；自报后内容锁定', async () => {
    expect(await codeOf(world.act(handler, 'sign', { problem, seen: await seen() }))).toBe('not-allowed')
    const hash = await world.upload('补充.txt', '补充')
    const [manifestation] = manifestationsOf(await state())
    const late = {
      problem,
      measure: null,
      hash,
      kind: 'data' as const,
      proves: [manifestation!.id],
      statement: '补充',
      dated: null,
    }
    expect(await codeOf(world.act(handler, 'attach-evidence', late))).toBe('content-locked')
  })

  test('看过之后内容变了，审签被拒并指出变了什么', async () => {
    const old = await seen()
    await world.act(handler, 'withdraw-claim', { problem, reason: '补一张照片' })
    const [manifestation] = manifestationsOf(await state())
    const hash = await world.upload('现场照片.txt', '照片')
    await world.act(handler, 'attach-evidence', {
      problem,
      measure: null,
      hash,
      kind: 'site',
      proves: [manifestation!.id],
      statement: '新管道现场',
      dated: null,
    })
    await world.act(handler, 'claim', { problem, seen: await seen(), statement: '漏损已降到位' })
    const refused = await refusalOf(world.act(head, 'sign', { problem, seen: old }))
    expect([refused?.code, refused?.details]).toEqual([
      'content-changed',
      { changes: [{ part: 'evidence', change: 'added', what: '现场照片.txt' }] },
    ])
    await world.act(head, 'sign', { problem, seen: await seen() })
  })

  test('同一单位、上级单位、登记任命者都不能核查；独立的人可以', async () => {
    const current = await state()
    const items = manifestationsOf(current).map((it) => ({
      manifestation: it.id,
      met: true,
      method: 'looked' as const,
      evidence: current.evidence.filter((e) => e.kind === 'data').map((e) => e.id),
      note: '',
    }))
    const ask = async (as: Caller, proofs = items) =>
      world.act(as, 'verify', { problem, seen: await seen(), items: proofs })
    expect(await codeOf(ask(handler))).toBe('same-person')
    expect(await codeOf(ask(head))).toBe('same-unit')
    expect(await codeOf(ask(superior))).toBe('superior-unit')
    const minutes = current.evidence.filter((e) => e.kind === 'minutes').map((e) => e.id)
    expect(
      await codeOf(
        ask(
          verifier,
          items.map((it) => ({ ...it, evidence: minutes })),
        ),
      ),
    ).toBe('no-effect')
    await ask(verifier)
    expect((await state()).step).toBe('verified')
  })

  test('验收与销号：登记过他们任命的管理员不行，整改办主任可以', async () => {
    expect(await codeOf(world.act(world.founder, 'accept', { problem, seen: await seen(), note: '' }))).toBe(
      'appointed-by',
    )
    await world.act(director, 'accept', { problem, seen: await seen(), note: '同意' })
    await world.act(director, 'close', { problem, seen: await seen() })
    expect((await state()).step).toBe('closed')
  })
})
