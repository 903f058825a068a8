import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Granted } from '#contract/acts.ts'
import type { Session } from '#contract/session.ts'
import { hour, minute } from '#ledger/desk/instants.ts'
import { verifySecurityLog } from '#ledger/desk/security-log.ts'
import { dropEndedSessions } from '#ledger/desk/sessions.ts'
// By its place: what a served program takes.
import { passwordCost as fullCost } from '../../src/ledger/guess-cost.ts'
import { passwordCost } from '../guess-cost.ts'
import type { Browser } from './browser.ts'
import { firstRun, foundedHouse, newHouse, office } from './house.ts'

const stateOf = async (browser: Browser) => ((await browser.get('/api/session')).json as Session).state

describe('the first run', () => {
  test('makes the ledger, signs in, and happens once', async () => {
    const house = await newHouse()
    const browser = house.browser()
    expect(await stateOf(browser)).toBe('first-run')
    expect((await browser.post('/api/sign-in', office)).refused).toBe('no-ledger-yet')
    const made = await browser.post('/api/first-run', firstRun(house))
    expect(made.status).toBe(200)
    expect(made.json).toMatchObject({
      state: 'signed-in',
      demo: false,
      today: '2026-08-03',
      workspace: { name: '澄江县整改台账', inspected: '澄江县' },
      me: { login: '整改办', person: { name: '管小川' }, posts: [{ roles: ['office', 'registrar'] }] },
    })
    expect(await stateOf(browser)).toBe('signed-in')
    expect(await stateOf(house.browser())).toBe('signed-out')
    const again = await house.browser().post('/api/first-run', { ...firstRun(house), login: '另一个' })
    expect(again).toMatchObject({ status: 409, refused: 'first-run-done' })
  })

  test('a tour is offered until it was taken or refused, on whatever computer', async () => {
    const house = await newHouse()
    const browser = house.browser()
    const offered = async (it: Browser) => ((await it.get('/api/session')).json as Session).me?.offerTour
    await browser.post('/api/first-run', firstRun(house))
    expect(await offered(browser)).toBe(true)
    expect((await house.browser().post('/api/tour', {})).refused).toBe('session-ended')
    expect((await browser.post('/api/tour', {})).status).toBe(200)
    const elsewhere = house.browser()
    await elsewhere.post('/api/sign-in', office)
    expect([await offered(browser), await offered(elsewhere)]).toEqual([false, false])
  })

  test('of six at once exactly one wins, and there is one ledger', async () => {
    const house = await newHouse()
    const tries = Array.from({ length: 6 }, (_, i) =>
      house.browser().post('/api/first-run', { ...firstRun(house), login: `office${i}` }),
    )
    const statuses = (await Promise.all(tries)).map((it) => it.refused ?? it.status)
    expect(statuses.filter((it) => it === 200)).toHaveLength(1)
    expect(statuses.filter((it) => it === 'first-run-done')).toHaveLength(5)
    const { rows } = await house.store.owner.query(
      'select (select count(*) from desk.account) as accounts, (select count(*) from desk.security_log) as log',
    )
    expect(rows).toEqual([{ accounts: 1, log: 2 }])
  })

  test('a weak password or an impossible login makes nothing', async () => {
    const house = await newHouse()
    const browser = house.browser()
    const weak = await browser.post('/api/first-run', { ...firstRun(house), password: 'Passw0rd' })
    expect(weak).toMatchObject({ status: 422, refused: 'weak-password', details: { rule: 'common' } })
    const odd = await browser.post('/api/first-run', { ...firstRun(house), login: '<b>' })
    expect(odd).toMatchObject({ status: 422, refused: 'invalid-input', details: { field: 'login' } })
    expect(await stateOf(browser)).toBe('first-run')
  })

  test('is not for strangers: from elsewhere only with the code of the console', async () => {
    const house = await newHouse({ exposure: 'tls', firstRunCode: 'abc234' })
    const far = house.browser('192.0.2.7')
    expect((await far.post('/api/first-run', firstRun(house))).refused).toBe('wrong-origin')
    await far.get('/first-run/wrong0')
    expect((await far.post('/api/first-run', firstRun(house))).refused).toBe('wrong-origin')
    expect((await far.get('/first-run/abc234')).status).toBe(303)
    expect((await far.post('/api/first-run', firstRun(house))).status).toBe(200)
  })

  test('behind a proxy everybody seems to be local, so nobody is', async () => {
    const house = await newHouse({ exposure: 'behind-proxy', firstRunCode: 'abc234' })
    expect((await house.browser('127.0.0.1').post('/api/first-run', firstRun(house))).refused).toBe(
      'wrong-origin',
    )
  })
})

