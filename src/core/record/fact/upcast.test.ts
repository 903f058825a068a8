import { describe, expect, test } from 'vitest'
import type { Fact } from './envelope.ts'
import { type FactVersions, UnknownFact, upcast } from './upcast.ts'

type V1 = { money: string }
type V2 = { money: number }
type V3 = { money: { value: number; unit: string } }

/** An invented type that was put in other words twice. */
const known: FactVersions = {
  newest: { 'money.returned': 3, 'unit.registered': 1 },
  steps: {
    'money.returned@1': ({ money }: V1): V2 => ({ money: Number(money) }),
    'money.returned@2': ({ money }: V2): V3 => ({ money: { value: money, unit: '万元' } }),
  },
}

const fact = (type: string, v: number, body: unknown): Fact => ({
  workspace: 'w',
  seq: 0,
  stream: { kind: 'problem', id: 'p' },
  version: 1,
  type,
  v,
  actId: 'a',
  n: 0,
  importId: null,
  actor: { kind: 'rule', rule: '系统:试' },
  recordedAt: '2026-08-01T00:00:00.000000Z',
  happened: null,
  body,
})

const failing = (type: string, v: number, of: FactVersions = known) => {
  try {
    return upcast(fact(type, v, {}), of)
  } catch (error) {
    return error
  }
}

describe('旧版事实', () => {
  test('一版一版提到最新', () => {
    const newest = { value: 453.5, unit: '万元' }
    expect(upcast(fact('money.returned', 1, { money: '453.5' }), known)).toMatchObject({
      v: 3,
      body: { money: newest },
    })
    expect(upcast(fact('money.returned', 2, { money: 453.5 }), known)).toMatchObject({
      v: 3,
      body: { money: newest },
    })
  })
  test('写下的那一条不变，信封其余各项照旧', () => {
    const old = fact('money.returned', 1, { money: '453.5' })
    const { v: _v, body: _body, ...rest } = upcast(old, known)
    expect(old).toMatchObject({ v: 1, body: { money: '453.5' } })
    expect(old).toMatchObject(rest)
  })
  test('已是最新的原样返回', () => {
    const it = fact('money.returned', 3, { money: { value: 1, unit: '元' } })
    expect(upcast(it, known)).toBe(it)
  })
  test('不认识的类型、比程序新的版本、第零版，都停下来', () => {
    for (const [type, v] of [
      ['money.lost', 1],
      ['money.returned', 4],
      ['money.returned', 0],
      ['unit.registered', 2],
      ['toString', 1],
      ['constructor', 1],
      ['__proto__', 1],
    ] as const) {
      expect(failing(type, v), type).toBeInstanceOf(UnknownFact)
      expect(failing(type, v)).toMatchObject({ code: 'unknown_fact', type, v })
    }
  })
  test('中间缺一步，停下来，不猜', () => {
    const gap: FactVersions = { newest: { 'money.returned': 3 }, steps: { 'money.returned@1': () => ({}) } }
    expect(failing('money.returned', 1, gap)).toBeInstanceOf(UnknownFact)
    expect(failing('money.returned', 2, gap)).toBeInstanceOf(UnknownFact)
  })
})
