import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { minute } from '#ledger/desk/instants.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Browser } from './browser.ts'
import { foundedHouse, office } from './house.ts'
import { type RunningProvider, deadIssuer, runProvider, throughProvider } from './sso/provider.ts'

let provider: RunningProvider
let house: Awaited<ReturnType<typeof foundedHouse>>

beforeAll(async () => {
  provider = await runProvider()
})
afterAll(() => provider.close())
beforeEach(async () => {
  house = await foundedHouse({ outside: provider.settings })
})

/** As a link of the provider's page brings it: from another site, without the session. */
const comeBack = async (by: Browser, path: string): Promise<string> => {
  const session = by.cookies.get('zhenggai')
  by.cookies.delete('zhenggai')
  const answer = await by.get(path, { 'sec-fetch-site': 'cross-site' })
  if (session !== undefined && !by.cookies.has('zhenggai')) by.cookies.set('zhenggai', session)
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

const link = async (by: Browser, as: string): Promise<string> => {
  const { address } = (await by.post('/api/outside/link', { password: office.password })).json as {
    address: string
  }
  return comeBack(by, (await throughProvider(address, as)).back)
}

const start = async (by: Browser): Promise<string> =>
  (await by.get('/api/outside/start')).headers.get('location') ?? ''

const signInAs = async (by: Browser, as: string): Promise<string> =>
  comeBack(by, (await throughProvider(await start(by), as)).back)

describe('single sign-on', () => {
  test('opens an account to whoever was bound to it by the person who was signed in, and to nobody else', async () => {
    const asked = new URL(await start(house.browser()))
    expect(asked.origin).toBe(provider.issuer)
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(asked.searchParams.get(name)).toMatch(/^.{20,}$/)
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256')

    // The name is the same here and there: that binds nothing.
    const stranger = house.browser()
    expect(await signInAs(stranger, office.login)).toBe('/?outside=enter')
    expect((await stranger.post('/api/outside/enter', {})).refused).toBe('outside-unknown')

    expect(await link(house.admin, '1001')).toBe('/password?outside=bound')
    expect((await house.admin.get('/api/own-door')).json).toMatchObject({ outside: { label: '县统一认证' } })
    const browser = house.browser()
    expect((await browser.get('/api/session')).json).toMatchObject({
      state: 'signed-out',
      outside: '县统一认证',
    })
    expect(await signInAs(browser, '1001')).toBe('/?outside=enter')
    expect((await browser.post('/api/outside/enter', {})).json).toMatchObject({
      ...{ state: 'signed-in', me: { login: office.login } },
    })
    expect((await browser.get('/api/rounds')).status).toBe(200)
    const { rows } = await house.store.owner.query<{ subject: string }>(
      'select subject from desk.outside_identity',
    )
    expect(rows).toEqual([{ subject: '工号1001' }])
    expect((await browser.post('/api/sign-out', {})).json).toMatchObject({
      ...{ state: 'signed-out', leaveAt: expect.stringContaining(`${provider.issuer}/session/end`) },
    })
    expect((await browser.get('/api/rounds')).refused).toBe('session-ended')
    // Whoever came in by password leaves nowhere else.
    expect((await house.admin.post('/api/sign-out', {})).json).toMatchObject({ leaveAt: null })
  })

  test('asks for our second factor all the same, and a lock of ours holds', async () => {
    const { admin } = house
    const { secret } = (await admin.post('/api/second-factor/begin', { password: office.password })).json as {
      secret: string
    }
    const code = () =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(house.clock.now) })
    await admin.post('/api/second-factor', { code: code() })
    await link(admin, '1001')
    const browser = house.browser()
    await signInAs(browser, '1001')
    const enter = (given?: string) =>
      browser.post('/api/outside/enter', given === undefined ? {} : { code: given })
    expect((await enter()).refused).toBe('second-factor-asked')
    expect((await enter('000000')).refused).toBe('wrong-code')
    house.pass(minute)
    expect((await enter(code())).json).toMatchObject({ state: 'signed-in' })
    for (let i = 0; i < 5; i += 1)
      await house.browser().post('/api/sign-in', { ...office, password: 'Falsch-falsch-1' })
    const again = house.browser()
    await signInAs(again, '1001')
    expect((await again.post('/api/outside/enter', { code: code() })).refused).toBe('account-locked')
  })

  test('what comes back is good once, for the browser that began it, and within ten minutes', async () => {
    await link(house.admin, '1001')
    const browser = house.browser()
    const { back } = await throughProvider(await start(browser), '1001')
    // Somebody else’s browser, and one that never began: the state is not theirs.
    expect(await comeBack(house.browser(), back)).toBe('/?outside=expired')
    const other = house.browser()
    await start(other)
    expect(await comeBack(other, back)).toBe('/?outside=invalid')
    expect(await comeBack(browser, back.replace(/code=[^&]+/, 'code=stolen'))).toBe('/?outside=invalid')
    expect(await comeBack(browser, back)).toBe('/?outside=expired')

    const late = house.browser()
    const begun = await throughProvider(await start(late), '1001')
    house.pass(11 * minute)
    expect(await comeBack(late, begun.back)).toBe('/?outside=expired')
    expect((await late.post('/api/outside/enter', {})).refused).toBe('outside-failed')

    const refusing = house.browser()
    const state = new URL(await start(refusing)).searchParams.get('state')
    const denied = `/api/outside/back?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`
    expect(await comeBack(refusing, denied)).toBe('/?outside=denied')
  })

  test('one identity opens one account; bound by the registrar it counts as a password given', async () => {
    const { admin, ledger } = house
    const registered = (await admin.act(ledger.newId, 'register-person', { name: '杜若' })).json as {
      streams: { id: string }[]
    }
    const person = registered.streams[0]?.id ?? ''
    const { password } = (await admin.post('/api/accounts', { person, login: '杜若' })).json as {
      password: string
    }
    const clerk = house.browser()
    await clerk.post('/api/sign-in', { login: '杜若', password })
    await clerk.post('/api/password', { old: password, new: office.password })
    await link(clerk, '2002')
    expect(await link(admin, '2002')).toBe('/password?outside=identity-taken')
    expect((await clerk.send('DELETE', '/api/outside/link')).status).toBe(200)
    const bind = (by: Browser) => by.post('/api/accounts/identity', { person, subject: '工号3003' })
    expect((await bind(clerk)).refused).toBe('not-allowed')
    expect((await bind(admin)).json).toEqual({ bound: true })
    const there = house.browser()
    await signInAs(there, '3003')
    expect((await there.post('/api/outside/enter', {})).json).toMatchObject({ me: { login: '杜若' } })
    const { workspace } = (await admin.get('/api/session')).json as { workspace: { id: string } }
    const { rows } = await inWorkspace(house.store.pool, workspace.id, (_db, client) =>
      client.query('select count(*) as n from desk.password_given where person_id = $1', [person]),
    )
    expect(rows).toEqual([{ n: 2 }])
  })

  test('a provider that is away is a sentence; by login and password one comes in all the same', async () => {
    const alone = await foundedHouse({ outside: { ...provider.settings, issuer: await deadIssuer() } })
    expect(await start(alone.browser())).toBe('/?outside=unreachable')
    expect((await alone.admin.post('/api/outside/link', { password: office.password })).details).toEqual({
      reason: 'unreachable',
    })
    expect((await alone.browser().post('/api/sign-in', office)).status).toBe(200)
    expect(alone.log.join('')).not.toContain('secret of the tests')
  })

  test('nothing of it is there where it is not set', async () => {
    const without = await foundedHouse()
    expect((await without.browser().get('/api/session')).json).toMatchObject({ outside: null })
    expect((await without.browser().get('/api/outside/start')).status).toBe(404)
    expect((await without.admin.get('/api/own-door')).json).toMatchObject({ outside: null })
  })
})
