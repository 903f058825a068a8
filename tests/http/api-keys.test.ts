import { beforeAll, describe, expect, test } from 'vitest'
import { actNames } from '#contract/acts.ts'
import { changeRoutes } from '#contract/changes.ts'
import { fileRoutes } from '#contract/files.ts'
import { type KeyRow, actScopes } from '#contract/keys.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { routes } from '#contract/routes.ts'
import type { Route } from '#contract/route.ts'
import { type KeyScope, keyScopes } from '#contract/scopes.ts'
import { hour } from '#ledger/desk/instants.ts'
import { verifySecurityLog } from '#ledger/desk/security-log.ts'
import type { Answer, Browser } from './browser.ts'
import { type County, granted, settle } from './county.ts'
import { foundedHouse, office } from './house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>
type Made = { token: string; key: KeyRow }

let house: House
let county: County
beforeAll(async () => {
  house = await foundedHouse()
  county = await settle(house)
})

const ownPassword = 'Jiulongjiang-7'
const wanted = { name: '报表取数', scopes: ['read'], until: '2026-12-31', password: ownPassword }
const make = (by: Browser, more: Partial<Record<keyof typeof wanted, unknown>> = {}): Promise<Answer> =>
  by.post('/api/keys', { ...wanted, ...more })
const made = async (by: Browser, scopes: readonly KeyScope[], more = {}): Promise<Made> => {
  const answer = await make(by, { scopes, ...more })
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.json as Made
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** As a program would call: no cookie, no header of a browser. */
const byKey = async (
  token: string,
  method: string,
  path: string,
  body?: unknown,
  at = house,
): Promise<{ status: number; refused: string | undefined; json: unknown; headers: Headers }> => {
  const response = await at.app.request(`http://localhost:7200${path}`, {
    method,
    headers: { ...bearer(token), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
  })
  const text = await response.text()
  const json = text.startsWith('{') ? (JSON.parse(text) as { refused?: string }) : {}
  return { status: response.status, refused: json.refused, json, headers: response.headers }
}

describe('scope × route', () => {
  // What tells of changes is asked to end at once.
  const addressed = (path: string): string =>
    path === changeRoutes.changes.path ? `${path}?seconds=0` : path.replace(/:\w+/g, county.problem)
  const isDoor = (answer: { refused: string | undefined }): boolean =>
    ['not-by-key', 'key-scope', 'session-ended', 'key-not-valid', 'change-password-first'].includes(
      answer.refused ?? '',
    )

  test.each(keyScopes)('«%s» opens its routes and acts, and no other', async (scope) => {
    const { token } = await made(county.handler.browser, [scope])
    const all = [...Object.entries(routes), ...Object.entries(fileRoutes)] as [string, Route][]
    const opened: string[] = []
    const expected: string[] = []
    for (const [name, route] of all) {
      const answer = await byKey(
        token,
        route.method,
        addressed(route.path),
        route.method === 'GET' ? undefined : {},
      )
      if (!isDoor(answer)) opened.push(name)
      else expect([name, answer.refused]).toEqual([name, route.scope ? 'key-scope' : 'not-by-key'])
      if (route.scope === scope) expected.push(name)
    }
    for (const act of actNames) {
      const answer = await byKey(token, 'POST', `/api/acts/${act}`, {})
      if (!isDoor(answer)) opened.push(act)
      else expect([act, answer.refused]).toEqual([act, actScopes[act] ? 'key-scope' : 'not-by-key'])
      if (actScopes[act] === scope) expected.push(act)
    }
    expect(opened).toEqual(expected)
    expect(opened.length).toBeGreaterThan(2)
  })

  test('nothing that is decided on what a person has seen, and nobody’s account, is open to any key', async () => {
    const { token } = await made(county.handler.browser, keyScopes)
    const judging = ['claim', 'sign', 'verify', 'accept', 'return', 'close', 'approve-plan'] as const
    for (const act of judging)
      expect(await byKey(token, 'POST', `/api/acts/${act}`, {})).toMatchObject({
        status: 403,
        refused: 'not-by-key',
      })
    for (const path of [
      '/api/keys',
      '/api/accounts',
      '/api/accounts/reset',
      '/api/password',
      '/api/sign-out',
    ])
      expect((await byKey(token, 'POST', path, {})).refused).toBe('not-by-key')
    expect((await byKey(token, 'GET', '/api/keys')).refused).toBe('not-by-key')
  })
})

describe('a key', () => {
  test('is that person, with what that person sees and may do, and no more', async () => {
    const { token, key } = await made(county.handler.browser, ['read', 'report'])
    expect(token).toMatch(/^zg_[A-Za-z0-9]{8}_[\w-]{64}$/)
    expect(token.startsWith(key.prefix)).toBe(true)
    expect(key).toMatchObject({ scopes: ['read', 'report'], lastUsedOn: null, ended: false, mine: true })
    expect((await byKey(token, 'GET', '/api/session')).json).toMatchObject({
      state: 'signed-in',
      me: { person: { name: '田禾' } },
    })
    const seen = (await byKey(token, 'GET', '/api/problems')).json as { total: number }
    const own = (await county.handler.browser.get('/api/problems')).json as { total: number }
    const all = (await house.admin.get('/api/problems')).json as { total: number }
    expect([seen.total, own.total, all.total]).toEqual([1, 1, 2])
    const report = {
      ...{ problem: county.problem, measure: county.measure, unit: county.bureau, happened: null },
      ...{ text: '已开工2座。', completes: false, evidence: [] },
    }
    const actId = house.ledger.newId()
    const first = await byKey(token, 'POST', '/api/acts/report-progress', { actId, ...report })
    expect(first.status).toBe(200)
    const again = await byKey(token, 'POST', '/api/acts/report-progress', { actId, ...report })
    expect(again.json).toEqual(first.json)
    const { progress } = (await house.admin.get(`/api/problems/${county.problem}`)).json as ProblemDetail
    expect(progress.map((it) => [it.text, it.by.person])).toEqual([['已开工2座。', '田禾']])
    const mine = (await county.handler.browser.get('/api/keys')).json as { keys: KeyRow[] }
    expect(mine.keys.find((it) => it.id === key.id)?.lastUsedOn).toBe('2026-08-03')
  })

  test('counts for nothing more than its cookie’s owner when both are sent: the key alone counts', async () => {
    const { token } = await made(county.handler.browser, ['report'])
    const both = await house.admin.get('/api/organisation', bearer(token))
    expect(both).toMatchObject({ status: 403, refused: 'key-scope', details: { scope: 'read' } })
    expect(both.headers.getSetCookie()).toEqual([])
    // Another site's page can send no key; with the cookie alone it stays refused.
    const cross = { 'sec-fetch-site': 'cross-site' }
    expect((await house.admin.post('/api/sign-out', {}, cross)).refused).toBe('wrong-origin')
  })

  test('is not kept: only its hash is, and no list shows it again', async () => {
    const { token } = await made(county.handler.browser, ['read'])
    const secret = token.slice(12)
    const { rows } = await house.store.owner.query<{ dump: string }>(
      `select coalesce(string_agg(k::text, ' '), '') || coalesce((select string_agg(l::text, ' ') from desk.security_log l), '')
         as dump from desk.api_key k`,
    )
    expect(rows[0]?.dump).not.toContain(secret)
    expect((await county.handler.browser.get('/api/keys')).text).not.toContain(secret)
  })

  test.each([
    ['nothing', ''],
    ['garbage', 'zg_garbage'],
    ['a key nobody made', `zg_AAAAAAAA_${'A'.repeat(64)}`],
    ['a session’s token', 'x'.repeat(43)],
  ])('%s opens nothing', async (_what, token) => {
    const answer = await byKey(token, 'GET', '/api/problems')
    expect([answer.status, answer.refused]).toEqual([401, token === '' ? 'session-ended' : 'key-not-valid'])
  })

  test('one changed letter, or the name of another ledger in it, opens nothing', async () => {
    const { token } = await made(county.handler.browser, ['read'])
    const changed = `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.slice(-1)}`
    expect((await byKey(changed, 'GET', '/api/problems')).refused).toBe('key-not-valid')
    const other = Buffer.from(token.slice(12), 'base64url')
    other.set(Buffer.from(house.ledger.newId().replaceAll('-', ''), 'hex'))
    const elsewhere = `${token.slice(0, 12)}${other.toString('base64url')}`
    expect((await byKey(elsewhere, 'GET', '/api/problems')).refused).toBe('key-not-valid')
    const neighbours = await foundedHouse()
    expect((await byKey(token, 'GET', '/api/problems', undefined, neighbours)).refused).toBe('key-not-valid')
    expect((await byKey(token, 'GET', '/api/problems')).status).toBe(200)
  })
})

describe('a key ends', () => {
  test('at once when it is revoked: by its owner, or by a registrar, and by nobody else', async () => {
    const { token, key } = await made(county.handler.browser, ['read'])
    const leader = county.leader.browser
    expect(await leader.json('DELETE', `/api/keys/${key.id}`, undefined)).toMatchObject({ status: 404 })
    const others = (await leader.get('/api/keys')).json as { keys: KeyRow[] }
    expect(others.keys.filter((it) => !it.mine)).toEqual([])
    const seen = (await house.admin.get('/api/keys')).json as { keys: KeyRow[] }
    expect(seen.keys.find((it) => it.id === key.id)).toMatchObject({ mine: false, person: { name: '田禾' } })
    expect((await byKey(token, 'GET', '/api/rounds')).status).toBe(200)
    expect((await house.admin.json('DELETE', `/api/keys/${key.id}`, undefined)).status).toBe(200)
    expect((await byKey(token, 'GET', '/api/rounds')).refused).toBe('key-not-valid')
    const own = await made(county.handler.browser, ['read'])
    const gone = await county.handler.browser.json('DELETE', `/api/keys/${own.key.id}`, undefined)
    expect([gone.status, (await byKey(own.token, 'GET', '/api/rounds')).refused]).toEqual([
      200,
      'key-not-valid',
    ])
    const { rows } = await house.store.owner.query(
      `select type, login, by_person_id = $1 as by_admin, detail from desk.security_log
        where type like 'key-%' order by seq desc limit 3`,
      [house.me.person.id],
    )
    expect(rows).toEqual([
      { type: 'key-revoked', login: '田禾', by_admin: null, detail: own.key.prefix },
      { type: 'key-made', login: '田禾', by_admin: null, detail: `${own.key.prefix} read 2026-12-31` },
      { type: 'key-revoked', login: '田禾', by_admin: true, detail: key.prefix },
    ])
    expect((await verifySecurityLog(house.store.pool)).sound).toBe(true)
  })

  test('after its last day, to the hour', async () => {
    const own = await foundedHouse()
    const { token } = await made(own.admin, ['read'], { until: '2026-08-03', password: office.password })
    // 09:00 in Shanghai when the house was founded.
    own.pass(14 * hour)
    expect((await byKey(token, 'GET', '/api/rounds', undefined, own)).status).toBe(200)
    own.pass(1 * hour)
    const over = await byKey(token, 'GET', '/api/rounds', undefined, own)
    expect(over).toMatchObject({
      status: 401,
      refused: 'key-not-valid',
      json: { details: { until: '2026-08-03' } },
    })
    await own.admin.post('/api/sign-in', office)
    const { keys } = (await own.admin.get('/api/keys')).json as { keys: KeyRow[] }
    expect(keys.map((it) => [it.ended, it.lastUsedOn])).toEqual([[true, '2026-08-03']])
  })

  test('with the posts of its owner, with a reset of the account, and while the account is locked', async () => {
    const own = await foundedHouse()
    const there = await settle(own)
    const { browser, person } = there.handler
    const { token } = await made(browser, ['read'])
    const asks = () => byKey(token, 'GET', '/api/problems', undefined, own)
    expect(((await asks()).json as { total: number }).total).toBe(1)

    for (let i = 0; i < 5; i += 1)
      await own.browser().post('/api/sign-in', { login: '田禾', password: 'Falsch-1234' })
    expect(await asks()).toMatchObject({ status: 403, refused: 'account-locked' })
    own.pass(hour)
    expect((await asks()).status).toBe(200)

    await own.admin.post('/api/sign-in', office)
    const { persons } = (await own.admin.get('/api/organisation')).json as Organisation
    const appointment = persons.find((it) => it.id === person)?.appointments[0]?.id
    await granted(own, own.admin, 'relieve', { person, appointment, on: '2026-08-03' })
    expect(((await asks()).json as { total: number }).total).toBe(0)

    await own.admin.post('/api/accounts/reset', { person })
    expect(await asks()).toMatchObject({ status: 401, refused: 'key-not-valid' })
    const { rows } = await own.store.owner.query(
      'select detail from desk.security_log order by seq desc limit 1',
    )
    expect(rows).toEqual([{ detail: 'keys ended: 1' }])
  })

  test('with the password of its owner, and nobody else’s', async () => {
    const own = await foundedHouse()
    const there = await settle(own)
    const asks = (token: string) => byKey(token, 'GET', '/api/rounds', undefined, own)
    const { token } = await made(there.handler.browser, ['read'])
    const others = await made(there.leader.browser, ['read'])
    const change = (old: string) => there.handler.browser.post('/api/password', { old, new: 'Beimenjiang-8' })
    expect((await change('Falsch-1234')).refused).toBe('wrong-password')
    expect((await asks(token)).status).toBe(200)
    expect((await change('Jiulongjiang-7')).status).toBe(200)
    expect(await asks(token)).toMatchObject({ status: 401, refused: 'key-not-valid' })
    expect((await asks(others.token)).status).toBe(200)
    expect((await there.handler.browser.get('/api/keys')).json).toEqual({ keys: [] })
    const { rows } = await own.store.owner.query(
      `select detail from desk.security_log where type = 'password-changed' order by seq desc limit 1`,
    )
    expect(rows).toEqual([{ detail: 'keys ended: 1' }])
    expect((await verifySecurityLog(own.store.pool)).sound).toBe(true)
  })
})

describe('making one', () => {
  test.each([
    ['no scope', { scopes: [] }, 422, 'invalid-input'],
    ['an unknown scope', { scopes: ['close'] }, 422, 'invalid-input'],
    ['no end', { until: undefined }, 422, 'invalid-input'],
    ['an end in the past', { until: '2026-08-02' }, 422, 'invalid-input'],
    ['more than a year', { until: '2027-08-05' }, 422, 'invalid-input'],
    ['no name', { name: ' ' }, 422, 'invalid-input'],
    ['a wrong password', { password: 'Falsch-1234' }, 401, 'wrong-password'],
  ])('%s is refused', async (_what, more, status, refused) => {
    expect(await make(county.leader.browser, more)).toMatchObject({ status, refused })
  })

  test('takes the day a year from now, twenty keys at most, and needs somebody signed in', async () => {
    const { browser } = county.leader
    expect((await make(browser, { until: '2027-08-03' })).status).toBe(200)
    for (let i = 1; i < 20; i += 1) expect((await make(browser)).status).toBe(200)
    expect(await make(browser)).toMatchObject({
      status: 409,
      refused: 'too-many-keys',
      details: { limit: 20 },
    })
    expect((await make(house.browser())).refused).toBe('session-ended')
  })

  test('is not for whoever still has a temporary password', async () => {
    const person = (await granted(house, house.admin, 'register-person', { name: '新来' })).streams[0]?.id
    const opened = await house.admin.post('/api/accounts', { person, login: '新来' })
    const { login, password } = opened.json as { login: string; password: string }
    const browser = house.browser()
    await browser.post('/api/sign-in', { login, password })
    expect(await make(browser, { password })).toMatchObject({ status: 403, refused: 'change-password-first' })
    expect((await browser.get('/api/keys')).refused).toBe('change-password-first')
  })

  test('is no place to guess the password either', async () => {
    const own = await foundedHouse()
    for (let i = 0; i < 4; i += 1)
      expect((await make(own.admin, { password: 'Falsch-1234' })).refused).toBe('wrong-password')
    expect((await make(own.admin, { password: 'Falsch-1234' })).refused).toBe('account-locked')
    expect((await own.admin.get('/api/keys')).refused).toBe('session-ended')
  })
})

describe('limits', () => {
  test('forty keys that open nothing make the next of an address wait, and no key that opens', async () => {
    const own = await foundedHouse()
    const { token } = await made(own.admin, ['read'], { password: office.password })
    for (let i = 0; i < 40; i += 1)
      expect((await byKey('zg_garbage', 'GET', '/api/rounds', undefined, own)).refused).toBe('key-not-valid')
    const garbage = () => byKey('zg_garbage', 'GET', '/api/rounds', undefined, own)
    const full = await garbage()
    expect([full.status, full.refused]).toEqual([429, 'too-many-requests'])
    expect(Number(full.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await own.admin.get('/api/rounds')).status).toBe(200)
    expect((await byKey(token, 'GET', '/api/rounds', undefined, own)).status).toBe(200)
    own.pass(hour / 4)
    expect((await garbage()).refused).toBe('key-not-valid')
  })

  test('one key asks six hundred times a minute at most', async () => {
    const own = await foundedHouse()
    const { token } = await made(own.admin, ['read'], { password: office.password })
    const asks = () => byKey(token, 'POST', '/api/acts/none', {}, own)
    for (let i = 0; i < 600; i += 50) await Promise.all(Array.from({ length: 50 }, asks))
    expect((await asks()).refused).toBe('too-many-requests')
    own.pass(61_000)
    expect((await asks()).refused).toBe('not-by-key')
  })
})
