import { beforeEach, describe, expect, test } from 'vitest'
import type { InboxLine } from '#contract/inbox.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { hour } from '#ledger/desk/instants.ts'
import type { Browser } from '../browser.ts'
import { type County, granted, person, settle } from '../county.ts'
import { foundedHouse } from '../house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County

beforeEach(async () => {
  house = await foundedHouse()
  county = await settle(house)
})

const linesOf = async (by: Browser, query = ''): Promise<InboxLine[]> => {
  const { status, json } = await by.get(`/api/inbox${query}`)
  expect(status).toBe(200)
  return (json as { lines: InboxLine[] }).lines
}
const reasonsOf = async (by: Browser): Promise<string[]> => (await linesOf(by)).map((it) => it.reason)

describe('what waits for me', () => {
  test('follows a problem from hand to hand, and what is done is gone', async () => {
    const { handler, problem, measure, bureau, proves } = county
    const head = await person(house, '秦长路', bureau, ['head'])
    const { hash } = (await handler.browser.file('/api/files?name=site.txt', '九座水库现场照片')).json as {
      hash: string
    }
    expect(await reasonsOf(handler.browser)).not.toContain('claim')
    await granted(house, handler.browser, 'report-progress', {
      ...{ problem, measure, unit: bureau, text: '9座水库已全部加固。', completes: true, happened: null },
      evidence: [
        {
          ...{ hash, fileName: 'site.txt', kind: 'site', proves: [proves], statement: '现场' },
          ...{ dated: '2026-08-02', validUntil: null },
        },
      ],
    })
    expect(await reasonsOf(handler.browser)).toContain('claim')
    const seen = async () => ((await house.admin.get(`/api/problems/${problem}`)).json as ProblemDetail).seen
    await granted(house, handler.browser, 'claim', { problem, seen: await seen(), statement: '完成' })
    expect(await reasonsOf(handler.browser)).not.toContain('claim')
    const [line] = (await linesOf(head.browser)).filter((it) => it.reason === 'sign')
    expect(line).toMatchObject({ group: 'decide', act: 'sign', problem: { id: problem } })
    expect(line?.since).toMatch(/^2026-08-03T/)
    await granted(house, head.browser, 'return', {
      ...{ problem, seen: await seen(), reason: '缺现场' },
      measures: [{ measure, missing: '照片不清' }],
    })
    expect(await reasonsOf(head.browser)).not.toContain('sign')
    const back = (await linesOf(handler.browser)).find((it) => it.reason === 'returned')
    expect(back?.note).toContain('照片不清')
  })

  test('a deadline is told when it is near, then when it is over; how near, each says for oneself', async () => {
    const { handler, leader } = county
    expect(await reasonsOf(handler.browser)).not.toContain('near')
    house.clock.now = '2026-12-28T01:00:00.000000Z'
    for (const by of [handler.browser, leader.browser])
      await by.post('/api/sign-in', {
        login: by === handler.browser ? '田禾' : '江望',
        password: 'Jiulongjiang-7',
      })
    expect(await reasonsOf(handler.browser)).toContain('near')
    expect(await reasonsOf(leader.browser)).toEqual(['led-near'])
    const choice = {
      ...{ groups: ['do'], nearDays: 1, mail: false, address: '', hour: 8, days: [1], language: 'en' },
    }
    expect((await handler.browser.json('PUT', '/api/notices', choice)).status).toBe(200)
    expect(await reasonsOf(handler.browser)).not.toContain('near')
    house.pass(4 * 24 * hour)
    await handler.browser.post('/api/sign-in', { login: '田禾', password: 'Jiulongjiang-7' })
    const late = (await linesOf(handler.browser)).find((it) => it.reason === 'late')
    expect(late).toMatchObject({ by: '2026-12-31', late: true })
  })

  test('is put off by its owner alone, until its day', async () => {
    const { handler, leader } = county
    house.clock.now = '2026-12-28T01:00:00.000000Z'
    for (const [by, login] of [
      [handler.browser, '田禾'],
      [leader.browser, '江望'],
    ] as const)
      await by.post('/api/sign-in', { login, password: 'Jiulongjiang-7' })
    const [line] = (await linesOf(handler.browser)).filter((it) => it.reason === 'near')
    const until = '2026-12-30'
    await handler.browser.post('/api/inbox/put-off', { key: line?.key, until })
    expect(await reasonsOf(handler.browser)).not.toContain('near')
    expect((await handler.browser.get('/api/inbox')).json).toMatchObject({ putOff: 1 })
    expect(await reasonsOf(leader.browser)).toEqual(['led-near'])
    await handler.browser.post('/api/inbox/put-off', { key: null, until: null })
    expect(await reasonsOf(handler.browser)).toContain('near')
  })

  test('comes page by page, each line once', async () => {
    house.clock.now = '2026-12-28T01:00:00.000000Z'
    const { browser } = county.handler
    await browser.post('/api/sign-in', { login: '田禾', password: 'Jiulongjiang-7' })
    const whole = await linesOf(browser)
    expect(whole.length).toBeGreaterThan(1)
    const walked: InboxLine[] = []
    let cursor = ''
    do {
      const { json } = await browser.get(`/api/inbox?limit=1${cursor}`)
      const { lines, next } = json as { lines: InboxLine[]; next: string | null }
      walked.push(...lines)
      cursor = next === null ? 'end' : `&cursor=${next}`
    } while (cursor !== 'end')
    expect(walked).toEqual(whole)
  })
})
