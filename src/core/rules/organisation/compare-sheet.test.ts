import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareSheet } from './compare-sheet.ts'
import { personNumber } from './compare-person-rows.ts'
import { type KnownOrganisation, endedName } from './sheet-desk.ts'
import type { PersonRow, PostRow, SheetRows, UnitRow } from './sheet-rows.ts'

const known: KnownOrganisation = {
  today: '2026-08-01',
  units: [
    {
      ...{ id: '府', name: '县政府', shortName: '县政府', aliases: [], formerNames: [], kind: 'government' },
      ...{ parent: null, ended: null, rank: 10, remit: '' },
      posts: [
        { id: '副一', title: '副县长', portfolio: '水务', roles: ['leader'], rank: 10 },
        { id: '副二', title: '副县长', portfolio: '教育', roles: ['leader'], rank: 20 },
      ],
    },
    {
      ...{ id: '水', name: '县水务局', shortName: '水务局', aliases: ['水利局'], formerNames: ['县水电局'] },
      ...{ kind: 'bureau', parent: '府', ended: null, rank: 20, remit: '' },
      posts: [{ id: '局', title: '局长', portfolio: '', roles: ['head'], rank: 10 }],
    },
    {
      ...{ id: '粮', name: '县粮食局', shortName: '粮食局', aliases: [], formerNames: [], kind: 'bureau' },
      ...{ parent: '府', ended: { on: '2026-05-01', into: '水' }, rank: 30, remit: '', posts: [] },
    },
  ],
  persons: [
    {
      ...{ id: '00000000-0000-7000-8000-0000abcd0001', name: '梁知远' },
      appointments: [{ id: '任', post: '副一', roles: ['leader'], from: '2025-01-01', until: null }],
    },
    { id: '00000000-0000-7000-8000-0000abcd0002', name: '王伟', appointments: [] },
    { id: '00000000-0000-7000-8000-0000abcd0003', name: '王伟', appointments: [] },
  ],
}

const place = { sheet: '', row: 2, flaws: [] }
const unit = (name: string, told: Partial<UnitRow> = {}): UnitRow => ({
  ...{ ...place, name, shortName: null, kind: null, parent: null, rank: null, aliases: null, remit: null },
  ...told,
})
const post = (of: string, title: string, told: Partial<PostRow> = {}): PostRow => ({
  ...{ ...place, unit: of, title, portfolio: '', roles: null, rank: null },
  ...told,
})
const person = (name: string, of: string, title: string, told: Partial<PersonRow> = {}): PersonRow => ({
  ...{ ...place, name, mark: '', unit: of, title, portfolio: null, roles: null, from: null, until: null },
  ...told,
})
const rows = (told: Partial<SheetRows>): SheetRows => ({ units: [], posts: [], persons: [], ...told })
const first = (told: Partial<SheetRows>) => compareSheet(known, rows(told)).rows[0]

describe('表里的单位', () => {
  test.each(['县水务局', '水务局', '水利局', '县水电局', ' 县 水务局 '])(
    '“%s”就是县水务局，不是新单位',
    (name) => {
      expect(first({ units: [unit(name)] })).toMatchObject({ as: 'unchanged', what: '县水务局' })
    },
  )
  test.each([
    ['青石镇', 'town'],
    ['石桥村', 'village'],
    ['县林业局', 'bureau'],
    ['县城投公司', 'company'],
    ['县委巡察工作领导小组', 'leading-group'],
  ])('“%s”没写类别，从名称看得出', (name, kind) => {
    const { changes } = compareSheet(known, rows({ units: [unit(name, { parent: '县政府' })] }))
    expect(changes).toMatchObject([{ what: 'unit', body: { kind } }])
  })
  test('看不出类别的，问', () => {
    expect(first({ units: [unit('县总工会')] })?.doubts).toEqual(['kind-missing'])
  })
  test('下级写在上级前面也行', () => {
    const told = [unit('石桥村', { parent: '青石镇' }), unit('青石镇', { parent: '县政府' })]
    expect(compareSheet(known, rows({ units: told })).rows.map((it) => it.as)).toEqual(['new', 'new'])
  })
  test('空着的格子不改任何东西', () => {
    expect(compareSheet(known, rows({ units: [unit('县水务局')] })).changes).toEqual([])
  })
  test('别名和别的单位重复的、表里两个新单位同一个别名的，都不行', () => {
    expect(first({ units: [unit('县林业局', { aliases: ['水利局'] })] })?.doubts).toEqual(['alias-taken'])
    const both = [unit('县林业局', { aliases: ['绿局'] }), unit('县园林局', { aliases: ['绿局'] })]
    expect(compareSheet(known, rows({ units: both })).rows.map((it) => it.doubts)).toEqual([
      ['alias-taken'],
      ['alias-taken'],
    ])
  })
  test('撤掉的单位不能凭一行字又活过来；导出的那一行照样认得', () => {
    expect(first({ units: [unit('县粮食局', { kind: 'bureau' })] })?.doubts).toEqual(['unit-ended'])
    expect(first({ units: [unit(endedName('县粮食局', '2026-05-01'))] })?.as).toBe('unchanged')
    expect(first({ units: [unit(endedName('县粮食局', '2026-05-01'), { rank: 5 })] })?.doubts).toEqual([
      'unit-ended',
    ])
  })
  test('工作组下面放不了部门，部门下面放得了', () => {
    const group = unit('县整改工作领导小组', { parent: '县政府' })
    const below = unit('县林业局', { parent: '县整改工作领导小组' })
    expect(compareSheet(known, rows({ units: [group, below] })).rows[1]?.doubts).toEqual(['parent-group'])
  })
})

