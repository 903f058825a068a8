import { beforeAll, describe, expect, test } from 'vitest'
import { figureNames } from '#core/rules/trend/figures.ts'
import { phases } from '#core/rules/trend/walked.ts'
import type { Caller } from '#ledger/ledger.ts'
import { listProblems } from '#ledger/queries/list-problems.ts'
import { listRounds } from '#ledger/queries/list-rounds.ts'
import { readOverview } from '#ledger/queries/read-overview.ts'
import { readWall } from '#ledger/queries/read-wall.ts'
import { listTrendRows, readTrend } from '#ledger/queries/read-trend.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { type County } from './county.ts'
import { deepCounty } from './deep-county.ts'
import { type World, newWorld } from './world.ts'

let world: World
let office: Caller
let rounds: string[]
let county: County

beforeAll(async () => {
  world = await newWorld()
  county = await deepCounty(world)
  office = county.officials.find((it) => it.roles.includes('office')) ?? world.founder
  rounds = (await listRounds(world.ledger, office)).rounds.map((it) => it.id)
})

describe('走势的数同别处的数', () => {
  test('各步现在的数，等于总览的；进出相抵', async () => {
    let found = 0
    for (const round of rounds) {
      const { flow } = await readTrend(world.ledger, office, round, {})
      const { bySteps } = await readOverview(world.ledger, office, { round })
      expect(Object.fromEntries(flow.rows.filter((it) => it.now > 0).map((it) => [it.step, it.now]))).toEqual(
        Object.fromEntries(bySteps.map((it) => [it.key, it.count])),
      )
      for (const row of flow.rows) expect(row.before + row.entered - row.left).toBe(row.now)
      found += flow.rows.length
    }
    expect(found).toBeGreaterThan(4)
  })

  test('每个单位牵头的问题数，等于问题清单的', async () => {
    let found = 0
    for (const round of rounds) {
      const { units } = await readTrend(world.ledger, office, round, {})
      for (const { unit, results } of units) {
        const asked = { round, leadUnit: unit.id, limit: 1, offset: 0, sort: 'number' } as const
        expect(results['led']).toBe((await listProblems(world.ledger, office, asked)).total)
        found += 1
      }
    }
    expect(found).toBeGreaterThan(0)
  })

  test('每一天各段的数，等于点开的行数', async () => {
    let found = 0
    for (const round of rounds) {
      const { points, day } = await readTrend(world.ledger, office, round, {})
      for (const point of points.filter((it) => it.day <= day).slice(-12))
        for (const phase of phases) {
          const { total } = await listTrendRows(world.ledger, office, round, {
            ...{ figure: 'phase', phase, day: point.day },
          })
          expect({ phase, day: point.day, total }).toEqual({
            ...{ phase, day: point.day },
            total: point.phases?.[phase],
          })
          found += total
        }
    }
    expect(found).toBeGreaterThan(0)
  })

  test('行里说的那一天它在那一步，就是那天的台账说的那一步', async () => {
    let found = 0
    for (const round of rounds) {
      const { rows } = await listTrendRows(world.ledger, office, round, { figure: 'entered' })
      const left = await listTrendRows(world.ledger, office, round, { figure: 'left' })
      // Where it lives on under other numbers it is no more counted there on the evening of that day.
      const gone = left.rows.flatMap((it) => (it.to === null ? [`${it.problem.id} ${it.on ?? ''}`] : []))
      for (const { problem, on } of rows) {
        if (gone.includes(`${problem.id} ${on ?? ''}`)) continue
        const last = rows.findLast((it) => it.problem.id === problem.id && it.on === on)
        if (on === null || !last) continue
        const then = await showProblem(world.ledger, office, problem.id, { on })
        expect({ on, number: problem.number, step: then.step }).toEqual({
          ...{ on, number: problem.number },
          step: last.to,
        })
        found += 1
      }
    }
    expect(found).toBeGreaterThan(5)
  })

  test('什么都不限，每个指标也答得出来', async () => {
    for (const round of rounds)
      for (const figure of figureNames) {
        const { rows, total } = await listTrendRows(world.ledger, office, round, { figure })
        expect(rows).toHaveLength(total)
      }
  })

  test('一个单位的人，走势里只有问题清单里看得到的那些', async () => {
    let narrower = 0
    for (const round of rounds) {
      const whole = (await listTrendRows(world.ledger, office, round, { figure: 'led' })).total
      for (const caller of county.officials) {
        const asked = { round, limit: 200, offset: 0, sort: 'number' } as const
        const listed = (await listProblems(world.ledger, caller, asked)).rows.map((it) => it.id)
        const { rows } = await listTrendRows(world.ledger, caller, round, { figure: 'led' })
        expect(rows.map((it) => it.problem.id).toSorted()).toEqual(listed.toSorted())
        if (rows.length < whole) narrower += 1
      }
    }
    expect(narrower).toBeGreaterThan(0)
  })
  test('挂图上的问题数、措施数,等于总览的', async () => {
    let found = 0
    for (const round of rounds) {
      const { problems } = await readWall(world.ledger, office, { round })
      const { measures, problems: total } = await readOverview(world.ledger, office, { round })
      const drawn = problems.flatMap((it) => it.measures)
      expect({ problems: problems.length, measures: drawn.length }).toEqual({
        ...{ problems: total, measures: measures.total },
      })
      expect(drawn.filter((it) => it === 'done')).toHaveLength(measures.done)
      found += drawn.length
    }
    expect(found).toBeGreaterThan(0)
  })
})