describe('sign-in', () => {
  let house: Awaited<ReturnType<typeof foundedHouse>>
  beforeAll(async () => {
    house = await foundedHouse()
  })

  test('gives a cookie that scripts and other sites do not get', async () => {
    const browser = house.browser()
    const answer = await browser.post('/api/sign-in', office)
    expect(answer.status).toBe(200)
    const cookie = answer.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/^zhenggai=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const { rows } = await house.store.owner.query<{ token_hash: Buffer }>(
      'select token_hash from desk.session',
    )
    expect(rows.every((it) => !cookie.includes(it.token_hash.toString('base64url')))).toBe(true)
  })

  test('with TLS or behind a proxy the cookie only travels encrypted', async () => {
    const secure = await newHouse({ exposure: 'tls' })
    const answer = await secure.browser().post('/api/first-run', {
      actId: secure.ledger.newId(),
      ...{ workspace: '台账', inspected: '澄江县', topUnit: '县委', office: '办公室', name: '管小川' },
      ...office,
    })
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/)
    expect(answer.headers.get('strict-transport-security')).toContain('max-age')
  })

  test('a login is the same in full-width letters and other case', async () => {
    const granted = await house.admin.act(house.ledger.newId, 'register-person', { name: '李闻' })
    const { streams } = granted.json as Granted
    await house.admin.post('/api/accounts', { person: streams[0]?.id, login: 'LiWen' })
    const { rows } = await house.store.owner.query("select login from desk.account where login_key = 'liwen'")
    expect(rows).toEqual([{ login: 'LiWen' }])
    const wide = await house.browser().post('/api/sign-in', { login: 'ｌｉｗｅｎ ', password: 'x' })
    expect(wide).toMatchObject({ status: 401, refused: 'wrong-password', details: { left: 4 } })
  })

  test('five failures lock for thirty minutes, also for the right password', async () => {
    const fresh = await foundedHouse()
    const browser = fresh.browser()
    const tell = async (password: string) => {
      const { refused, details, status } = await browser.post('/api/sign-in', { ...office, password })
      return refused === undefined ? status : [refused, details['left'] ?? details['minutes']]
    }
    const told: unknown[] = []
    for (let i = 0; i < 5; i += 1) told.push(await tell('Falsch-falsch-1'))
    expect(told).toEqual([...[4, 3, 2, 1].map((left) => ['wrong-password', left]), ['account-locked', 30]])
    fresh.pass(29 * minute)
    expect(await tell(office.password)).toEqual(['account-locked', 1])
    fresh.pass(minute)
    expect(await tell('Falsch-falsch-1')).toEqual(['wrong-password', 4])
    expect(await tell(office.password)).toBe(200)
    expect(await verifySecurityLog(fresh.store.pool)).toMatchObject({ sound: true })
    const { rows } = await fresh.store.owner.query<{ type: string; n: number }>(
      'select type, count(*) as n from desk.security_log group by type order by type',
    )
    expect(rows).toEqual([
      { type: 'account-opened', n: 1 },
      { type: 'locked', n: 1 },
      { type: 'sign-in-failed', n: 7 },
      { type: 'signed-in', n: 2 },
    ])
  })

  test('ten guesses at once are still only five', async () => {
    const fresh = await foundedHouse()
    const guesses = Array.from({ length: 10 }, () =>
      fresh.browser().post('/api/sign-in', { ...office, password: 'Falsch-falsch-1' }),
    )
    const told = (await Promise.all(guesses)).map((it) => it.refused)
    expect(told.filter((it) => it === 'wrong-password')).toHaveLength(4)
    expect(told.filter((it) => it === 'account-locked')).toHaveLength(6)
    expect((await fresh.browser().post('/api/sign-in', office)).refused).toBe('account-locked')
  })

  test('a login nobody has is told in the same words, the same number of times, in the same time', async () => {
    const fresh = await foundedHouse()
    const cheap = { ...passwordCost }
    onTestFinished(() => void Object.assign(passwordCost, cheap))
    Object.assign(passwordCost, fullCost)
    const browser = fresh.browser()
    const told: unknown[] = []
    const times: number[] = []
    for (let i = 0; i < 5; i += 1) {
      const start = performance.now()
      const { refused, details } = await browser.post('/api/sign-in', { login: '没有这个人', password: 'x' })
      times.push(performance.now() - start)
      told.push([refused, details['left'] ?? details['minutes']])
    }
    expect(told).toEqual([...[4, 3, 2, 1].map((left) => ['wrong-password', left]), ['account-locked', 30]])
    // A fifth of a second of hashing on a quiet core; without it an answer takes a few milliseconds.
    expect(Math.min(...times)).toBeGreaterThan(60)
    const { rows } = await fresh.store.owner.query(
      "select distinct login, person_id from desk.security_log where type = 'sign-in-failed'",
    )
    expect(rows).toEqual([{ login: null, person_id: null }])
  })

  test('an address that keeps failing has to wait; others do not', async () => {
    const fresh = await foundedHouse()
    const guesser = fresh.browser('127.0.0.1')
    // Counted at the same door, and cheaper to fail at: there is nothing to hash any more.
    const more = {
      actId: fresh.ledger.newId(),
      workspace: '一',
      inspected: '一',
      topUnit: '一',
      office: '一',
      name: '一',
    }
    for (let i = 0; i < 40; i += 1) await guesser.post('/api/first-run', { ...more, ...office })
    const answer = await guesser.post('/api/sign-in', office)
    expect(answer).toMatchObject({ status: 429, refused: 'too-many-requests' })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await fresh.browser('192.0.2.10').post('/api/sign-in', office)).status).toBe(200)
    fresh.pass(10 * minute)
    expect((await guesser.post('/api/sign-in', office)).status).toBe(200)
  })
})

