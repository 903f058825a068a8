import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noLight } from '#core/record/round/rule-set.ts'
import { type Counted, TallyChanges, wholeRound } from './tally.ts'

type Change = { unit_id: string; state: string; light_sign: string; change: number; thing: string }

const changesOf = (fill: (tally: TallyChanges) => void): Change[] => {
  const tally = new TallyChanges()
  fill(tally)
  return JSON.parse(tally.changes() ?? '[]') as Change[]
}

const row = (change: Partial<Counted> = {}): Counted => ({
  id: 'x',
  round_id: 'r',
  state: 'open',
  light_sign: 'red',
  unit_ids: ['u'],
  ...change,
})

describe('counts', () => {
  test('an item of several units counts for each of them, and once for the whole round', () => {
    const changes = changesOf((tally) => tally.add('measure', row({ unit_ids: ['u', 'w'] }), 1))
    expect(changes.map((it) => [it.unit_id, it.change])).toEqual([
      [wholeRound, 1],
      ['u', 1],
      ['w', 1],
    ])
  })

  test('a unit named twice counts once', () => {
    expect(changesOf((tally) => tally.add('measure', row({ unit_ids: ['u', 'u'] }), 1))).toHaveLength(2)
  })

  test('without a light it counts as without a light, never as another', () => {
    const [change] = changesOf((tally) => tally.add('problem', row({ light_sign: null }), 1))
    expect(change?.light_sign).toBe(noLight)
  })

  test('what is taken away and put back leaves nothing to write', () => {
    const tally = new TallyChanges()
    tally.add('problem', row(), -1)
    tally.add('problem', row(), 1)
    expect(tally.changes()).toBeNull()
  })

  test('problems and measures are counted apart', () => {
    const changes = changesOf((tally) => {
      tally.add('problem', row({ unit_ids: [] }), 1)
      tally.add('measure', row({ unit_ids: [] }), 1)
    })
    expect(changes.map((it) => it.thing)).toEqual(['measure', 'problem'])
  })

  test('all write in one order, whatever order they changed in: no two wait for each other', () => {
    const rows = fc.array(
      fc.record({
        id: fc.constant('x'),
        round_id: fc.constantFrom('r', 's'),
        state: fc.constantFrom('open', 'done'),
        light_sign: fc.constantFrom('red', 'green', null),
        unit_ids: fc.subarray(['u', 'v', 'w']),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, (list) => {
        const forwards = changesOf((tally) => list.forEach((it) => tally.add('measure', it, 1)))
        const backwards = changesOf((tally) => list.toReversed().forEach((it) => tally.add('measure', it, 1)))
        expect(forwards).toEqual(backwards)
        const whole = forwards.filter((it) => it.unit_id === wholeRound)
        expect(whole.reduce((sum, it) => sum + it.change, 0)).toBe(list.length)
      }),
    )
  })
})
