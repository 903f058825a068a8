import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference } from './difference.ts'
import type { ViewRow } from './rows.ts'

const rows = (...ids: string[]): ViewRow[] => ids.map((id) => ({ id, name: id }))

describe('the difference of rows', () => {
  test('nothing changed: nothing to write', () => {
    expect(difference([{ before: { unit: rows('a') }, after: { unit: rows('a') } }])).toEqual({})
    expect(difference([])).toEqual({})
  })

  test('a new row is put, a changed row is put whole, a row that went is dropped', () => {
    const before = { unit: rows('a', 'b', 'c') }
    const after = { unit: [...rows('a'), { id: 'b', name: 'other' }, ...rows('d')] }
    expect(difference([{ before, after }])).toEqual({
      unit: { put: [{ id: 'b', name: 'other' }, ...rows('d')], drop: ['c'] },
    })
  })

  test('changes of several streams come together, each table by itself', () => {
    const changes = [
      { before: {}, after: { unit: rows('a') } },
      { before: { person: rows('p') }, after: {} },
      { before: {}, after: { unit: rows('b') } },
    ]
    expect(difference(changes)).toEqual({
      unit: { put: rows('a', 'b'), drop: [] },
      person: { put: [], drop: ['p'] },
    })
  })

  test('the order of members does not count; lists and what is inside objects do', () => {
    const one = (row: ViewRow, other: ViewRow) =>
      difference([{ before: { unit: [row] }, after: { unit: [other] } }])
    expect(one({ id: 'a', x: 1, y: 2 }, { y: 2, x: 1, id: 'a' })).toEqual({})
    expect(one({ id: 'a', x: [1, 2] }, { id: 'a', x: [2, 1] })).toHaveProperty('unit')
    expect(one({ id: 'a', x: { y: null } }, { id: 'a', x: { y: 0 } })).toHaveProperty('unit')
    expect(one({ id: 'a', x: [] }, { id: 'a', x: {} })).toHaveProperty('unit')
    expect(one({ id: 'a', x: [] }, { id: 'a', x: null })).toHaveProperty('unit')
    expect(one({ id: 'a', x: null }, { id: 'a', y: null })).toHaveProperty('unit')
  })

  test('what is written over what was gives what shall be', () => {
    const table = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), of: fc.jsonValue() }),
      { selector: (row) => row.id },
    )
    fc.assert(
      fc.property(table, table, (before, after) => {
        const { put, drop } = difference([{ before: { unit: before }, after: { unit: after } }]).unit ?? {
          put: [],
          drop: [],
        }
        const result = new Map<string, ViewRow>(before.map((row) => [row.id, row]))
        for (const id of drop) result.delete(id)
        for (const row of put) result.set(row.id, row)
        const text = (list: Iterable<ViewRow>) => [...list].map((row) => JSON.stringify(row)).toSorted()
        const plain = (list: ViewRow[]) => JSON.parse(JSON.stringify(list)) as ViewRow[]
        expect(text(plain([...result.values()]))).toEqual(text(plain(after)))
        expect(put.every((row) => !before.some((it) => Object.is(it, row)))).toBe(true)
      }),
    )
  })
})
