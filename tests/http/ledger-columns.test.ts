import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '#contract/drafts.ts'
import { merged, rows, xlsx } from '#office/xlsx/read/xlsx-fixture.ts'
import { foundedHouse } from './house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
beforeAll(async () => {
  house = await foundedHouse()
})

const ledger = (problem: string): Uint8Array =>
  xlsx([
    {
      name: 'a',
      rows: rows(
        ['云麓县整改台账'],
        ['序号', '存在问题', '整改措施', '完成时间', '红黄灯'],
        [1, problem, '压减会议', '2026-06-30', '进度正常'],
        [2, '欠款不清', '清理欠款', '2026-09-30', '进度滞后'],
      ),
      more: merged('A1:E1'),
    },
  ])

const read = async (name: string, problem: string) =>
  (await house.admin.file(`/api/drafts?name=${encodeURIComponent(name)}`, ledger(problem))).json as Draft

const fieldsOf = ({ columns }: Draft) => columns?.tables[0]?.columns.map((it) => `${it.field} ${it.reason}`)
const hashOf = ({ columns }: Draft) => columns?.tables[0]?.headerHash ?? ''
const said = { 0: 'seq', 1: 'problem', 2: 'measures', 3: 'finish', 4: 'status' }

describe('the columns of a ledger', () => {
  test('are told with the draft, tried without changing it, chosen, and remembered for the same head', async () => {
    const draft = await read('三月.xlsx', '会议过多')
    expect(draft.columns).toMatchObject({ by: 'reader', version: 1 })
    expect(fieldsOf(draft)).toEqual([
      ...['seq name', 'problem name', 'measures name', 'deadline two-meanings', 'none unknown'],
    ])
    expect(draft.problems[0]?.duty.deadline).toBe('2026-06-30')

    const mapping = { [hashOf(draft)]: said }
    const tried = await house.admin.json('POST', `/api/drafts/${draft.id}/columns/try`, {
      mapping: { [hashOf(draft)]: { ...said, 2: 'none' } },
    })
    expect(tried.json).toEqual({ problems: 2, measures: 0, titles: ['会议过多', '欠款不清'] })
    expect(((await house.admin.get(`/api/drafts/${draft.id}`)).json as Draft).version).toBe(1)

    const body = { version: 1, mapping, remember: true }
    const chosen = (await house.admin.json('PUT', `/api/drafts/${draft.id}/columns`, body)).json as Draft
    expect(chosen).toMatchObject({ version: 2, columns: { by: 'chosen', version: 2 } })
    expect(chosen.problems[0]).toMatchObject({ status: '进度正常', duty: { deadline: null } })

    const again = await read('四月.xlsx', '文件过长')
    expect(again.columns).toMatchObject({ by: 'remembered', version: 1 })
    expect(again.problems[0]).toMatchObject({ title: '文件过长', status: '进度正常' })
  })

  test('are not chosen over what somebody else mended meanwhile, nor for a draft that is gone', async () => {
    const draft = await read('五月.xlsx', '会议过多')
    await house.admin.json('PUT', `/api/drafts/${draft.id}`, {
      version: 1,
      kind: draft.kind,
      problems: draft.problems.slice(1),
    })
    const body = { version: 1, mapping: { [hashOf(draft)]: said }, remember: false }
    const late = await house.admin.json('PUT', `/api/drafts/${draft.id}/columns`, body)
    expect(late).toMatchObject({ status: 409, refused: 'draft-changed', details: { version: 2 } })
    const gone = `/api/drafts/${house.ledger.newId()}/columns`
    expect((await house.admin.json('PUT', gone, body)).refused).toBe('not-found')
    expect((await house.admin.json('POST', `${gone}/try`, { mapping: {} })).refused).toBe('not-found')
  })

  test('take no word that is no field, and no head that is no hash', async () => {
    const draft = await read('六月.xlsx', '会议过多')
    for (const mapping of [
      { [hashOf(draft)]: { 0: 'nothing' } },
      { 'no hash': {} },
      { [hashOf(draft)]: { x: 'seq' } },
    ])
      expect(
        (await house.admin.json('POST', `/api/drafts/${draft.id}/columns/try`, { mapping })).status,
      ).toBe(422)
  })
})
