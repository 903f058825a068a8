import { expect, test } from 'vitest'
import { readIntoDraft } from '#ledger/desk/read-into-draft.ts'
import { compareDraft } from '#ledger/queries/compare-draft.ts'
import { raiseCounty } from './county.ts'
import { problemState } from './problem-state.ts'
import { newWorld } from './world.ts'

const head = '序号,问题,整改措施,牵头单位,配合单位,整改时限'
const rest = '2,粮库二期进度滞后,倒排工期推进建设,县水务局,,2026-12-31'

test('两个月的台账，只把一个问题的牵头和配合对调：列为改动，采纳以后各归其位', async () => {
  const county = await raiseCounty(await newWorld())
  const { ledger, act, workspace } = county.world
  const director = county.officials.find((it) => it.name === '苏正文')!
  const round = county.rounds[0]!
  const month = async (lead: string, helps: string) => {
    const row = `1,校园食堂管理松散,开展食堂专项检查,${lead},${helps},2026-12-31`
    const bytes = Buffer.from([head, row, rest, ''].join('\n'))
    const file = { name: '台账.csv', bytes: () => Promise.resolve(new Uint8Array(bytes)) }
    const draft = (await readIntoDraft(ledger, director, file)).id
    const { rows, compared } = await compareDraft(ledger, director, draft, round)
    return {
      rows: rows.map((it) => [it.as, it.changes.map(({ of, before, after }) => [of, before, after])]),
      confirm: () => act(director, 'confirm-import', { draft, round, compared }),
    }
  }

  const first = await (await month('县水务局', '县财政局')).confirm()
  const [problem] = first.streams.flatMap((it) => (it.kind === 'problem' ? [it.id] : []))
  const next = await month('县财政局', '县水务局')
  expect(next.rows).toEqual([
    [
      'changed',
      [
        ['leadUnit', '县水务局', '县财政局'],
        ['coUnits', '县财政局', '县水务局'],
      ],
    ],
    ['unchanged', []],
  ])
  await next.confirm()
  const { responsibility, measures } = (await problemState(ledger, workspace, problem!))!
  expect([responsibility.leadUnit?.name, responsibility.coUnits.map((it) => it.name)]).toEqual([
    ...['县财政局', ['县水务局']],
  ])
  expect(measures.map((it) => it.units.length)).toEqual([2])
  expect((await month('县财政局', '县水务局')).rows.map(([as]) => as)).toEqual(['unchanged', 'unchanged'])
})
