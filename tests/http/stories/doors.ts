import { Secret, TOTP } from 'otpauth'
import type { Organisation } from '#contract/organisation.ts'
import type { Route } from '#contract/route.ts'
import { routes } from '#contract/routes.ts'
import { minute } from '#ledger/desk/instants.ts'
import type { Browser } from '../browser.ts'
import { type County, granted, person } from '../county.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

const own = 'Jiulongjiang-7'

const ask = async (by: Browser, method: string, path: string, body?: unknown) => {
  const answer = await by.json(method, path, body)
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.text}`)
  return answer
}

/** A second factor, sessions elsewhere, three administrators apart from the business and from each other, and the log. */
export const comeInByManyDoors = async (house: House, { handler, leader }: County): Promise<void> => {
  const { admin } = house
  await bindFactor(house, leader.browser)
  const elsewhere = house.browser()
  await elsewhere.post('/api/sign-in', { login: '秦岭', password: own })
  const there = house.browser()
  await there.post('/api/sign-in', { login: '秦岭', password: own })
  const { sessions } = (await elsewhere.get('/api/sessions')).json as {
    sessions: { id: string; current: boolean }[]
  }
  await ask(elsewhere, 'DELETE', `/api/sessions/${sessions.find((it) => !it.current)?.id ?? ''}`)
  await ask(elsewhere, 'POST', '/api/sessions/end-others', {})

  const units = ((await admin.get('/api/organisation')).json as Organisation).units
  const top = units.find((it) => it.parent === null)?.id ?? ''
  const security = await person(house, '安澜', top, ['security'])
  const auditor = await person(house, '沈鉴', top, ['auditor'])
  await security.browser.get('/api/problems')
  await security.browser.get('/api/security/doors')
  for (let i = 0; i < 5; i += 1)
    await house.browser().post('/api/sign-in', { login: '秦岭', password: 'Falsch-1234' })
  const { persons } = (await admin.get('/api/organisation')).json as Organisation
  const locked = persons.find((it) => it.name === '秦岭')?.id
  await ask(security.browser, 'POST', '/api/security/unlock', { person: locked })
  await ask(security.browser, 'POST', '/api/security/end-sessions', { person: locked })
  await ask(security.browser, 'POST', '/api/security/remove-second-factor', { person: leader.person })
  await ask(security.browser, 'POST', '/api/security/demand-second-factor', { of: 'nobody' })
  await ask(admin, 'POST', '/api/accounts/identity', { person: handler.person, subject: '工号1001' })
  await admin.post('/api/accounts/identity', { person: leader.person, subject: '工号1001' })
  await ask(security.browser, 'POST', '/api/accounts/identity/remove', { person: handler.person })

  await auditor.browser.get('/api/security/log?limit=2')
  await ask(auditor.browser, 'POST', '/api/security/checks', {})
  const checks = async () =>
    ((await auditor.browser.get('/api/security/checks')).json as { running: unknown }).running
  while ((await checks()) !== null);
  const { status, text } = await auditor.browser.get('/api/security/log.csv')
  if (status !== 200) throw new Error(text)
  await separate(house, { security: security.browser, clerk: handler.person })
}

const bindFactor = async (house: House, by: Browser): Promise<void> => {
  const begun = (await ask(by, 'POST', '/api/second-factor/begin', { password: own })).json as {
    secret: string
  }
  const code = () =>
    new TOTP({ secret: Secret.fromBase32(begun.secret) }).generate({ timestamp: Date.parse(house.clock.now) })
  await by.post('/api/second-factor', { code: '000000' })
  await ask(by, 'POST', '/api/second-factor', { code: code() })
  await by.get('/api/own-door')
  house.pass(minute)
  await by.post('/api/second-factor/begin', { password: own })
}

/** Nobody holds two of the three any more; from then on a password is shown in halves to two of them. */
const separate = async (house: House, { security, clerk }: { security: Browser; clerk: string }) => {
  const { admin, me } = house
  await admin.act(house.ledger.newId, 'separate-administrators', {})
  // What the first person sees while all of it is in one hand.
  for (const { method, path } of Object.values<Pick<Route, 'method' | 'path'>>(routes))
    if (method === 'GET' && !path.includes(':')) await admin.get(`${path}?limit=1`)
  const { persons, units } = (await admin.get('/api/organisation')).json as Organisation
  const top = units.find((it) => it.parent === null)?.id ?? ''
  const registrar = await person(house, '季严', top, ['registrar'])
  const founder = persons.find((it) => it.id === me.person.id)
  for (const { id } of founder?.appointments ?? [])
    await granted(house, registrar.browser, 'relieve', {
      ...{ person: me.person.id, appointment: id, on: '2026-08-03' },
    })
  const room = units.find((it) => it.kind === 'office')?.id ?? ''
  const post = (
    await granted(house, registrar.browser, 'establish-post', {
      ...{ unit: room, title: '综合科', roles: ['office'], rank: 8 },
    })
  ).made[0]
  const from = '2026-08-01'
  await granted(house, registrar.browser, 'appoint', { person: me.person.id, unit: room, post, from })
  await granted(house, registrar.browser, 'separate-administrators', {})
  await registrar.browser.act(house.ledger.newId, 'establish-post', {
    ...{ unit: top, title: '管理', roles: ['registrar', 'security'], rank: 90 },
  })
  const orders = async () =>
    ((await registrar.browser.get('/api/security')).json as { orders: { id: string }[] }).orders
  await ask(registrar.browser, 'POST', '/api/accounts/reset', { person: clerk })
  await ask(security, 'POST', `/api/security/orders/${(await orders())[0]?.id ?? ''}/confirm`, {})
  await ask(registrar.browser, 'POST', '/api/accounts/reset', { person: clerk })
  await ask(registrar.browser, 'DELETE', `/api/security/orders/${(await orders())[0]?.id ?? ''}`)
  await registrar.browser.get('/api/security')
}
