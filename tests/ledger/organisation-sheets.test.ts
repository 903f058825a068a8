import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '#ledger/ledger.ts'
import { compareOrganisationFile } from '#ledger/organisation/compare-file.ts'
import { exportOrganisation } from '#ledger/exports/export-list.ts'
import { readOrganisation } from '#ledger/queries/read-organisation.ts'
import { codeOf as refused } from './refusal.ts'
import { type World, newWorld } from './world.ts'

let world: World
let director: Caller

beforeAll(async () => {
  world = await newWorld()
  director = await world.person('苏正文', world.office, ['office'])
  const government = await world.unit('县政府', 'government', null)
  const water = await world.unit('县水务局', 'bureau', government)
  await world.unit('县教育局', 'bureau', government)
  const old = await world.unit('县商务局', 'bureau', government)
  const into = await world.unit('县经信局', 'bureau', government)
  await world.unit('县巡察整改领导小组', 'leading-group', world.top)
  await world.person('韦乙', water, ['handler'])
  await world.person('韦辛', old, ['handler'])
  await world.act(world.founder, 'alias-unit', { unit: water, aliases: ['水利局'] })
  await world.act(world.founder, 'establish-post', {
    ...{ unit: government, title: '副县长', portfolio: '水务', roles: ['leader'], rank: 50 },
  })
  await world.act(world.founder, 'end-unit', { unit: old, on: '2026-08-01', into, reason: '合并' })
})

const organisation = () => readOrganisation(world.ledger, world.founder)

