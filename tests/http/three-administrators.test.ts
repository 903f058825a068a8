import { beforeAll, describe, expect, test } from 'vitest'
import { actNames } from '#contract/acts.ts'
import type { Granted } from '#contract/acts.ts'
import { fileRoutes } from '#contract/files.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { Route } from '#contract/route.ts'
import { routes } from '#contract/routes.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { confirmAccess } from '#ledger/desk/access-orders.ts'
import { bindForPerson } from '#ledger/desk/give-access.ts'
import { doorOf } from '#server/act-door.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Browser } from './browser.ts'
import { foundedHouse } from './house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

let house: House

const organisationOf = async (by: Browser) => (await by.get('/api/organisation')).json as Organisation

/** Somebody with a post of their own in the office, and their account. */
const somebody = async (name: string, roles: PostRole[]): Promise<{ person: string; browser: Browser }> => {
  const { admin, ledger } = house
  const unit = (await organisationOf(admin)).units.find((it) => it.kind === 'office')?.id
  const post = (
    (await admin.act(ledger.newId, 'establish-post', { unit, title: `${name}的岗位`, roles, rank: 1 }))
      .json as Granted
  ).made[0]
  const registered = (await admin.act(ledger.newId, 'register-person', { name })).json as Granted
  const person = registered.streams[0]?.id ?? ''
  await admin.act(ledger.newId, 'appoint', { person, unit, post, from: '2026-08-03' })
  const opened = (await admin.post('/api/accounts', { person, login: name })).json as { password: string }
  secrets.push(opened.password)
  const browser = house.browser()
  await browser.post('/api/sign-in', { login: name, password: opened.password })
  await browser.post('/api/password', { old: opened.password, new: 'Jiulongjiang-7' })
  return { person, browser }
}

let registrar: { person: string; browser: Browser }
let security: { person: string; browser: Browser }
let auditor: { person: string; browser: Browser }
let clerk: { person: string; browser: Browser }
/** Whatever was shown once: none of it may be found again. */
const secrets = ['Jiulongjiang-7', 'scrypt']

beforeAll(async () => {
  house = await foundedHouse()
  registrar = await somebody('季严', ['registrar'])
  security = await somebody('安澜', ['security'])
  auditor = await somebody('沈鉴', ['auditor'])
  clerk = await somebody('杜若', ['office'])
})

/** Every address and every act, as they are written down: whatever is added is asked here by itself. */
const everything = (): { name: string; method: string; path: string; administration: boolean }[] => [
  ...Object.entries<Pick<Route, 'admission' | 'method' | 'path' | 'administration'>>({
    ...routes,
    ...fileRoutes,
  })
    .filter(([, it]) => it.admission === 'signed-in')
    .map(([name, { method, path, administration }]) => ({
      name,
      method,
      path: path.replace(/:\w+/g, house.ledger.newId()),
      administration: administration === true,
    })),
  ...actNames.map((name) => ({
    ...{ name, method: 'POST', path: `/api/acts/${name}` },
    administration: doorOf(name).administration === true,
  })),
]

