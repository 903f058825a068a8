import { beforeAll, describe, expect, test } from 'vitest'
import type { Granted } from '#contract/acts.ts'
import type { Organisation } from '#contract/organisation.ts'
import { standingsOf } from '#ledger/policies/standing.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { foundedHouse } from './house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let clerk: string

const register = async (name: string): Promise<string> => {
  const granted = (await house.admin.act(house.ledger.newId, 'register-person', { name })).json as Granted
  return granted.streams[0]?.id ?? ''
}

beforeAll(async () => {
  house = await foundedHouse()
  clerk = await register('李闻')
})

describe('an account from the registrar', () => {
  test('begins with a temporary password that opens nothing but its own change', async () => {
    const opened = await house.admin.post('/api/accounts', { person: clerk, login: '李闻' })
    expect(opened.status).toBe(200)
    const { login, password } = opened.json as { login: string; password: string }
    expect(password).toMatch(
      /^[a-kmnp-zA-HJ-NP-Z2-9]{4}-[a-kmnp-zA-HJ-NP-Z2-9]{4}-[a-kmnp-zA-HJ-NP-Z2-9]{4}$/,
    )

    const browser = house.browser()
    expect((await browser.post('/api/sign-in', { login, password })).json).toMatchObject({
      state: 'change-password',
      me: { login: '李闻' },
    })
    for (const path of ['/api/rounds', '/api/problems', '/api/organisation', '/api/drafts', '/api/wall.svg'])
      expect(await browser.get(path)).toMatchObject({ status: 403, refused: 'change-password-first' })
    expect((await browser.act(house.ledger.newId, 'register-person', { name: '无' })).refused).toBe(
      'change-password-first',
    )
    expect((await browser.file('/api/files?name=a.txt', 'x')).refused).toBe('change-password-first')

    const change = (next: string, old = password) => browser.post('/api/password', { old, new: next })
    expect((await change('kurz-1A')).details).toEqual({ rule: 'short' })
    expect((await change('alllowercase')).details).toEqual({ rule: 'kinds' })
    expect((await change('Admin@123')).details).toEqual({ rule: 'common' })
    expect((await change('wo-shi-李闻-2026-Z')).details).toEqual({ rule: 'login' })
    expect((await change(password)).details).toEqual({ rule: 'same' })
    expect(await change('Jiulongjiang-7', 'not-the-old-One1')).toMatchObject({ refused: 'wrong-password' })
    expect((await change('Jiulongjiang-7')).json).toMatchObject({ state: 'signed-in' })
    expect((await browser.get('/api/rounds')).status).toBe(200)
    expect((await house.browser().post('/api/sign-in', { login, password })).refused).toBe('wrong-password')
  })

  test('one person, one account; one login, one person; nobody unknown', async () => {
    const other = await register('田禾')
    const open = (person: string, login: string) => house.admin.post('/api/accounts', { person, login })
    expect(await open(clerk, '李闻二')).toMatchObject({ status: 409, refused: 'duplicate' })
    expect(await open(other, '李闻')).toMatchObject({ status: 409, refused: 'login-taken' })
    expect(await open(house.ledger.newId(), '新人')).toMatchObject({ status: 404, refused: 'unknown-thing' })
    expect(await open(other, 'a b')).toMatchObject({ status: 422, refused: 'invalid-input' })
    const { rows } = await house.store.owner.query('select count(*) as n from desk.account')
    expect(rows).toEqual([{ n: 2 }])
  })

  test('only a registrar gives one, and only a registrar sees them', async () => {
    const browser = house.browser()
    await browser.post('/api/sign-in', { login: '李闻', password: 'Jiulongjiang-7' })
    expect(await browser.post('/api/accounts', { person: clerk, login: 'x' })).toMatchObject({
      status: 403,
      refused: 'not-allowed',
      details: { role: 'registrar' },
    })
    expect((await browser.post('/api/accounts/reset', { person: house.me.person.id })).refused).toBe(
      'not-allowed',
    )
    const seen = (await browser.get('/api/organisation')).json as Organisation
    expect(seen.persons.map((it) => it.account)).toEqual(seen.persons.map(() => null))
    const shown = (await house.admin.get('/api/organisation')).json as Organisation
    expect(shown.persons.find((it) => it.id === clerk)?.account).toEqual({
      login: '李闻',
      locked: false,
      mustChange: false,
    })
  })
})

describe('a reset', () => {
  test('ends the sessions, lifts a lock, asks for a change, and binds who did it for ever', async () => {
    const browser = house.browser()
    await browser.post('/api/sign-in', { login: '李闻', password: 'Jiulongjiang-7' })
    const reset = await house.admin.post('/api/accounts/reset', { person: clerk })
    const { password } = reset.json as { password: string }
    expect((await browser.get('/api/rounds')).refused).toBe('session-ended')
    expect((await browser.post('/api/sign-in', { login: '李闻', password })).json).toMatchObject({
      state: 'change-password',
    })
    const standing = await inWorkspace(house.store.pool, await workspace(), async (_db, client) =>
      standingsOf(client, await workspace(), [clerk], '2026-08-03'),
    )
    expect(standing.get(clerk)?.standing.appointedBy).toEqual([house.me.person.id])
    const { rows } = await house.store.owner.query(
      `select type, login, person_id = $1 as theirs, by_person_id = $2 as by_admin
         from desk.security_log where type like 'account-%' order by seq desc limit 1`,
      [clerk, house.me.person.id],
    )
    expect(rows).toEqual([{ type: 'account-reset', login: '李闻', theirs: true, by_admin: true }])
  })

  test('is not for oneself, nor for whoever has no account', async () => {
    const none = await register('无账号')
    expect((await house.admin.post('/api/accounts/reset', { person: house.me.person.id })).refused).toBe(
      'same-person',
    )
    expect((await house.admin.post('/api/accounts/reset', { person: none })).refused).toBe('not-found')
  })
})

describe('changing a password', () => {
  test('ends the other sessions and keeps this one', async () => {
    const own = await foundedHouse()
    const other = own.browser()
    await other.post('/api/sign-in', { login: '整改办', password: 'Chengjiang-2026' })
    const change = { old: 'Chengjiang-2026', new: 'Shibazhen-2027' }
    expect((await own.admin.post('/api/password', change)).json).toMatchObject({ state: 'signed-in' })
    expect((await own.admin.get('/api/rounds')).status).toBe(200)
    expect((await other.get('/api/rounds')).refused).toBe('session-ended')
  })

  test('is no place to guess: five wrong old passwords lock the account and end its sessions', async () => {
    const own = await foundedHouse()
    const guess = () => own.admin.post('/api/password', { old: 'Falsch-1234', new: 'Shibazhen-2027' })
    for (let i = 0; i < 4; i += 1) expect((await guess()).refused).toBe('wrong-password')
    expect((await guess()).refused).toBe('account-locked')
    expect((await own.admin.get('/api/rounds')).refused).toBe('session-ended')
  })
})

const workspace = async (): Promise<string> => {
  const session = (await house.admin.get('/api/session')).json as { workspace: { id: string } }
  return session.workspace.id
}
