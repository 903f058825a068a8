import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Granted } from '#contract/acts.ts'
import { minute } from '#ledger/desk/instants.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Browser } from './browser.ts'
import { foundedHouse, office } from './house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
const second = 1000

beforeEach(async () => {
  house = await foundedHouse()
})

/** What the telephone shows at the time of the house. */
const codeOf = (secret: string, off = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(house.clock.now) + off })

const enter = (code?: string, by = house.browser(), who = office) =>
  by.post('/api/sign-in', { ...who, ...(code === undefined ? {} : { code }) })

const bound = async (by: Browser = house.admin, password = office.password) => {
  const begun = (await by.post('/api/second-factor/begin', { password })).json as {
    secret: string
    address: string
  }
  const answer = await by.post('/api/second-factor', { code: codeOf(begun.secret) })
  return { ...begun, recovery: (answer.json as { recovery: string[] }).recovery }
}

describe('a second factor', () => {
  test('is bound by its first code; from then on the password alone opens nothing', async () => {
    const begun = await house.admin.post('/api/second-factor/begin', { password: office.password })
    const { secret, address } = begun.json as { secret: string; address: string }
    expect(address).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/)
    expect(decodeURIComponent(address)).toContain('澄江县整改台账:整改办')
    // Begun is not bound: a telephone that did not scan it shuts nobody out.
    expect((await enter()).status).toBe(200)
    expect(await house.admin.post('/api/second-factor', { code: '000000' })).toMatchObject({
      ...{ status: 401, refused: 'wrong-code', details: { left: 4 } },
    })
    const { recovery } = (await house.admin.post('/api/second-factor', { code: codeOf(secret) })).json as {
      recovery: string[]
    }
    expect(new Set(recovery).size).toBe(10)
    house.pass(30 * second)
    expect(await enter()).toMatchObject({ status: 401, refused: 'second-factor-asked' })
    expect((await enter(codeOf(secret))).status).toBe(200)
  })

  test('a code is good once, half a minute early or late, and no longer', async () => {
    const { secret } = await bound()
    house.pass(5 * minute)
    const code = codeOf(secret)
    expect((await enter(code)).status).toBe(200)
    expect((await enter(code)).refused).toBe('wrong-code')
    // One step ahead: its step is newer, so it is good; the one behind it is not any more.
    expect((await enter(codeOf(secret, 30 * second))).status).toBe(200)
    expect((await enter(codeOf(secret, -30 * second))).refused).toBe('wrong-code')
    house.pass(5 * minute)
    expect((await enter(codeOf(secret, 61 * second))).refused).toBe('wrong-code')
    expect((await enter(codeOf(secret, -61 * second))).refused).toBe('wrong-code')
    expect((await enter(codeOf(secret, -30 * second))).status).toBe(200)
  })

  test('of the same code from two browsers at once one is let in', async () => {
    const { secret } = await bound()
    house.pass(5 * minute)
    const code = codeOf(secret)
    const told = await Promise.all([enter(code), enter(code), enter(code)])
    expect(told.map((it) => it.refused ?? 'in').toSorted()).toEqual(['in', 'wrong-code', 'wrong-code'])
  })

  test('wrong codes lock like wrong passwords, and a right password between them gives no new ones', async () => {
    const { secret } = await bound()
    house.pass(5 * minute)
    const told: unknown[] = []
    for (let i = 0; i < 5; i += 1) {
      await enter()
      const { refused, details } = await enter('123456')
      told.push([refused, details['left'] ?? details['minutes']])
    }
    expect(told).toEqual([...[4, 3, 2, 1].map((left) => ['wrong-code', left]), ['account-locked', 30]])
    expect((await enter(codeOf(secret))).refused).toBe('account-locked')
    house.pass(30 * minute)
    expect((await enter(codeOf(secret))).status).toBe(200)
  })

  test('a recovery code opens once, however it is typed; none of it is kept in the clear', async () => {
    const { recovery, secret } = await bound()
    const [first = ''] = recovery
    expect((await enter(first.toUpperCase().replaceAll('-', ' '))).status).toBe(200)
    expect((await enter(first)).refused).toBe('wrong-code')
    expect((await house.admin.get('/api/own-door')).json).toMatchObject({
      secondFactor: { recoveryLeft: 9 },
    })
    const { workspace } = (await house.admin.get('/api/session')).json as { workspace: { id: string } }
    const { rows } = await inWorkspace(house.store.pool, workspace.id, (_db, client) =>
      client.query<{ row: string }>(
        `select f::text as row from desk.second_factor f union all select l::text from desk.security_log l`,
      ),
    )
    const kept = rows.map((it) => it.row).join('\n')
    // The seed must be read again, the recovery codes need not.
    expect(kept).toContain(secret)
    for (const code of recovery) expect(kept).not.toContain(code)
    const log = await house.store.owner.query<{ row: string }>(
      'select l::text as row from desk.security_log l',
    )
    expect(log.rows.map((it) => it.row).join('\n')).not.toContain(secret)
  })

  test('another telephone takes a code of the present one; the old seed then opens nothing', async () => {
    const { secret } = await bound()
    const begin = (code?: string) =>
      house.admin.post('/api/second-factor/begin', { password: office.password, ...(code ? { code } : {}) })
    expect((await begin()).refused).toBe('second-factor-asked')
    house.pass(minute)
    const next = (await begin(codeOf(secret))).json as { secret: string }
    expect(next.secret).not.toBe(secret)
    expect((await house.admin.post('/api/second-factor', { code: codeOf(next.secret) })).status).toBe(200)
    house.pass(minute)
    expect((await enter(codeOf(secret))).refused).toBe('wrong-code')
    expect((await enter(codeOf(next.secret))).status).toBe(200)
  })
})