describe('whoever holds administrators’ posts alone', () => {
  test('comes to nothing that is about the rectification: no list, file, paper, export, draft or act', async () => {
    const asked = everything()
    expect(asked.length).toBeGreaterThan(100)
    for (const { browser } of [registrar, security, auditor])
      for (const { name, method, path, administration } of asked) {
        if (administration) continue
        const answer = await browser.json(method, path, method === 'GET' ? undefined : {})
        expect([name, answer.status, answer.refused]).toEqual([name, 403, 'sees-no-content'])
      }
  })

  test('and what is left to them is only what says of itself that it is about the house', () => {
    const open = everything().filter((it) => it.administration)
    // A new name here is a decision: does it say anything of what the ledger is about?
    expect(open.map((it) => it.name).toSorted()).toMatchInlineSnapshot(`
      [
        "alias-unit",
        "appoint",
        "beginSecondFactor",
        "bindIdentity",
        "bindSecondFactor",
        "changePassword",
        "compareOrganisation",
        "confirmAccess",
        "demandSecondFactor",
        "dropAccess",
        "end-unit",
        "endOneSession",
        "endOtherSessions",
        "endPersonSessions",
        "establish-post",
        "leaveTour",
        "linkOutside",
        "listDoors",
        "listKeys",
        "listSecurityLog",
        "listSessions",
        "makeKey",
        "move-unit",
        "openAccount",
        "organisationXlsx",
        "rank-unit",
        "readBackup",
        "readChecks",
        "readMail",
        "readOrganisation",
        "readOwnDoor",
        "readSecurity",
        "register-person",
        "register-unit",
        "relieve",
        "removeSecondFactor",
        "rename-unit",
        "resetAccount",
        "restore-unit",
        "revise-post",
        "revokeKey",
        "runBackup",
        "runChecks",
        "securityLogCsv",
        "separate-administrators",
        "set-remit",
        "setMail",
        "take-organisation",
        "unbindIdentity",
        "unlinkOutside",
        "unlockAccount",
      ]
    `)
  })

  test('not by an API key either', async () => {
    const made = await security.browser.post('/api/keys', {
      ...{
        name: '取数',
        scopes: ['read', 'report', 'plan', 'import'],
        until: '2026-12-31',
        password: 'Jiulongjiang-7',
      },
    })
    const bearer = { authorization: `Bearer ${(made.json as { token: string }).token}` }
    const program = house.browser()
    for (const path of [
      '/api/problems',
      '/api/problems.csv',
      '/api/wall.svg',
      '/api/overview',
      '/api/rounds',
    ])
      expect([path, (await program.get(path, bearer)).refused]).toEqual([path, 'sees-no-content'])
    expect(
      (await program.post('/api/acts/add-measure', { actId: house.ledger.newId() }, bearer)).refused,
    ).toBe('sees-no-content')
    expect((await program.get('/api/organisation', bearer)).status).toBe(200)
  })

  test('while one who also works in the office sees what the office sees', async () => {
    expect((await house.admin.get('/api/problems')).status).toBe(200)
    expect((await clerk.browser.get('/api/problems')).status).toBe(200)
  })

  test('none does what is another one’s', async () => {
    const asked = (browser: Browser, method: string, path: string, body?: unknown) =>
      browser.json(method, path, body).then((it) => it.refused ?? it.status)
    const unlock = [registrar, security, auditor].map(({ browser }) =>
      asked(browser, 'POST', '/api/security/unlock', { person: clerk.person }),
    )
    expect(await Promise.all(unlock)).toEqual(['not-allowed', 200, 'not-allowed'])
    for (const path of ['/api/security/log', '/api/security/log.csv', '/api/security/checks']) {
      const read = [registrar, security, auditor].map(({ browser }) => asked(browser, 'GET', path))
      expect(await Promise.all(read)).toEqual(['not-allowed', 'not-allowed', 200])
    }
    const accounts = [security, auditor].map(({ browser }) =>
      asked(browser, 'POST', '/api/accounts', { person: clerk.person, login: 'x' }),
    )
    expect(await Promise.all(accounts)).toEqual(['not-allowed', 'not-allowed'])
    const { ledger } = house
    for (const { browser } of [security, auditor])
      expect((await browser.act(ledger.newId, 'register-person', { name: '无' })).refused).toBe('not-allowed')
    expect(await asked(clerk.browser, 'GET', '/api/security')).toBe('not-allowed')
  })
})

