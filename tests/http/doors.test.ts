import { Client, Pool } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { id } from '#contract/values.ts'
import { answerOf } from '#server/bind.ts'
import { routes } from '#contract/routes.ts'
import { Browser } from './browser.ts'
import { countStatements } from './statements.ts'
import { foundedHouse, newHouse, office } from './house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
beforeAll(async () => {
  house = await foundedHouse()
})

describe('where a request comes from', () => {
  const cross = (headers: Record<string, string>) => {
    const cookie = `zhenggai=${house.admin.cookies.get('zhenggai')}`
    const type = { 'content-type': 'application/json' }
    // Straight to the application: no header of our own test browser in between.
    return house.app.request('http://localhost:7200/api/sign-out', {
      method: 'POST',
      body: '{}',
      headers: { cookie, ...type, ...headers },
    })
  }

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister of our site', { 'sec-fetch-site': 'same-site' }],
    [
      'another site that claims our origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:7200' },
    ],
    ['another origin, from a browser that says no more', { origin: 'http://evil.example' }],
    ['another port', { origin: 'http://localhost:7201' }],
    ['a sandboxed page', { origin: 'null' }],
    ['nowhere, but with a cookie', {}],
  ])('%s is refused', async (_from, headers) => {
    const answer = await cross(headers)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ refused: 'wrong-origin' })
    expect((await house.admin.get('/api/session')).json).toMatchObject({ state: 'signed-in' })
  })

  test('our own pages, and programs with our origin, are let in', async () => {
    const login = { method: 'POST', body: JSON.stringify(office) }
    const type = { 'content-type': 'application/json' }
    for (const headers of [{}, { origin: 'http://localhost:7200' }, { 'sec-fetch-site': 'same-origin' }]) {
      const url = 'http://localhost:7200/api/sign-in'
      expect((await house.app.request(url, { ...login, headers: { ...type, ...headers } })).status).toBe(200)
    }
  })

  test('a form of another page cannot be taken for JSON', async () => {
    const answer = await house.admin.send('POST', '/api/sign-out', {
      body: '{}',
      headers: { 'content-type': 'text/plain' },
    })
    expect(answer).toMatchObject({ status: 422, refused: 'invalid-input' })
  })

  test('on loopback we answer to the names of loopback only', async () => {
    const browser = house.browser()
    for (const name of ['localhost:7200', '127.0.0.1:7200', '[::1]:7200', 'LOCALHOST'])
      expect((await browser.get(`http://${name}/api/session`)).status).toBe(200)
    for (const name of ['evil.example', 'localhost.evil.example:7200', '127.0.0.1.evil.example', '10.0.0.1'])
      expect(await browser.get(`http://${name}/api/session`)).toMatchObject({
        status: 403,
        refused: 'wrong-origin',
      })
    const open = await newHouse({ exposure: 'behind-proxy' })
    expect((await open.browser().get('https://zhenggai.example/api/session')).status).toBe(200)
  })
})