/** Somebody with a post of their own, whose password is their own. */
const somebody = async (name: string, role: string): Promise<{ person: string; browser: Browser }> => {
  const { admin, ledger } = house
  const { units } = (await admin.get('/api/organisation')).json as { units: { id: string; kind: string }[] }
  const unit = units.find((it) => it.kind === 'office')?.id
  const act = async (act: string, input: Record<string, unknown>) =>
    (await admin.act(ledger.newId, act, input)).json as Granted
  const post = (await act('establish-post', { unit, title: name, roles: [role], rank: 1, portfolio: '' }))
    .made[0]
  const person = (await act('register-person', { name })).streams[0]?.id ?? ''
  await act('appoint', { person, unit, post, from: '2026-08-03' })
  const { password } = (await admin.post('/api/accounts', { person, login: name })).json as {
    password: string
  }
  const browser = house.browser()
  await browser.post('/api/sign-in', { login: name, password })
  await browser.post('/api/password', { old: password, new: 'Jiulongjiang-7' })
  return { person, browser }
}

describe('between whoever resets a password and whose it is', () => {
  test('stands the second factor: a reset leaves it, and only the security administrator removes it', async () => {
    const clerk = await somebody('杜若', 'office')
    const security = await somebody('安澜', 'security')
    const { secret } = await bound(clerk.browser, 'Jiulongjiang-7')
    const { password } = (await house.admin.post('/api/accounts/reset', { person: clerk.person })).json as {
      password: string
    }
    const asClerk = (code?: string) => enter(code, house.browser(), { login: '杜若', password })
    expect((await asClerk()).refused).toBe('second-factor-asked')
    const remove = (by: Browser) => by.post('/api/security/remove-second-factor', { person: clerk.person })
    expect((await remove(house.admin)).refused).toBe('not-allowed')
    house.pass(minute)
    expect((await asClerk(codeOf(secret))).json).toMatchObject({ state: 'change-password' })
    expect((await remove(security.browser)).status).toBe(200)
    expect((await remove(security.browser)).refused).toBe('not-found')
    expect((await asClerk()).json).toMatchObject({ state: 'change-password' })
    const { rows } = await house.store.owner.query(
      `select person_id = $1 as theirs, by_person_id = $2 as by_security from desk.security_log
        where type = 'second-factor-removed'`,
      [clerk.person, security.person],
    )
    expect(rows).toEqual([{ theirs: true, by_security: true }])
  })

  test('it can be demanded of administrators: nothing opens before it is bound, not even what is open already', async () => {
    const security = await somebody('安澜', 'security')
    const clerk = await somebody('杜若', 'office')
    const demand = (by: Browser, of: string) => by.post('/api/security/demand-second-factor', { of })
    expect((await demand(house.admin, 'administrators')).refused).toBe('not-allowed')
    expect((await demand(security.browser, 'administrators')).status).toBe(200)
    expect((await clerk.browser.get('/api/rounds')).status).toBe(200)
    expect((await house.admin.get('/api/session')).json).toMatchObject({ state: 'bind-second-factor' })
    for (const path of ['/api/rounds', '/api/organisation', '/api/problems.csv', '/api/wall.svg'])
      expect((await house.admin.get(path)).refused).toBe('second-factor-first')
    expect((await house.admin.act(house.ledger.newId, 'register-person', { name: '无' })).refused).toBe(
      'second-factor-first',
    )
    const again = house.browser()
    expect((await enter(undefined, again)).json).toMatchObject({ state: 'bind-second-factor' })
    await bound(again)
    expect((await again.get('/api/session')).json).toMatchObject({ state: 'signed-in' })
    expect((await again.get('/api/rounds')).status).toBe(200)
  })
})