describe('三员分立', () => {
  test('is refused while somebody holds two of it, and says who and what', async () => {
    const refused = await registrar.browser.act(house.ledger.newId, 'separate-administrators', {})
    expect(refused).toMatchObject({
      refused: 'separation-gaps',
      details: { missing: [], mixed: [{ name: '管小川', role: 'registrar', beside: 'office' }] },
    })
  })

  test('once on, nobody can be appointed to mix, and the last of each stays', async () => {
    const { ledger } = house
    const { persons, units } = await organisationOf(registrar.browser)
    const founder = persons.find((it) => it.name === '管小川')
    const unit = units.find((it) => it.kind === 'office')
    // The founder hands the accounts over: relieved of the first post, appointed to one of the office alone.
    const appointment = founder?.appointments[0]?.id
    expect(
      (
        await registrar.browser.act(ledger.newId, 'relieve', {
          person: founder?.id,
          appointment,
          on: '2026-08-03',
        })
      ).status,
    ).toBe(200)
    expect((await registrar.browser.act(ledger.newId, 'separate-administrators', {})).status).toBe(200)
    expect((await registrar.browser.get('/api/security')).json).toMatchObject({
      separatedOn: '2026-08-03',
      missing: [],
      mixed: [],
    })

    const officePost = unit?.posts.find(
      (it) => it.roles.includes('office') && !it.roles.includes('registrar'),
    )?.id
    const mixing = await registrar.browser.act(ledger.newId, 'appoint', {
      person: auditor.person,
      unit: unit?.id,
      post: officePost,
      from: '2026-09-01',
    })
    expect(mixing).toMatchObject({
      refused: 'administrators-separate',
      details: { role: 'auditor', beside: 'office' },
    })
    const post = await registrar.browser.act(ledger.newId, 'establish-post', {
      unit: unit?.id,
      title: '兼职',
      roles: ['security', 'auditor'],
      rank: 5,
    })
    expect(post.refused).toBe('administrators-separate')
    const last = persons.find((it) => it.id === auditor.person)?.appointments[0]?.id
    expect(
      await registrar.browser.act(ledger.newId, 'relieve', {
        person: auditor.person,
        appointment: last,
        on: '2026-08-03',
      }),
    ).toMatchObject({ refused: 'last-registrar', details: { role: 'auditor' } })
  })
})

