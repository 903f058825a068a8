import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { append, leafHash, rootOf } from '#ledger/journal/merkle.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { type JournalRow, rootOfLeaves, rootOfRows } from './verify-root.ts'
import { putDraft } from './draft.ts'
import { type World, newWorld } from './world.ts'

let world: World
let rows: JournalRow[]
let root: string

const journal = () =>
  inWorkspace(world.store.pool, world.workspace, async (_db, client) => {
    const facts = await client.query<JournalRow>(
      'select * from journal.fact where workspace_id = $1 order by seq',
      [world.workspace],
    )
    const head = await client.query<{ frontier: Buffer[]; size: number }>(
      'select frontier, size from journal.workspace where workspace_id = $1',
      [world.workspace],
    )
    return { rows: facts.rows, frontier: head.rows[0]?.frontier ?? [], size: head.rows[0]?.size ?? 0 }
  })

beforeAll(async () => {
  world = await newWorld()
  const bureau = await world.unit('县水务局', 'bureau', null)
  const director = await world.person('苏正文', world.office, ['office'])
  await world.person('韦晓禾', bureau, ['handler'])
  const opened = await world.act(director, 'open-round', {
    ordinal: 1,
    name: '第一轮“巡察”\t\\ 😀 \u2028',
    kind: 'patrol',
    inspector: '县委巡察组',
    inspected: '县水务局',
    period: null,
    feedbackOn: '2026-07-20',
    clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
    ruleSet: 'standard',
    predecessor: null,
  })
  const draft = await putDraft(world, ['漏损率21.4%', '三笔水费'], 'report', ['换管3.2公里', '补缴453.5万元'])
  await world.act(director, 'confirm-import', { draft, round: opened.streams[0]?.id ?? '' })
  const { frontier, size, ...read } = await journal()
  rows = read.rows
  expect(size).toBe(rows.length)
  root = rootOf(frontier).toString('hex')
})

const changed = (at: number, change: (row: JournalRow) => Partial<JournalRow>): JournalRow[] =>
  rows.map((row, i) => (i === at ? { ...row, ...change(row) } : row))

describe('局外人的核对：几行独立的代码', () => {
  test('从办理记录重算的根与账上的一致', () => {
    expect(rows.length).toBeGreaterThan(15)
    expect(rootOfRows(rows)).toBe(root)
  })

  const someone = { kind: 'person', person: { id: 'x', name: '别人' }, post: null, unit: null }
  test.each<[string, () => JournalRow[]]>([
    ['改一个字', () => changed(7, ({ body }) => ({ body: { ...body, title: '别的标题' } }))],
    ['多一个字段', () => changed(3, ({ body }) => ({ body: { ...body, more: 1 } }))],
    ['换经办的人', () => changed(5, () => ({ actor: someone }))],
    ['换盐', () => changed(5, ({ salts }) => ({ salts: { ...salts, actor: '00'.repeat(16) } }))],
    ['改发生的日子', () => changed(0, () => ({ happened: '2020-01-01' }))],
    ['改记账的时刻', () => changed(2, () => ({ recorded_at: '2026-08-01T01:00:00.000001Z' }))],
    ['改类型', () => changed(2, () => ({ type: 'unit.renamed' }))],
    ['说成属于某次导入', () => changed(2, () => ({ import_id: world.workspace }))],
    ['换序', () => rows.map((row, i) => rows[i === 4 ? 5 : i === 5 ? 4 : i] ?? row)],
    ['去掉最后一条', () => rows.slice(0, -1)],
    ['去掉第一条', () => rows.slice(1)],
    ['最后一条记两遍', () => [...rows, ...rows.slice(-1)]],
  ])('%s,根就不同', (_name, forged) => {
    expect(rootOfRows(forged())).not.toBe(root)
  })

  test('按法律清除一个字段：去掉值和盐，留下摘要，根不变', () => {
    const [first] = rows
    if (!first) throw new Error('no rows')
    const hash = { 'body.name': fieldHashOf(first, 'name') }
    const { name: _gone, ...body } = first.body
    const { 'body.name': _salt, ...salts } = first.salts
    expect(rootOfRows([{ ...first, body, salts, erased: hash }, ...rows.slice(1)])).toBe(root)
  })

  test('程序自己的核对也说完好，并给出同一个根', async () => {
    expect(await verifyJournal(world.ledger, world.workspace)).toEqual({
      sound: true,
      facts: rows.length,
      erased: 0,
      root,
    })
  })
})

const fieldHashOf = (row: JournalRow, name: string): string =>
  // SHA-256 of [salt, name, value], as the leaf has it; computed with the shell's tools alone it would be the same.
  sha256Hex(JSON.stringify([row.salts[`body.${name}`], `body.${name}`, row.body[name]]))

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('梅克尔树', () => {
  test('逐片追加得到的根，与定义递归算出的一致:0 到 300 片', () => {
    const leaves = Array.from({ length: 300 }, (_, i) => leafHash(`片 ${i}`))
    let frontier: readonly Buffer[] = []
    expect(rootOf(frontier).toString('hex')).toBe(rootOfLeaves([]))
    for (const [i, leaf] of leaves.entries()) {
      frontier = append(i, frontier, [leaf])
      expect(rootOf(frontier).toString('hex'), `${i + 1}`).toBe(rootOfLeaves(leaves.slice(0, i + 1)))
    }
  })

  test('一次追加多少片，不影响根；前沿的长度是片数二进制里 1 的个数', () => {
    const leaves = Array.from({ length: 200 }, (_, i) => leafHash(String(i)))
    for (const first of [0, 1, 2, 3, 7, 8, 64, 100, 127, 199]) {
      const frontier = append(first, append(0, [], leaves.slice(0, first)), leaves.slice(first))
      expect(rootOf(frontier).toString('hex')).toBe(rootOfLeaves(leaves))
      expect(frontier).toHaveLength([...(200).toString(2)].filter((bit) => bit === '1').length)
    }
  })

  test('空树和一片的树，是公布的样例值', () => {
    expect(rootOf([]).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    // RFC 6962: the hash of an empty leaf.
    expect(leafHash('').toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
  })

  test('前沿与片数对不上时不接着算', () => {
    expect(() => append(3, [], [leafHash('x')])).toThrow('frontier')
  })
})