describe('sessions', () => {
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/138.0.0.0 Safari/537.36'
  const seen = async (by: Browser) =>
    (
      (await by.get('/api/sessions')).json as {
        sessions: { id: string; browser: string; current: boolean }[]
      }
    ).sessions

  test('are seen with their kind of browser, and ended one by one or all but this one', async () => {
    const elsewhere = [house.browser(), house.browser()] as const
    for (const it of elsewhere) await it.post('/api/sign-in', office, { 'user-agent': agent })
    const sessions = await seen(house.admin)
    expect(sessions.map((it) => it.browser).toSorted()).toEqual(['', 'Chrome · Windows', 'Chrome · Windows'])
    expect(sessions.filter((it) => it.current)).toHaveLength(1)
    const other = sessions.find((it) => !it.current)?.id
    expect((await house.admin.json('DELETE', `/api/sessions/${other}`, undefined)).json).toEqual({ ended: 1 })
    const open = await Promise.all(elsewhere.map(async (it) => (await it.get('/api/rounds')).status))
    expect(open.toSorted((a, b) => a - b)).toEqual([200, 401])
    expect((await house.admin.post('/api/sessions/end-others', {})).json).toEqual({ ended: 1 })
    expect(await seen(house.admin)).toHaveLength(1)
    expect((await house.admin.get('/api/rounds')).status).toBe(200)
  })

  test('nobody ends those of others but the security administrator', async () => {
    const security = await somebody('安澜', 'security')
    const clerk = await somebody('杜若', 'office')
    const [mine] = await seen(clerk.browser)
    expect((await house.admin.json('DELETE', `/api/sessions/${mine?.id}`, undefined)).refused).toBe(
      'not-found',
    )
    const end = (by: Browser) => by.post('/api/security/end-sessions', { person: clerk.person })
    expect((await end(house.admin)).refused).toBe('not-allowed')
    const { doors } = (await security.browser.get('/api/security/doors?find=杜')).json as { doors: object[] }
    expect(doors).toMatchObject([{ login: '杜若', sessions: 1, secondFactor: false, lockedUntil: null }])
    expect((await end(security.browser)).json).toEqual({ ended: 1 })
    expect((await clerk.browser.get('/api/rounds')).refused).toBe('session-ended')
  })
})
