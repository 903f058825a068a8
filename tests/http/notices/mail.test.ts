import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, minute } from '#ledger/desk/instants.ts'
import { mailRound, makeSender } from '#jobs/mail-rounds.ts'
import type { Browser } from '../browser.ts'
import { type County, settle } from '../county.ts'
import { foundedHouse } from '../house.ts'
import { openMailbox, readMail } from './mailbox.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
let mailbox: Awaited<ReturnType<typeof openMailbox>>
let closing: (() => void)[]

const from = '县委整改办 <zhenggai@chengjiang.example>'
const baseUrl = 'https://zhenggai.example'

/** Two days before the deadline, a Tuesday, eight in the morning in Shanghai. */
const tuesday = '2026-12-29T00:00:30.000000Z'
const choice = {
  ...{ groups: ['decide', 'do', 'know'], nearDays: 7, mail: true, address: 'tianhe@chengjiang.example' },
  ...{ hour: 8, days: [1, 2, 3, 4, 5], language: 'zh-CN' },
}

const server = () => {
  const it = makeSender(
    { mail: { smtpUrl: mailbox.url, from, baseUrl }, robots: null },
    () => house.clock.now,
  )
  closing.push(it.close)
  return it
}
const round = () => mailRound(house.ledger, server())

beforeEach(async () => {
  closing = []
  house = await foundedHouse({ mail: { from, baseUrl } })
  county = await settle(house)
  mailbox = await openMailbox()
  house.clock.now = tuesday
  await signIn(county.handler.browser, '田禾')
  await county.handler.browser.json('PUT', '/api/notices', choice)
})
afterEach(async () => {
  for (const close of closing) close()
  await mailbox.close()
})

const signIn = (by: Browser, login: string, password = 'Jiulongjiang-7') =>
  by.post('/api/sign-in', { login, password })
const adminAgain = () => signIn(house.admin, '整改办', 'Chengjiang-2026')

