import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#core/record/fact/refusal.ts'
import { unitKinds } from '#core/record/organisation/facts.ts'
import { decideEndUnit } from './end-unit.ts'
import { type KnownUnit, type KnownUnits, lineAbove } from './known-units.ts'
import { countsForIndependence, isGroup, mayStandUnder, rolesIn } from './unit-kinds.ts'

const unit = (id: string, parent: string | null, told: Partial<KnownUnit> = {}): KnownUnit => ({
  ...{ id, name: id, shortName: id, aliases: [], formerNames: [], kind: 'bureau', parent, ended: null },
  ...told,
})
const known = (...units: KnownUnit[]): KnownUnits => new Map(units.map((it) => [it.id, it]))

describe('领导小组和工作组', () => {
  test('不算单位的，除了牵头什么也不能做', () => {
    for (const kind of unitKinds) if (!countsForIndependence(kind)) expect(rolesIn(kind)).toEqual(['leader'])
  })
  test('组下面只有办公室和组', () => {
    for (const kind of unitKinds)
      expect(mayStandUnder(kind, 'leading-group')).toBe(isGroup(kind) || kind === 'office')
  })
})

test('怎么撤并，都不成环，也没有谁挂在撤掉的单位下面', () => {
  const parents = fc.array(fc.nat(), { minLength: 3, maxLength: 9 })
  fc.assert(
    fc.property(parents, fc.nat(), fc.nat(), (told, ending, into) => {
      const units = told.map((it, at) => unit(String(at), at === 0 ? null : String(it % at)))
      const id = (at: number) => String(at % told.length)
      const decided = decideEndUnit(
        known(...units),
        { unit: id(ending), on: '2026-08-01', into: id(into), reason: '改革' },
        '2026-08-01',
      )
      if (isRefusal(decided)) {
        expect([decided.refused, id(ending)]).toEqual(['merged-into-itself', id(into)])
        return
      }
      const moved = new Map(decided.moved.map((it) => [it.unit, it.parent]))
      const after = known(
        ...units.map((it) => {
          const parent = moved.get(it.id)
          return parent === undefined ? it : { ...it, parent }
        }),
      )
      for (const it of after.values()) {
        expect(lineAbove(after, it.id)).not.toContain(it.id)
        expect(it.parent).not.toBe(id(ending))
      }
    }),
  )
})
