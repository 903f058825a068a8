import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { beforeAll, describe, expect, test } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import { parseCsv } from 'hucre/csv'
import type { Draft } from '#contract/drafts.ts'
import { listen } from '#server/listen.ts'
import { statementsOf } from '../database.ts'
import type { Browser } from './browser.ts'
import { type County, granted, settle } from './county.ts'
import { foundedHouse } from './house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
let round: string

/** Enough for several batches of the cursor. */
const many = 140

beforeAll(async () => {
  house = await foundedHouse()
  county = await settle(house)
  const rounds = (await house.admin.get('/api/rounds')).json as { rounds: { id: string }[] }
  round = rounds.rounds[0]?.id ?? ''
  const lines = Array.from({ length: many }, (_, i) => `（${i + 1}）第${i + 1}项工作推进迟缓。`)
  const text = ['关于巡视的反馈意见', '一、作风建设方面', ...lines].join('\n')
  const read = await house.admin.file('/api/drafts?name=more.txt', text)
  await granted(house, house.admin, 'confirm-import', { draft: (read.json as Draft).id, round })
})

const cookie = (browser: Browser) =>
  [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

const file = async (browser: Browser, path: string) => {
  const response = await house.app.request(`http://localhost:7200${path}`, {
    headers: { 'sec-fetch-site': 'same-origin', cookie: cookie(browser) },
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes }
}

const csv = async (browser: Browser, path: string): Promise<string[][]> =>
  parseCsv(new TextDecoder().decode((await file(browser, path)).bytes)) as string[][]

const column = (rows: readonly (readonly unknown[])[], head: string): unknown[] => {
  const [heads = [], ...rest] = rows
  return rest.map((row) => row[heads.indexOf(head)])
}

const sheets = async (browser: Browser, path: string) =>
  (await readXlsx((await file(browser, path)).bytes)).sheets.map((it) => ({ ...it, table: it.rows.slice(2) }))

describe('exactly this view', () => {
  test.each([
    '',
    '?sort=deadline',
    '?sort=light',
    '?step=in-progress',
    '?light=none',
    '?text=水库',
    '?aspect=1',
  ])('the problem list %s: the rows of the page in its order, all pages', async (query) => {
    const separator = query === '' ? '?' : '&'
    const page = (offset: number) =>
      house.admin.get(`/api/problems${query}${separator}limit=100&offset=${offset}`)
    const shown = [await page(0), await page(100)].flatMap((it) =>
      (it.json as { rows: { number: string }[] }).rows.map((row) => row.number),
    )
    expect(column(await csv(house.admin, `/api/problems.csv${query}`), '编号')).toEqual(shown)
    const [sheet] = await sheets(house.admin, `/api/problems.xlsx${query}`)
    expect(column(sheet?.table ?? [], '编号')).toEqual(shown)
    expect(sheet?.rows[1]?.[0]).toContain(`共 ${shown.length} 个问题`)
  })

  test('the problem list names what each problem showed itself in', async () => {
    const { manifestations, title } = (await house.admin.get(`/api/problems/${county.problem}`)).json as {
      title: string
      manifestations: { text: string }[]
    }
    const [told] = column(await csv(house.admin, '/api/problems.csv?sort=number'), '具体表现')
    const own = manifestations.filter((it) => it.text !== title)
    expect(own).not.toEqual([])
    expect(told).toBe(own.map(({ text }, at) => `${at + 1}. ${text}`).join('\n'))
  })

  test('the task list, by unit, with what was told last', async () => {
    const { browser } = county.handler
    await granted(house, browser, 'report-progress', {
      ...{ problem: county.problem, measure: county.measure, unit: county.bureau },
      ...{ text: '=3座水库已经开工', happened: null, completes: false, evidence: [] },
    })
    const rows = await csv(house.admin, `/api/measures.csv?unit=${county.bureau}&done=no`)
    expect(column(rows, '最近进展')).toEqual(["'=3座水库已经开工"])
    expect(column(rows, '时限')).toEqual(['2026-12-31'])
    expect(await csv(house.admin, '/api/measures.csv?done=yes')).toHaveLength(1)
    const [sheet] = await sheets(house.admin, `/api/measures.xlsx?unit=${county.bureau}&locale=en`)
    expect(column(sheet?.table ?? [], 'Latest progress')).toEqual(['=3座水库已经开工'])
    expect(column(sheet?.table ?? [], 'Deadline')).toEqual([new Date('2026-12-31T00:00:00Z')])
    expect(sheet?.rows[1]?.[0]).toContain('Filtered by: unit 县水利局')
  })

  test('the responsibility list comes in the order of its page', async () => {
    const answer = await house.admin.get('/api/responsibility')
    const { leaders, without } = answer.json as {
      leaders: { leader: { name: string }; problems: { number: string }[] }[]
      without: { number: string }[]
    }
    const shown = [...without, ...leaders.flatMap((it) => it.problems)].map((it) => it.number)
    const rows = await csv(house.admin, '/api/responsibility.csv')
    expect(column(rows, '编号')).toEqual(shown)
    expect(column(rows, '牵头领导').at(-1)).toBe('江望')
    const { person } = county.leader
    const narrowed = await house.admin.get(`/api/responsibility?leader=${person}&text=水库`)
    expect(narrowed.json).toMatchObject({ leaders: [{ problems: [{}] }], without: [] })
    expect(await csv(house.admin, `/api/responsibility.csv?leader=${person}&text=水库`)).toHaveLength(2)
  })

  test('a unit’s people take away what they see and no more', async () => {
    const { browser } = county.handler
    const shown = ((await browser.get('/api/problems')).json as { total: number }).total
    expect(shown).toBe(1)
    expect(await csv(browser, '/api/problems.csv')).toHaveLength(2)
    const lists = await sheets(browser, `/api/rounds/${round}/lists.xlsx`)
    expect(lists.map((it) => it.rows.length - 3)).toEqual([1, 1, 1])
  })

  test('the three lists of a round in one workbook, from one snapshot', async () => {
    const lists = await sheets(house.admin, `/api/rounds/${round}/lists.xlsx`)
    expect(lists.map((it) => it.name)).toEqual(['问题清单', '任务清单', '责任清单'])
    expect(lists.map((it) => it.rows.length - 3)).toEqual([many + 2, 1, many + 2])
    const roots = lists.map((it) => /根值 ([0-9a-f]{64})/.exec(String(it.rows[1]?.[0]))?.[1])
    expect(new Set(roots).size).toBe(1)
    expect(lists[0]?.rows[1]?.[0]).toContain('第一轮')
  })
})

test('units and who holds their posts, without accounts', async () => {
  const [units, , people] = await sheets(house.admin, '/api/organisation.xlsx')
  expect(column(units?.table ?? [], '简称')).toContain('县水利局')
  const names = column(people?.table ?? [], '姓名')
  expect(names).toContain('田禾')
  expect(column(people?.table ?? [], '任职日期')[names.indexOf('田禾')]).toEqual(
    new Date('2026-08-01T00:00:00Z'),
  )
  expect(JSON.stringify(people)).not.toContain('"整改办"')
})

describe('the file on its way', () => {
  test('its name is Chinese, for old browsers plain; nothing keeps a copy', async () => {
    const { headers } = await file(house.admin, '/api/problems.xlsx?step=registered')
    const disposition = headers.get('content-disposition') ?? ''
    expect(decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)?.[1] ?? '')).toBe(
      '问题清单（筛选）2026-08-03.xlsx',
    )
    expect(disposition).toMatch(/^attachment; filename="[\w.-]+"; /)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-type')).toContain('spreadsheetml')
  })

  test('what cannot be given is refused as everywhere, before anything is sent', async () => {
    const refused = async (path: string, browser = house.admin) => {
      const answer = await browser.get(path)
      return [answer.status, answer.refused]
    }
    expect(await refused('/api/problems.xlsx', house.browser())).toEqual([401, 'session-ended'])
    expect(await refused('/api/problems.xlsx?step=nonsense')).toEqual([422, 'invalid-input'])
    expect(await refused('/api/problems.csv?round=1')).toEqual([422, 'invalid-input'])
    expect(await refused(`/api/rounds/${county.problem}/lists.xlsx`)).toEqual([404, 'not-found'])
  })

  test('costs the database as many statements however long the list, but for its batches', async () => {
    const seen = await statementsOf(() => file(house.admin, '/api/problems.xlsx'))
    expect(seen.filter((it) => it.startsWith('fetch'))).toHaveLength(3)
    expect(seen.filter((it) => !it.startsWith('fetch')).length).toBeLessThanOrEqual(9)
  })

  test('a question for the head alone leaves nothing open', async () => {
    const answer = await house.admin.send('HEAD', '/api/problems.xlsx')
    expect(answer.status).toBe(200)
    await quiet()
  })

  test('a download that is broken off gives its connection back', async () => {
    const listening = await listen(house.app, { host: '127.0.0.1', port: 0, tls: undefined })
    try {
      for (let round = 0; round < 8; round += 1) {
        await new Promise<void>((done, fail) => {
          const asked = request(`${listening.url}/api/problems.xlsx`, {
            headers: { cookie: cookie(house.admin), 'sec-fetch-site': 'same-origin' },
          })
          asked.on('error', () => done())
          asked.on('response', (response: IncomingMessage) => {
            if (response.statusCode !== 200) fail(new Error(`answered ${response.statusCode}`))
            response.once('error', () => done())
            response.once('data', () => asked.destroy())
            response.once('close', () => done())
          })
          asked.end()
        })
        await quiet()
      }
    } finally {
      await listening.close()
    }
  })

  test('whoever takes nothing holds at most two of four connections, and nobody else’s', async () => {
    const open = await Promise.all(
      Array.from({ length: 2 }, async () =>
        house.app.request('http://localhost:7200/api/problems.xlsx', {
          headers: { 'sec-fetch-site': 'same-origin', cookie: cookie(house.admin) },
        }),
      ),
    )
    const third = await house.admin.get('/api/problems.csv')
    expect([third.status, third.refused, third.headers.get('retry-after')]).toEqual([
      429,
      'too-many-requests',
      '10',
    ])
    expect((await house.admin.get('/api/problems')).status).toBe(200)
    expect((await file(county.handler.browser, '/api/problems.csv')).status).toBe(200)
    await Promise.all(open.map(async (it) => it.body?.cancel()))
    await quiet()
    expect((await file(house.admin, '/api/problems.csv')).status).toBe(200)
  })
})

/** Waits until every connection is back and nobody is in a transaction. */
const quiet = async (): Promise<void> => {
  const { pool, owner } = house.store
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await owner.query<{ open: number }>(
      `select count(*)::int as open from pg_stat_activity
        where datname = current_database() and state like 'idle in transaction%'`,
    )
    if (rows[0]?.open === 0 && pool.idleCount === pool.totalCount) return
    await new Promise((done) => {
      setTimeout(done, 10)
    })
  }
  throw new Error('a connection did not come back')
}