describe('with the three separated', () => {
  test('a password takes two: neither half opens anything, and both together do', async () => {
    const asked = await registrar.browser.post('/api/accounts/reset', { person: clerk.person })
    const first = asked.json as { login: string; password: string; half: boolean }
    expect(first).toMatchObject({ login: '杜若', half: true })
    secrets.push(first.password)
    // Until it is confirmed everything stays as it was.
    expect((await clerk.browser.get('/api/problems')).status).toBe(200)
    const { orders } = (await security.browser.get('/api/security')).json as {
      orders: { id: string; mayConfirm: boolean }[]
    }
    expect(orders).toMatchObject([
      { kind: 'reset', person: { id: clerk.person }, mayConfirm: true, mine: false },
    ])
    const confirm = (by: Browser) => by.post(`/api/security/orders/${orders[0]?.id}/confirm`, {})
    expect((await confirm(registrar.browser)).refused).toBe('not-allowed')
    expect((await confirm(auditor.browser)).refused).toBe('not-allowed')
    const second = (await confirm(security.browser)).json as { password: string }
    secrets.push(second.password)
    expect((await confirm(security.browser)).refused).toBe('not-found')
    expect((await clerk.browser.get('/api/problems')).refused).toBe('session-ended')
    const enter = (password: string) => house.browser().post('/api/sign-in', { login: '杜若', password })
    expect((await enter(first.password)).refused).toBe('wrong-password')
    expect((await enter(second.password)).refused).toBe('wrong-password')
    expect((await enter(`${second.password}-${first.password}`)).refused).toBe('wrong-password')
    expect((await enter(`${first.password}-${second.password}`)).json).toMatchObject({
      state: 'change-password',
    })
  })

  test('nobody is shut out for ever: for the registrar security asks, for security the auditor confirms', async () => {
    const reset = (by: Browser, person: string) => by.post('/api/accounts/reset', { person })
    expect((await reset(registrar.browser, registrar.person)).refused).toBe('same-person')
    expect((await reset(auditor.browser, registrar.person)).refused).toBe('not-allowed')
    expect((await reset(security.browser, registrar.person)).status).toBe(200)
    const orderFor = async (by: Browser) =>
      ((await by.get('/api/security')).json as { orders: { id: string; mayConfirm: boolean }[] }).orders[0]
    expect((await orderFor(security.browser))?.mayConfirm).toBe(false)
    const order = await orderFor(auditor.browser)
    expect(order?.mayConfirm).toBe(true)
    expect((await security.browser.post(`/api/security/orders/${order?.id}/confirm`, {})).refused).toBe(
      'same-person',
    )
    expect(
      (await auditor.browser.json('DELETE', `/api/security/orders/${order?.id}`, undefined)).status,
    ).toBe(200)
    expect(await orderFor(auditor.browser)).toBeUndefined()
  })

  test('the keys of others are for the security administrator, not for whoever makes accounts', async () => {
    const key = (by: Browser, name: string) =>
      by.post('/api/keys', { name, scopes: ['read'], until: '2026-12-31', password: 'Jiulongjiang-7' })
    expect((await key(auditor.browser, '审计取数')).status).toBe(200)
    const of = async (by: Browser) =>
      ((await by.get('/api/keys')).json as { keys: { id: string; name: string }[] }).keys
    const [theirs] = (await of(security.browser)).filter((it) => it.name === '审计取数')
    expect(theirs).toBeDefined()
    expect((await of(registrar.browser)).map((it) => it.name)).toEqual([])
    const revoke = (by: Browser) => by.json('DELETE', `/api/keys/${theirs?.id}`, undefined)
    expect((await revoke(registrar.browser)).refused).toBe('not-found')
    expect((await revoke(security.browser)).status).toBe(200)
    expect(await of(auditor.browser)).toEqual([])
  })

  test('an identity from outside takes two, and whoever named it is remembered as having it in hand', async () => {
    const { ledger, store } = house
    const { workspace } = (await house.admin.get('/api/session')).json as { workspace: { id: string } }
    const as = (it: { person: string }) => ({ workspace: workspace.id, person: it.person })
    const issuer = 'https://issuer.example'
    const asked = { person: clerk.person, subject: '工号9009' }
    expect(await bindForPerson(ledger, as(registrar), asked, issuer)).toEqual({ bound: false })
    const { orders } = (await security.browser.get('/api/security')).json as { orders: { id: string }[] }
    await confirmAccess(ledger, as(security), orders[0]?.id ?? '', issuer)
    const { rows } = await inWorkspace(store.pool, workspace.id, (_db, client) =>
      client.query(
        'select by_person_id from desk.password_given where person_id = $1 order by at desc limit 1',
        [clerk.person],
      ),
    )
    expect(rows).toEqual([{ by_person_id: registrar.person }])
  })

  test('the log tells both, holds no secret, and verifies', async () => {
    const { entries } = (await auditor.browser.get('/api/security/log?limit=200')).json as {
      entries: { type: string; by: string | null; detail: string | null }[]
    }
    const reset = entries.find((it) => it.type === 'account-reset')
    expect(reset).toMatchObject({ by: '安澜', detail: 'asked by 季严' })
    for (const secret of secrets) expect(JSON.stringify(entries)).not.toContain(secret)
    const csv = await auditor.browser.get('/api/security/log.csv?type=account-reset&locale=zh-CN')
    expect(csv.text.split('\r\n').slice(0, 2)).toEqual([
      '序号,时间（北京）,事项,账号,人员,办理人,说明',
      expect.stringContaining('重置密码,杜若,杜若,安澜'),
    ])
    await auditor.browser.post('/api/security/checks', {})
    await expect
      .poll(async () => (await auditor.browser.get('/api/security/checks')).json)
      .toMatchObject({ running: null, last: { log: { sound: true }, journal: { sound: true } } })
  })
})
