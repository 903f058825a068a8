import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawSample, redraw, seedOf } from '#core/rules/lookback/draw.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const people = (weights: readonly number[]) => weights.map((weight, at) => ({ problem: `p${at}`, weight }))

test('同一种子、同一总体，抽出来的永远相同，且不受排列先后影响', () => {
  const population = people([1, 5, 3, 9, 1, 2, 7, 1])
  const once = drawSample(population, { random: 3, risk: 2 }, 'seed', hash)
  expect(drawSample(population.toReversed(), { random: 3, risk: 2 }, 'seed', hash)).toEqual(once)
  // Frozen: another order would be another algorithm, under another name.
  expect(once).toEqual([
    { problem: 'p2', part: 'random' },
    { problem: 'p0', part: 'random' },
    { problem: 'p3', part: 'random' },
    { problem: 'p1', part: 'risk' },
    { problem: 'p6', part: 'risk' },
  ])
})

test('不重复抽取，数目不多不少', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 40 }),
      fc.nat(),
      fc.nat(),
      fc.string(),
      (weights, some, more, seed) => {
        const random = some % (weights.length + 1)
        const risk = more % (weights.length - random + 1)
        const drawn = drawSample(people(weights), { random, risk }, seed, hash)
        expect(drawn.length).toBe(random + risk)
        expect(new Set(drawn.map((it) => it.problem)).size).toBe(drawn.length)
        expect(drawn.filter((it) => it.part === 'random').length).toBe(random)
      },
    ),
  )
})

test('随机部分不看权重，风险部分按权重成比例', () => {
  const population = people([1, 1, 2, 4])
  const count = (sizes: { random: number; risk: number }) => {
    const times = [0, 0, 0, 0]
    for (let seed = 0; seed < 4000; seed++) {
      const [first] = drawSample(population, sizes, `s${seed}`, hash)
      const at = Number(first?.problem.slice(1))
      times[at] = (times[at] ?? 0) + 1
    }
    return times.map((it) => it / 4000)
  }
  for (const share of count({ random: 1, risk: 0 })) expect(Math.abs(share - 0.25)).toBeLessThan(0.03)
  const byRisk = count({ random: 0, risk: 1 })
  for (const [at, share] of [1 / 8, 1 / 8, 2 / 8, 4 / 8].entries())
    expect(Math.abs((byRisk[at] ?? 0) - share)).toBeLessThan(0.03)
})

test('只凭计划本身就能复算；换掉一个、改一处权重、另选种子，都看得出来', () => {
  const population = people([3, 1, 4, 1, 5])
  const seed = { root: 'ab'.repeat(32), value: seedOf('ab'.repeat(32), 'plan', hash) }
  const sizes = { random: 2, risk: 1 }
  const drawn = drawSample(population, sizes, seed.value, hash)
  const plan = { id: 'plan', population, sizes, seed, algorithm: 'max-of-sha256/1', drawn }
  expect(redraw(plan, hash)).toMatchObject({ known: true, seed: true, same: true })
  const left = population.find((it) => !drawn.some((one) => one.problem === it.problem))?.problem ?? ''
  const swapped = drawn.map((it, at) => (at === 0 ? { ...it, problem: left } : it))
  expect(redraw({ ...plan, drawn: swapped }, hash).same).toBe(false)
  expect(redraw({ ...plan, seed: { ...seed, value: hash('mine') } }, hash).seed).toBe(false)
  expect(redraw({ ...plan, id: 'another' }, hash).seed).toBe(false)
  expect(redraw({ ...plan, algorithm: 'unknown/9' }, hash)).toMatchObject({ known: false, same: false })
})