describe('the mail of what waits', () => {
  test('says how many and where, to whoever chose it, once a day', async () => {
    expect(await round()).toEqual({ sent: 1, failed: 0 })
    expect(await round()).toEqual({ sent: 0, failed: 0 })
    const [mail, ...more] = mailbox.received
    expect(more).toEqual([])
    expect(mail?.to).toEqual(['tianhe@chengjiang.example'])
    const { headers, text, html } = readMail(mail ?? { to: [], raw: '' })
    expect(text).toContain('要我办：')
    expect(text).toContain(`${baseUrl}/desk`)
    expect(html).toContain(`href="${baseUrl}/desk"`)
    expect(headers).toMatch(/List-Unsubscribe: <https:\/\/zhenggai\.example\/end-mail\//u)
    // Nothing of what the ledger is about, and nobody's name: it leaves the building.
    for (const word of ['水库', '田禾', '江望', '水利局', county.problem])
      expect(text + html, word).not.toContain(word)
  })

  test('tells line by line only where the registrar says so', async () => {
    await adminAgain()
    expect((await county.handler.browser.json('PUT', '/api/mail', { withLines: true })).refused).toBe(
      'not-allowed',
    )
    expect((await house.admin.json('PUT', '/api/mail', { withLines: true })).status).toBe(200)
    await round()
    const { text, html } = readMail(mailbox.received[0] ?? { to: [], raw: '' })
    expect(text).toContain('快到期限　1-')
    expect(text).toContain('2026.12.31前')
    expect(html).toContain('<li>快到期限')
    expect(text).not.toContain('田禾')
  })

  test('waits for its hour, comes on chosen days, and is made up after the server was down', async () => {
    await county.handler.browser.json('PUT', '/api/notices', { ...choice, hour: 9 })
    expect(await round()).toEqual({ sent: 0, failed: 0 })
    await county.handler.browser.json('PUT', '/api/notices', { ...choice, days: [1, 3] })
    expect(await round()).toEqual({ sent: 0, failed: 0 })
    await county.handler.browser.json('PUT', '/api/notices', choice)
    // Nobody ran from eight to two.
    house.pass(6 * hour)
    expect(await round()).toEqual({ sent: 1, failed: 0 })
  })

  test('a day on which nothing is new and nothing gets due has none', async () => {
    house.clock.now = '2026-12-25T00:30:00.000000Z'
    expect(await round()).toMatchObject({ sent: 1 })
    house.clock.now = '2026-12-28T00:30:00.000000Z'
    // Three days before the deadline it is told again, and not on the day after that.
    const again = await round()
    house.clock.now = tuesday
    expect([again.sent, (await round()).sent]).toEqual([1, 0])
    // On the last day before the next mail could come too late.
    house.clock.now = '2026-12-31T00:30:00.000000Z'
    expect(await round()).toMatchObject({ sent: 1 })
  })

  test('one that is refused is tried again later, and the registrar reads why without anybody named', async () => {
    mailbox.said.refuse = true
    expect(await round()).toEqual({ sent: 0, failed: 1 })
    expect(await round()).toEqual({ sent: 0, failed: 0 })
    await adminAgain()
    const told = await house.admin.get('/api/mail')
    expect(told.json).toMatchObject({
      ...{ waiting: 1, givenUp: 0, lastSent: null, withLines: false },
      ...{ server: { from, baseUrl }, trouble: { code: 'EMESSAGE', tries: 1 } },
    })
    expect(told.text).not.toContain('田禾')
    expect(told.text).not.toContain('tianhe')
    mailbox.said.refuse = false
    house.pass(minute)
    expect(await round()).toEqual({ sent: 1, failed: 0 })
    expect((await house.admin.get('/api/mail')).json).toMatchObject({ waiting: 0, trouble: null })
  })

  test('after a day of trouble it is given up, and the next one tells the same again', async () => {
    await mailbox.close()
    let tries = 0
    for (const wait of [0, 1, 5, 15, 60, 180, 360]) {
      house.pass(wait * minute)
      tries += (await round()).failed
    }
    expect(tries).toBe(7)
    await adminAgain()
    expect((await house.admin.get('/api/mail')).json).toMatchObject({ waiting: 0, givenUp: 1 })
    mailbox = await openMailbox()
    house.clock.now = '2026-12-30T00:30:00.000000Z'
    expect(await round()).toEqual({ sent: 1, failed: 0 })
  })

  test('two servers at once send it once; one that stops in the middle leaves it to the other', async () => {
    const both = await Promise.all([round(), round(), round()])
    expect(both.map((it) => it.sent).toSorted((a, b) => a - b)).toEqual([0, 0, 1])
    house.clock.now = '2026-12-31T00:30:00.000000Z'
    const begun = Promise.withResolvers<undefined>()
    const held = Promise.withResolvers<undefined>()
    const dying = mailRound(house.ledger, {
      ways: { mail: true, robot: false },
      async send() {
        begun.resolve(undefined)
        await held.promise
      },
    })
    await begun.promise
    // While it is held by one, nobody else takes it.
    expect(await round()).toEqual({ sent: 0, failed: 0 })
    held.reject(new Error('gone'))
    expect(await dying).toEqual({ sent: 0, failed: 1 })
    house.pass(minute)
    expect(await round()).toEqual({ sent: 1, failed: 0 })
    expect(mailbox.received).toHaveLength(2)
  })

  test('ends by the link in it: looking changes nothing, one press does, and a forged one is none', async () => {
    await round()
    const { headers } = readMail(mailbox.received[0] ?? { to: [], raw: '' })
    const link = /List-Unsubscribe: <https:\/\/zhenggai\.example([^>]+)>/u.exec(headers)?.[1] ?? ''
    const nobody = house.browser()
    const shown = await nobody.get(link)
    expect([shown.status, shown.text.includes('不再接收')]).toEqual([200, true])
    const chosen = async () =>
      (await county.handler.browser.get('/api/notices')).json as { choice: { mail: boolean } }
    expect((await chosen()).choice.mail).toBe(true)
    const forged = link.replace(county.handler.person, county.leader.person)
    expect((await nobody.post(forged, {})).status).toBe(404)
    // As a mail program does: no cookie, no page of ours.
    const clicked = await house.app.request(`http://localhost:7200${link}`, {
      ...{ method: 'POST', body: 'List-Unsubscribe=One-Click' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(clicked.status).toBe(200)
    expect((await chosen()).choice.mail).toBe(false)
    house.clock.now = '2026-12-31T00:30:00.000000Z'
    expect(await round()).toEqual({ sent: 0, failed: 0 })
  })

  test('an address is one address, and nothing of a header comes in by it', async () => {
    const by = county.handler.browser
    for (const address of [
      'a@b.example\r\nBcc: x@y.example',
      'a@b.example, c@d.example',
      'A <a@b.example>',
      '@',
    ])
      expect((await by.json('PUT', '/api/notices', { ...choice, address })).refused, address).toBe(
        'invalid-input',
      )
    expect((await by.json('PUT', '/api/notices', { ...choice, address: '' })).refused).toBe(
      'mail-without-address',
    )
  })
})
