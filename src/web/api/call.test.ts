import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { listProblems, showProblem } from '#contract/problems.ts'
import { act, call } from './call.ts'
import { newId } from './new-id.ts'
import { Refusal } from './refusal.ts'

type Asked = { address: string; init: RequestInit }
let asked: Asked[] = []

/** Answers the next requests in this order; `null` is a network that fails. */
const answering = (...answers: (Response | null)[]): void => {
  asked = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    asked.push({ address, init })
    const answer = answers.shift()
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('failed to fetch'))
  })
}
const json = (body: unknown, status = 200): Response => Response.json(body, { status })
const bodyOf = (at: number): Record<string, unknown> => JSON.parse(asked[at]?.init.body as string)
const granted = { actId: newId(), seq: 3, streams: [], made: [] }
const problem = newId()

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('调用接口', () => {
  test('地址由路由和条件拼成，没选的条件不写', async () => {
    answering(json({ rows: [], total: 0 }), json({}))
    await call(listProblems, { query: { light: 'red', text: '', limit: 20 } })
    await call(showProblem, { params: { id: 'a/b' } })
    expect(asked.map((it) => it.address)).toEqual(['/api/problems?light=red&limit=20', '/api/problems/a%2Fb'])
  })
  test('服务器的拒绝带着代码、数据和编号', async () => {
    answering(json({ refused: 'same-unit', details: { part: 'claim' }, request: 'r-1' }, 409))
    const refusal = await call(showProblem, { params: { id: problem } }).catch((it: unknown) => it)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ code: 'same-unit', details: { part: 'claim' }, request: 'r-1' })
  })
  test('没有服务器在后面的网关算连不上，别的意外算没有料到', async () => {
    answering(new Response('<html>', { status: 502 }), json({ oops: 1 }, 500))
    await expect(call(showProblem, { params: { id: problem } })).rejects.toMatchObject({
      code: 'unreachable',
    })
    await expect(call(showProblem, { params: { id: problem } })).rejects.toMatchObject({ code: 'broken' })
  })
})

describe('办理操作', () => {
  test('网络断了就用同一个操作编号再试，不会办两次', async () => {
    answering(null, null, json(granted))
    const outcome = act('sign', { problem, seen: 'a'.repeat(64) })
    await vi.runAllTimersAsync()
    expect(await outcome).toEqual(granted)
    expect(asked).toHaveLength(3)
    expect(new Set([0, 1, 2].map((at) => bodyOf(at)['actId'])).size).toBe(1)
    expect(asked[0]?.address).toBe('/api/acts/sign')
  })
  test('被拒绝就不再试', async () => {
    answering(json({ refused: 'wrong-step', details: {}, request: 'r' }, 409))
    await expect(act('sign', { problem, seen: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'wrong-step' })
    expect(asked).toHaveLength(1)
  })
  test('一直连不上，试四次后说连不上', async () => {
    answering()
    const outcome = act('sign', { problem, seen: 'a'.repeat(64) }).catch((it: unknown) => it)
    await vi.runAllTimersAsync()
    expect(await outcome).toMatchObject({ code: 'unreachable' })
    expect(asked).toHaveLength(4)
  })
})

describe('编号', () => {
  test('是按时间先后的 UUIDv7', () => {
    const [early, late] = [newId(1_000_000_000_000), newId(1_900_000_000_000)]
    for (const id of [early, late])
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(early < late).toBe(true)
    expect(Number.parseInt(early.replaceAll('-', '').slice(0, 12), 16)).toBe(1_000_000_000_000)
  })
})
