import { beforeAll, describe, expect, test } from 'vitest'
import { type Exported, exportList, exportThreeLists } from '#ledger/exports/export-list.ts'
import { readIntoDraft } from '#ledger/desk/read-into-draft.ts'
import { compareDraft } from '#ledger/queries/compare-draft.ts'
import { type County, type Official, raiseCounty } from './county.ts'
import { putDraft } from './draft.ts'
import { problemState, seenOfState } from './problem-state.ts'
import { newWorld } from './world.ts'

let county: County
let director: Official
let round: string

/** A round in the middle of its work: handed out, measures of several units and days, plans approved, progress told. */
beforeAll(async () => {
  county = await raiseCounty(await newWorld())
  const { world, units, officials } = county
  const [, , , water = '', finance = '', town = ''] = units
  const official = (name: string): Official => officials.find((it) => it.name === name)!
  director = official('苏正文')
  round = county.rounds[0]!
  const leader = official('梁知远')
  const handler = official('韦晓禾')
  // Longer than a short title can be: the task list calls it by other words.
  const draft = await putDraft(world, ['乡镇污水处理设施建成以后长期没有正常运行'])
  const { streams } = await world.act(director, 'confirm-import', { draft, round })
  const long = streams.flatMap((it) => (it.kind === 'problem' ? [it.id] : []))
  for (const [at, problem] of [...county.problems, ...long].entries()) {
    await world.act(director, 'hand-out', {
      problems: [problem],
      leadLeader: { person: leader.person, post: leader.post },
      ...{ leadUnit: water, coUnits: [finance], handler: handler.person },
      ...(at === 2 ? { timeClass: 'long-term', deadline: null } : { timeClass: 'immediate' }),
      ...(at === 2 ? {} : { deadline: '2026-12-31' }),
    })
    const made: string[] = []
    for (const [text, deadline, unit] of [
      ['更换老旧主管道3.2公里，年底前完成验收。', '2026-09-30', water],
      ['按月核对水费入库情况，结果报送备查。', '2026-10-31', town],
    ] as const) {
      const fields = { answers: [problem], goal: '漏损率降到10%以内', deadline, units: [unit] }
      const added = await world.act(director, 'add-measure', {
        ...{ problem, text: `${text}（第${at + 1}项）`, ...fields },
      })
      made.push(added.made[0] ?? '')
    }
    if (at === 2) continue
    const state = await problemState(world.ledger, world.workspace, problem)
    await world.act(director, 'approve-plan', { problem, seen: seenOfState(state!), missingRule: false })
    await world.act(handler, 'report-progress', {
      ...{ problem, measure: made[0] ?? null, unit: water, happened: '2026-08-01', evidence: [] },
      ...{ text: '已更换主管道1.4公里，投入资金210万元。', completes: at === 1 },
    })
  }
})

const bytesOf = async ({ bytes }: Exported): Promise<Uint8Array> =>
  new Uint8Array(await new Response(bytes).arrayBuffer())

const compared = async (name: string, exported: Exported) => {
  const { ledger } = county.world
  const bytes = await bytesOf(exported)
  const draft = await readIntoDraft(ledger, director, { name, bytes: () => Promise.resolve(bytes) })
  const { rows, absent } = await compareDraft(ledger, director, draft.id, round)
  return {
    rows: rows.map((it) => [it.match?.number, it.as, it.undecided, it.changes, it.unknown]),
    absent,
  }
}

const unchanged = {
  rows: ['1-01-001', '1-01-002', '1-01-003', '1-01-004'].map((number) => [
    number,
    'unchanged',
    false,
    [],
    [],
  ]),
  absent: [],
}

describe('导出的清单原样导回来，没有变动', () => {
  test.each(['problems', 'measures', 'responsibility'] as const)('%s', async (list) => {
    const asked = { list, query: { round, sort: 'number' as const } }
    for (const format of ['xlsx', 'csv'] as const) {
      const exported = await exportList(county.world.ledger, director, asked, { format, locale: 'zh-CN' })
      expect(await compared(`${list}.${format}`, exported)).toEqual(unchanged)
    }
  })
  test('三个清单在一本工作簿里：一个编号一个问题', async () => {
    const exported = await exportThreeLists(county.world.ledger, director, { round, locale: 'zh-CN' })
    expect(await compared('三个清单.xlsx', exported)).toEqual(unchanged)
  })
  test('改了导出的一格，对照里就是那一处', async () => {
    const asked = { list: 'problems' as const, query: { round, sort: 'number' as const } }
    const as = { format: 'csv', locale: 'zh-CN' } as const
    const text = new TextDecoder().decode(
      await bytesOf(await exportList(county.world.ledger, director, asked, as)),
    )
    const mended = Buffer.from(text.replace('河长制巡查走过场', '河长制巡查仍走过场'))
    const { ledger } = county.world
    const draft = await readIntoDraft(ledger, director, {
      ...{ name: '改过.csv', bytes: () => Promise.resolve(new Uint8Array(mended)) },
    })
    const { rows } = await compareDraft(ledger, director, draft.id, round)
    const changes = rows.flatMap((it) => it.changes.map(({ of, after }) => [it.match?.number, of, after]))
    expect(changes).toEqual([['1-01-003', 'title', '河长制巡查仍走过场']])
  })
})
