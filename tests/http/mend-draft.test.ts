import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft, DraftRow } from '#contract/drafts.ts'
import { type County, feedback, settle } from './county.ts'
import { foundedHouse } from './house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
beforeAll(async () => {
  house = await foundedHouse()
  county = await settle(house)
})

const read = async (): Promise<Draft> =>
  (await house.admin.file('/api/drafts?name=feedback.txt', feedback)).json as Draft
const kept = async ({ id }: Draft): Promise<Draft> =>
  (await house.admin.get(`/api/drafts/${id}`)).json as Draft
const mend = (draft: Draft, body: object) =>
  house.admin.json('PUT', `/api/drafts/${draft.id}/problems`, {
    version: draft.version,
    kind: draft.kind,
    problems: [],
    order: null,
    ...body,
  })

describe('what was mended of a draft', () => {
  test('is saved alone: the rest stays as it was', async () => {
    const draft = await read()
    const [one, two] = draft.problems
    if (!one || !two) throw new Error('two problems were to be read')
    const answer = await mend(draft, { kind: 'plan', problems: [{ ...two, accepted: true }] })
    expect(answer.json).toMatchObject({ version: 2 })
    expect(await kept(draft)).toMatchObject({
      version: 2,
      kind: 'plan',
      lines: draft.lines,
      problems: [one, { ...two, accepted: true }],
    })
  })

  test('may come, go and change places, by the order of all keys', async () => {
    const draft = await read()
    const [one, two] = draft.problems
    if (!one || !two) throw new Error('two problems were to be read')
    const made = { ...one, key: 'new-1', title: '另一件事' }
    expect((await mend(draft, { problems: [made], order: [two.key, 'new-1'] })).status).toBe(200)
    expect((await kept(draft)).problems).toEqual([two, made])
    const { drafts } = (await house.admin.get('/api/drafts')).json as { drafts: DraftRow[] }
    expect(drafts.find((it) => it.id === draft.id)?.problems).toBe(2)
  })

  test.each([
    ['names a problem that is nowhere', (keys: string[]) => ({ order: [...keys, 'nowhere'] })],
    ['names one twice', (keys: string[]) => ({ order: [...keys, ...keys] })],
  ])('is refused where the order %s, and nothing changes', async (_what, body) => {
    const draft = await read()
    const answer = await mend(draft, body(draft.problems.map((it) => it.key)))
    expect(answer).toMatchObject({ refused: 'invalid-input', details: { field: 'order' } })
    expect(await kept(draft)).toEqual(draft)
  })

  test('is refused without an order where a problem is new', async () => {
    const draft = await read()
    const [one] = draft.problems
    expect(await mend(draft, { problems: [{ ...one, key: 'new-1' }] })).toMatchObject({
      refused: 'invalid-input',
    })
  })

  test('is refused on a version that somebody has saved over, and from outside the office', async () => {
    const draft = await read()
    expect((await mend(draft, {})).status).toBe(200)
    expect(await mend(draft, {})).toMatchObject({
      status: 409,
      refused: 'draft-changed',
      details: { version: 2 },
    })
    const other = await county.handler.browser.json('PUT', `/api/drafts/${draft.id}/problems`, {
      version: 2,
      kind: 'plan',
      problems: [],
      order: null,
    })
    expect(other).toMatchObject({ refused: 'not-allowed' })
  })
})