describe('表里的职务和人', () => {
  test('几个同名职务，没写分管就不知道是哪一个', () => {
    expect(first({ persons: [person('何人', '县政府', '副县长')] })?.doubts).toEqual(['post-ambiguous'])
    const told = person('何人', '县政府', '副县长', { portfolio: '教育' })
    expect(first({ persons: [told] })).toMatchObject({ as: 'new', doubts: [] })
  })
  test('新的分管是新的职务', () => {
    const told = post('县政府', '副县长', { portfolio: '财税', roles: ['leader'] })
    expect(first({ posts: [told] })?.as).toBe('new')
  })
  test('同名的人靠编号区分；没有编号的不猜', () => {
    expect(first({ persons: [person('王伟', '县水务局', '局长')] })?.doubts).toEqual(['person-ambiguous'])
    const mark = personNumber('00000000-0000-7000-8000-0000abcd0003')
    const { changes } = compareSheet(known, rows({ persons: [person('王伟', '县水务局', '局长', { mark })] }))
    expect(changes).toMatchObject([{ what: 'appoint', person: '00000000-0000-7000-8000-0000abcd0003' }])
  })
  test('已在别处任职的人，又在表里任别的职：可能是另一个同名的人，问', () => {
    expect(first({ persons: [person('梁知远', '县水务局', '局长')] })?.doubts).toEqual(['person-ambiguous'])
  })
  test('写了免职日期，就是免职；早于任职的不行；已登记的任职日期不能改', () => {
    const of = (told: Partial<PersonRow>) =>
      compareSheet(
        known,
        rows({ persons: [person('梁知远', '县政府', '副县长', { portfolio: '水务', ...told })] }),
      )
    expect(of({ until: '2026-07-31' }).changes).toEqual([
      { what: 'relieve', person: known.persons[0]?.id, appointment: '任', on: '2026-07-31' },
    ])
    expect(of({ until: '2024-07-31' }).rows[0]?.doubts).toEqual(['until-before-from'])
    expect(of({ from: '2025-02-01' }).rows[0]?.doubts).toEqual(['appointment-fixed'])
    expect(of({ from: '2025-01-01' }).rows[0]?.as).toBe('unchanged')
  })
})

test('随便什么行：每一行都有一个说法，说不清的什么也不改', () => {
  const word = fc.constantFrom(
    '县政府',
    '县水务局',
    '水利局',
    '县粮食局',
    '甲局',
    '乙镇',
    '',
    '梁知远',
    '王伟',
  )
  const units = fc.array(
    fc
      .record({ name: word, parent: fc.option(word), alias: fc.option(word) })
      .map(({ name, parent, alias }) => unit(name, { parent, aliases: alias ? [alias] : null })),
    { maxLength: 6 },
  )
  const persons = fc.array(
    fc
      .tuple(word, word, fc.constantFrom('局长', '副县长', '科员'))
      .map(([name, of, title]) => person(name, of, title, { roles: ['handler'] })),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(units, persons, (some, people) => {
      const told = rows({ units: some, persons: people })
      const compared = compareSheet(known, told)
      expect(compared.rows).toHaveLength(some.length + people.length)
      for (const row of compared.rows) expect(row.as === 'unclear').toBe(row.doubts.length > 0)
      if (compared.rows.every((it) => it.as === 'unclear')) expect(compared.changes).toEqual([])
    }),
  )
})