describe('导入单位和人员', () => {
  const file = (text: string) => ({ name: '表.csv', bytes: () => Promise.resolve(Buffer.from(text)) })
  const compare = (text: string) => compareOrganisationFile(world.ledger, world.founder, file(text))

  test('导出的表原样导入，一行也不变', async () => {
    const exported = await exportOrganisation(world.ledger, world.founder, 'zh-CN')
    const bytes = new Uint8Array(await new Response(exported.bytes).arrayBuffer())
    const read = await compareOrganisationFile(world.ledger, world.founder, {
      ...{ name: '单位和人员.xlsx', bytes: () => Promise.resolve(bytes) },
    })
    expect(read.compared.filter((it) => it.as !== 'unchanged')).toEqual([])
    expect(read.compared.length).toBeGreaterThan(15)
    expect([read.hash, read.passedOver]).toEqual([null, []])
  }, 30_000)

  test('新的写入，第二次什么也不变', async () => {
    const units =
      '单位全称,简称,类别,上级单位,排序,别名\n县林业局,林业局,,县政府,30,林草局\n青石镇,,,县政府,,\n'
    const first = await compare(units)
    expect(first.compared.map((it) => it.as)).toEqual(['new', 'new'])
    await world.act(world.founder, 'take-organisation', { rows: first.rows, compared: first.hash ?? '' })
    const people = '姓名,单位,职务,在整改中做什么,任职日期\n钟林,林草局,局长,单位负责人,2026-07-01\n'
    const second = await compare(people)
    expect(second.compared).toMatchObject([{ as: 'new', what: '钟林（林业局 局长）', doubts: [] }])
    await world.act(world.founder, 'take-organisation', { rows: second.rows, compared: second.hash ?? '' })
    for (const text of [units, people]) {
      const again = await compare(text)
      expect(again.compared.every((it) => it.as === 'unchanged')).toBe(true)
      expect(again.hash).toBeNull()
      const nothing = { rows: again.rows, compared: 'a'.repeat(64) }
      expect((await world.act(world.founder, 'take-organisation', nothing)).seq).toBeNull()
    }
    const { units: all, persons } = await organisation()
    const bureau = all.find((it) => it.name === '县林业局')
    expect(bureau).toMatchObject({ kind: 'bureau', aliases: ['林草局'], rank: 30 })
    expect(persons.find((it) => it.name === '钟林')?.appointments).toMatchObject([
      { unit: bureau?.id, postTitle: '局长', roles: ['head'], from: '2026-07-01' },
    ])
  })

  test('说不清的一行也不写：同名、成环、公式、未知职务、撤掉的单位、领导小组的角色', async () => {
    const cycle = await compare('单位全称,类别,上级单位\n环一局,部门,环二局\n环二局,部门,环一局\n')
    expect(cycle.compared.map((it) => it.doubts)).toEqual([['parent-circular'], ['parent-circular']])
    expect(cycle.hash).toBeNull()
    expect(
      await refused(
        world.act(world.founder, 'take-organisation', { rows: cycle.rows, compared: 'a'.repeat(64) }),
      ),
    ).toBe('rows-unclear')
    const people = await compare(
      '姓名,单位,职务,在整改中做什么,任职日期\n王伟,县水务局,科员,经办人,\n王伟,县教育局,科员,经办人,\n' +
        '何人,没有的局,科员,,\n何人二,县水务局,没有的职务,,\n何人三,县商务局,科员,经办人,\n' +
        '何人四,县水务局,副科长,经办人,去年\n韦乙,县教育局,科长,经办人,\n何人五,县巡察整改领导小组,督查员,核查人,\n',
    )
    expect(people.compared.map((it) => it.doubts)).toEqual([
      ['person-ambiguous'],
      ['person-ambiguous'],
      ['unit-unknown'],
      ['post-unknown'],
      ['unit-ended'],
      ['day-unknown'],
      ['person-ambiguous'],
      ['roles-of-group'],
    ])
  })

  test('类别和角色不能靠表改；管理员不能靠表任免', async () => {
    const kind = await compare('单位全称,类别,上级单位\n县水务局,领导小组,\n')
    expect(kind.compared[0]?.doubts).toEqual(['kind-fixed'])
    const roles = await compare(
      '单位,职务,在整改中做什么\n县委整改办,管理员,核查人\n县委整改办,新管理员,系统管理员\n',
    )
    expect(roles.compared.map((it) => it.doubts)).toEqual([['roles-fixed'], ['administrator-by-hand']])
    const relieve = await compare(
      '姓名,单位,职务,任职日期,免职日期\n管小川,县委整改办,管理员,2026-08-01,2026-08-01\n',
    )
    expect(relieve.compared[0]?.doubts).toEqual(['administrator-by-hand'])
  })

  test('别人不能读表；不是这种表的说不认识；一万行的不收', async () => {
    const text = '单位全称,类别,上级单位\n某局,部门,\n'
    expect(await refused(compareOrganisationFile(world.ledger, director, file(text)))).toBe('not-allowed')
    expect(await refused(compare('水果,价格\n苹果,3\n'))).toBe('unreadable')
    const many = Array.from({ length: 10_000 }, (_, i) => `某局${i},部门,`).join('\n')
    expect(await refused(compare(`单位全称,类别,上级单位\n${many}\n`))).toBe('too-many-rows')
  })
})

test('六十个单位、三百人，一次写入，再来一次什么也不变', async () => {
  const big = await newWorld()
  const units = Array.from({ length: 60 }, (_, i) => `县第${i}局,第${i}局,部门,澄江县委,${i},`).join('\n')
  const people = Array.from(
    { length: 300 },
    (_, i) => `人员甲${i},县第${i % 60}局,科员${i},经办人,2026-07-01`,
  )
  for (const text of [
    `单位全称,简称,类别,上级单位,排序,别名\n${units}\n`,
    `姓名,单位,职务,在整改中做什么,任职日期\n${people.join('\n')}\n`,
  ]) {
    const compare = () =>
      compareOrganisationFile(big.ledger, big.founder, {
        ...{ name: '表.csv', bytes: () => Promise.resolve(Buffer.from(text)) },
      })
    const read = await compare()
    expect(read.compared.every((it) => it.as === 'new')).toBe(true)
    await big.act(big.founder, 'take-organisation', { rows: read.rows, compared: read.hash ?? '' })
    expect((await compare()).compared.every((it) => it.as === 'unchanged')).toBe(true)
  }
  const { units: all, persons } = await readOrganisation(big.ledger, big.founder)
  expect([all.length, persons.length]).toEqual([62, 301])
}, 30_000)
