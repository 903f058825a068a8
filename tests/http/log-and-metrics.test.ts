import { describe, expect, test } from 'vitest'
import { fileRoutes } from '#contract/files.ts'
import { routes } from '#contract/routes.ts'
import { makeMetrics } from '#server/metrics.ts'
import { jsonLog } from '#server/json-log.ts'
import { messageForLog } from '#store/log.ts'
import { feedback, person, settle } from './county.ts'
import { foundedHouse, newHouse, office } from './house.ts'

const token = 'a-collector-of-the-county-7'

/** A house that writes its log as JSON, and what was written. */
const loggedHouse = async () => {
  const lines: string[] = []
  const log = jsonLog(
    () => '2026-08-03T01:00:00.000000Z',
    (line) => lines.push(line),
  )
  const house = await foundedHouse({ log, metricsToken: token })
  return { house, lines }
}

/** Words of three and more signs that people typed or are called by. */
const personal = [
  ...['管小川', '江望', '田禾', '的岗位', '澄江', '水利局', '整改办', '巡视组', '水库', '补贴'],
  ...[office.login, office.password, 'Jiulongjiang-7', '127.0.0.1', '198.51.100.7', 'feedback.txt'],
  ...feedback.split('\n'),
]

/** A county at work; making it is the longest part of this file. */
const settled = loggedHouse().then(async (it) => ({ ...it, county: await settle(it.house) }))

describe('the log', () => {
  test('of a whole journey names nobody, says nothing anybody typed, and no address', async () => {
    const { house, lines, county } = await settled
    const stranger = house.browser('198.51.100.7')
    await stranger.post('/api/sign-in', { login: '田禾', password: 'not the one' })
    await stranger.get('/api/problems?text=%E6%B0%B4%E5%BA%93&unit=管小川')
    await stranger.get('/管小川/田禾')
    await county.handler.browser.get(`/api/problems/${county.problem}?text=水库`)
    await county.handler.browser.post('/api/acts/水库', { actId: house.ledger.newId() })
    await person(house, '何小满', county.bureau, ['handler'])
    await house.store.owner.query(`alter table views.round rename to "田禾"`)
    expect((await house.admin.get('/api/rounds')).status).toBe(500)
    await house.store.owner.query(`alter table views."田禾" rename to round`)
    const text = lines.join('')
    for (const word of [...personal, '何小满']) expect(text, word).not.toContain(word)
    for (const id of [
      county.problem,
      county.leader.person,
      county.handler.person,
      county.bureau,
      house.me.person.id,
    ])
      expect(text).not.toContain(id)
    expect(text).not.toMatch(/[\u4e00-\u9fff]|%[0-9A-F]{2}/)
  })

  test('is one line of JSON for each request, with the pattern of its route', async () => {
    const { house, lines } = await loggedHouse()
    lines.length = 0
    const answer = await house.admin.get(`/api/problems/${house.ledger.newId()}?text=x`)
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      ...{ level: 'info', time: '2026-08-03T01:00:00.000000Z', event: 'request' },
      ...{ method: 'GET', route: '/api/problems/:id', status: 404, ms: expect.any(Number), bytes: 0 },
      request: answer.headers.get('x-request-id'),
    })
    await house.admin.send('GUAN', '/x/y')
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ method: 'other', route: '/*' })
  })

  test('keeps the kind of an error and drops what may have been typed', () => {
    expect(messageForLog(new TypeError('"田禾 4301" is no day, 管小川\nat “x”'))).toBe(
      'TypeError: "…" is no day, … at "…"',
    )
  })
})

describe('/metrics', () => {
  test('is for a collector with the token and for a registrar, and for nobody else', async () => {
    const { house, county } = await settled
    const { browser } = county.handler
    const collector = house.browser()
    expect((await collector.get('/metrics')).refused).toBe('session-ended')
    expect((await browser.get('/metrics')).refused).toBe('not-allowed')
    for (const authorization of [`Bearer ${token}x`, 'Bearer ', `Basic ${token}`, token])
      expect((await collector.get('/metrics', { authorization })).status, authorization).toBe(401)
    const answer = await collector.get('/metrics', { authorization: `Bearer ${token}` })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect((await house.admin.get('/metrics')).status).toBe(200)
  })

  test('without a token in the settings no token opens it', async () => {
    const house = await foundedHouse()
    for (const authorization of ['Bearer ', 'Bearer null', 'Bearer undefined'])
      expect((await house.browser().get('/metrics', { authorization })).status).toBe(401)
  })

  test('counts requests, connections, facts and the process', async () => {
    const { house } = await loggedHouse()
    await house.admin.get('/api/rounds')
    await house.admin.get('/api/rounds')
    const { text } = await house.admin.get('/metrics')
    expect(text).toContain('zhenggai_request_seconds_count{route="/api/rounds",status="200"} 2')
    expect(text).toMatch(/^zhenggai_requests_in_flight 1$/m)
    expect(text).toMatch(/^zhenggai_workspaces 1$/m)
    expect(text).toMatch(/^zhenggai_journal_facts [1-9]\d*$/m)
    expect(text).toMatch(/^zhenggai_pool_waiting 0$/m)
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_seconds',
    ])
      expect(text).toContain(name)
    await house.store.pool.end()
    const without = await house.browser().get('/metrics', { authorization: `Bearer ${token}` })
    expect(without.text).toMatch(/^zhenggai_database_up 0$/m)
    expect(without.text).toMatch(/^zhenggai_journal_facts Nan$/m)
  })

  test('tells how old the newest backup is, where backups are made', async () => {
    const at = '2026-08-02T13:00:00.000000Z'
    const run = { at, reason: 'daily', place: '/b', trouble: null, made: null } as const
    const status = {
      ...{ place: '/b', keep: 7, sealed: false, sameDisk: false, overdue: false, kept: [], running: null },
      ...{ last: run, failed: null },
    }
    const house = await newHouse()
    const { body } = await makeMetrics(house.ledger, { status: async () => status }).text()
    expect(body).toMatch(/^zhenggai_backup_age_seconds 43200$/m)
    expect(body).toMatch(/^zhenggai_backup_failed 0$/m)
    expect((await makeMetrics(house.ledger).text()).body).toMatch(/^zhenggai_backup_age_seconds Nan$/m)
  })

  test('has no label but patterns of routes, statuses and what is ours', async () => {
    const { house, county } = await settled
    await county.handler.browser.get(`/api/problems/${county.problem}`)
    await house.browser('198.51.100.7').get('/管小川')
    const { text } = await house.admin.get('/metrics')
    const paths = [...Object.values(routes), ...Object.values(fileRoutes)].map(({ path }) => path)
    const patterns = new Set([...paths, '/*', '/health', '/metrics', '/api/acts/:act', '/api/*'])
    const labels = [...text.matchAll(/^zhenggai_\w+\{(.*)\} /gm)].flatMap(([, inside = '']) =>
      [...inside.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => ({ name, value })),
    )
    expect(labels.length).toBeGreaterThan(100)
    for (const { name, value } of labels)
      if (name === 'route') expect(patterns).toContain(value)
      else
        expect(`${name}=${value}`).toMatch(
          /^(status=\d{3}|le=(\+Inf|[\d.]+)|outcome=(done|failed)|what=\w+)$/,
        )
  })
})