describe('a session', () => {
  test('ends after thirty idle minutes, and after twelve hours in any case', async () => {
    const house = await foundedHouse()
    house.pass(29 * minute)
    expect(await stateOf(house.admin)).toBe('signed-in')
    house.pass(29 * minute)
    expect(await stateOf(house.admin)).toBe('signed-in')
    house.pass(30 * minute)
    const ended = await house.admin.get('/api/rounds')
    expect(ended).toMatchObject({ status: 401, refused: 'session-ended' })
    expect(house.admin.cookies.size).toBe(0)

    const browser = house.browser()
    await browser.post('/api/sign-in', office)
    for (let i = 0; i < 24; i += 1) {
      expect(await stateOf(browser)).toBe('signed-in')
      house.pass(29.9 * minute)
    }
    house.pass(5 * minute)
    expect(await stateOf(browser)).toBe('signed-out')
    const { rows } = await house.store.owner.query(
      "select detail from desk.security_log where type = 'session-ended' order by seq",
    )
    expect(rows).toEqual([{ detail: 'idle' }, { detail: 'whole' }])
  })

  test('signing out ends it on the server, not only in the browser', async () => {
    const house = await foundedHouse()
    const cookie = `zhenggai=${house.admin.cookies.get('zhenggai')}`
    expect((await house.admin.post('/api/sign-out', {})).json).toMatchObject({ state: 'signed-out' })
    expect(house.admin.cookies.size).toBe(0)
    expect((await house.browser().get('/api/rounds', { cookie })).refused).toBe('session-ended')
  })

  test('forgotten ones are dropped', async () => {
    const house = await foundedHouse()
    await house.browser().post('/api/sign-in', office)
    house.pass(hour)
    expect(await dropEndedSessions(house.ledger)).toBe(2)
  })

  test('nothing is written while somebody reads, but once a minute', async () => {
    const house = await foundedHouse()
    const seen = async () =>
      (await house.store.owner.query<{ last_seen: string }>('select last_seen from desk.session')).rows[0]
        ?.last_seen
    const first = await seen()
    house.pass(59_000)
    await house.admin.get('/api/session')
    expect(await seen()).toBe(first)
    house.pass(2000)
    await house.admin.get('/api/session')
    expect(await seen()).toBe(house.clock.now)
  })
})
