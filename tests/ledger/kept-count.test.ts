import { beforeAll, describe, expect, test } from 'vitest'
import { steps } from '#core/record/problem/problem.ts'
import { standard } from '#core/rules/light/presets/standard.ts'
import type { Caller } from '#ledger/ledger.ts'
import { listMeasures } from '#ledger/queries/list-measures.ts'
import { listProblems } from '#ledger/queries/list-problems.ts'
import { readOrganisation } from '#ledger/queries/read-organisation.ts'
import { liveOneProblem } from './life.ts'
import { type World, newWorld } from './world.ts'

let world: World
let office: Caller
let units: (string | undefined)[]

beforeAll(async () => {
  world = await newWorld()
  await liveOneProblem(world)
  office = world.founder
  units = [undefined, ...(await readOrganisation(world.ledger, office)).units.map((it) => it.id)]
})

const all = { limit: 200, offset: 0, sort: 'number' } as const
const lights = [undefined, 'none', ...Object.keys(standard.signs)]

/** Kept counts answer instead of counting: whatever the filter, they say how many rows it gives. */
describe('清单的总数', () => {
  test('问题清单:任何筛选,总数都等于列出的行数', async () => {
    let found = 0
    for (const step of [undefined, ...steps])
      for (const light of lights)
        for (const leadUnit of units) {
          const { rows, total } = await listProblems(world.ledger, office, { ...all, step, light, leadUnit })
          expect({ step, light, leadUnit, total }).toEqual({ step, light, leadUnit, total: rows.length })
          found += rows.length
        }
    expect(found).toBeGreaterThan(0)
  })
  test('任务清单:任何筛选,总数都等于列出的行数', async () => {
    let found = 0
    for (const done of [undefined, 'yes', 'no'] as const)
      for (const light of lights)
        for (const unit of units) {
          const { rows, total } = await listMeasures(world.ledger, office, { ...all, done, light, unit })
          expect({ done, light, unit, total }).toEqual({ done, light, unit, total: rows.length })
          found += rows.length
        }
    expect(found).toBeGreaterThan(0)
  })
})