describe('what every answer carries', () => {
  test('headers that keep a browser from doing too much, and a number to quote', async () => {
    for (const path of ['/api/session', '/api/nothing', '/health', '/']) {
      const { headers } = await house.admin.get(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(id.safeParse(headers.get('x-request-id')).success).toBe(true)
    }
  })

  test('only what the contract names leaves', () => {
    const told = {
      state: 'signed-out',
      outside: null,
      leaveAt: null,
      demo: false,
      demoAccounts: [],
      today: '2026-08-03',
      workspace: null,
      me: null,
    }
    const answer = answerOf('readSession', routes.readSession.response, {
      ...told,
      password: 'scrypt$…',
      demoAccounts: [{ login: 'a', name: 'b', post: 'c', password: 'd', hash: 'e' }],
    })
    expect(answer).toEqual({ ...told, demoAccounts: [{ login: 'a', name: 'b', post: 'c', password: 'd' }] })
    expect(() =>
      answerOf('readSession', routes.readSession.response, { ...told, today: 'yesterday' }),
    ).toThrow('today not-a-day')
  })
})

describe('what is wrong with a request', () => {
  test.each([
    ['GET', '/api/nothing', undefined, 404, 'not-found'],
    ['GET', '/api/problems/not-an-id', undefined, 404, 'not-found'],
    ['GET', '/api/problems/018f0000-0000-7000-8000-000000000000', undefined, 404, 'not-found'],
    ['GET', '/api/problems?step=flying', undefined, 422, 'invalid-input'],
    ['GET', '/api/problems?limit=100000', undefined, 422, 'invalid-input'],
    ['GET', '/api/problems?light=%27%3B%20drop%20table%20views.problem%3B--', undefined, 200, undefined],
    ['POST', '/api/acts/rule-the-world', '{}', 404, 'not-found'],
    ['POST', '/api/acts/__proto__', '{}', 404, 'not-found'],
    ['POST', '/api/acts/register-person', '{"name":"甲"}', 422, 'invalid-input'],
    ['POST', '/api/acts/register-person', '{"actId":', 422, 'invalid-input'],
    ['POST', '/api/acts/register-person', 'null', 422, 'invalid-input'],
    ['POST', '/api/acts/register-person', '\ud800', 422, 'invalid-input'],
    ['PUT', '/api/session', '{}', 404, 'not-found'],
    ['GET', '/api/wall.svg?size=A9', undefined, 422, 'invalid-input'],
    ['GET', '/api/wall.svg?round=1', undefined, 422, 'invalid-input'],
    ['GET', '/api/wall.pdf?size=A9', undefined, 422, 'invalid-input'],
    ['GET', '/api/wall.png?dpi=100000', undefined, 422, 'invalid-input'],
  ])('%s %s %s → %i %s', async (method, path, body, status, refused) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await house.admin.send(method, path, body === undefined ? {} : { body, headers })
    expect({ status: answer.status, refused: answer.refused }).toEqual({ status, refused })
    if (refused !== undefined)
      expect(Object.keys(answer.json as object).sort()).toEqual(['details', 'refused', 'request'])
  })

  test('flaws are told with their places', async () => {
    const answer = await house.admin.post('/api/acts/register-unit', {
      actId: house.ledger.newId(),
      name: '',
      shortName: '一',
      kind: 'castle',
      parent: null,
    })
    expect(answer.details).toEqual({
      field: 'name、kind、rank',
      fields: [
        { path: 'name', code: 'too_small' },
        { path: 'kind', code: 'invalid_value' },
        { path: 'rank', code: 'invalid_type' },
      ],
    })
  })

  test('more than a megabyte of JSON is refused, announced or not', async () => {
    const body = JSON.stringify({ actId: house.ledger.newId(), name: 'x'.repeat(1_100_000) })
    const announced = await house.admin.send('POST', '/api/acts/register-person', {
      body,
      headers: { 'content-type': 'application/json', 'content-length': String(body.length) },
    })
    expect(announced).toMatchObject({ status: 413, refused: 'too-large', details: { limit: '1 MB' } })
    const silent = await house.admin.send('POST', '/api/acts/register-person', {
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(silent).toMatchObject({ status: 413, refused: 'too-large' })
  })

  test('a stranger may send a name and a password, and no more than sixteen kilobytes of them', async () => {
    const long = { login: 'x'.repeat(20_000), password: 'x' }
    for (const path of ['/api/sign-in', '/api/first-run'])
      expect(await house.browser().post(path, long)).toMatchObject({
        ...{ status: 413, refused: 'too-large', details: { limit: '16 kB' } },
      })
  })

  test('without a session nothing is told', async () => {
    const stranger = house.browser()
    for (const route of Object.values(routes)) {
      if (route.admission !== 'signed-in') continue
      const path = route.path.replace(/:\w+/g, house.ledger.newId())
      const answer = await stranger.json(route.method, path, route.method === 'GET' ? undefined : {})
      expect([path, answer.status, answer.refused]).toEqual([path, 401, 'session-ended'])
    }
    for (const path of [
      '/api/wall.svg',
      '/api/wall.pdf',
      '/api/wall.png',
      `/api/problems/${house.ledger.newId()}/evidence/${house.ledger.newId()}`,
    ])
      expect((await stranger.get(path)).refused).toBe('session-ended')
    expect((await stranger.act(house.ledger.newId, 'register-person', { name: '甲' })).refused).toBe(
      'session-ended',
    )
    expect((await stranger.get('/health')).json).toEqual({ server: 'up', database: 'up' })
  })
})

describe('trouble', () => {
  test('a database that went away is a sentence, not a stack; and it comes back', async () => {
    const own = await foundedHouse()
    const admin = new Client(own.store.adminConfig)
    await admin.connect()
    const { rowCount } = await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    )
    expect(rowCount).toBeGreaterThan(0)
    await admin.end()
    // Connections that died are replaced; a request may meet one of them.
    const statuses = new Set<number>()
    for (let i = 0; i < 5; i += 1) statuses.add((await own.admin.get('/api/rounds')).status)
    expect([...statuses].every((it) => it === 200 || it === 503)).toBe(true)
    expect((await own.admin.get('/api/rounds')).status).toBe(200)

    await own.store.pool.end()
    const gone = new Pool({ host: '/nonexistent', port: 1, user: 'x', database: 'x' })
    Object.assign(own.store, { pool: gone })
    const answer = await own.admin.get('/api/rounds')
    expect(answer).toMatchObject({ status: 503, refused: 'database-away' })
    expect((await own.admin.get('/health')).status).toBe(503)
    expect(own.log.some((line) => line.includes('database-away'))).toBe(true)
  })

  test('a bug is answered with a number and logged in one line', async () => {
    const own = await foundedHouse()
    await own.store.owner.query('alter table views.round rename to went_away')
    const answer = await own.admin.get('/api/rounds')
    expect(answer).toMatchObject({ status: 500, refused: 'broken' })
    expect(answer.text).not.toMatch(/went_away|views|at .*\.ts/)
    const { request } = answer.json as { request: string }
    expect(own.log.filter((line) => line.startsWith(request))).toHaveLength(1)
    expect(own.log.join('')).not.toContain('\n')
  })
})

test('statements can be counted, request by request', async () => {
  const browser: Browser = house.admin
  const { outcome, statements } = await countStatements(house.store.pool, () => browser.get('/api/session'))
  expect(outcome.status).toBe(200)
  expect(statements.length).toBeGreaterThan(2)
  expect(statements[0]).toContain('from desk.session')
  const again = await countStatements(house.store.pool, () => browser.get('/api/session'))
  expect(again.statements).toEqual(statements)
})
