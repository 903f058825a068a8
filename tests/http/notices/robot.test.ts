import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mailRound, makeSender } from '#jobs/mail-rounds.ts'
import { askedBy } from '#jobs/robot.ts'
import { minute } from '#ledger/desk/instants.ts'
import { type County, settle } from '../county.ts'
import { foundedHouse } from '../house.ts'

type Received = { path: string; query: URLSearchParams; body: Record<string, unknown> }

/** A real service of chat robots on loopback: keeps what it takes, answers what it is told to. */
const openService = async () => {
  const received: Received[] = []
  const says: { status: number; answer: unknown; away: string | null } = {
    ...{ status: 200, answer: { errcode: 0, errmsg: 'ok' }, away: null },
  }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
      const body = Buffer.concat(parts).toString() || '{}'
      received.push({
        ...{ path: pathname, query: searchParams },
        body: JSON.parse(body) as Record<string, unknown>,
      })
      // Whoever follows is told that all is well.
      if (says.away !== null && pathname !== says.away) response.writeHead(302, { location: says.away }).end()
      else response.writeHead(says.status).end(JSON.stringify(says.answer))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return {
    ...{ received, says, host },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
let service: Awaited<ReturnType<typeof openService>>

const baseUrl = 'https://zhenggai.example'
const tuesday = '2026-12-29T00:00:30.000000Z'
const choice = () => ({
  ...{ groups: ['decide', 'do', 'know'], nearDays: 7, mail: false, address: '' },
  ...{ hour: 8, days: [1, 2, 3, 4, 5], language: 'zh-CN' },
  ...{ robot: true, robotKind: 'wecom', robotUrl: `http://${service.host}/cgi-bin/webhook/send?key=k` },
  ...{ robotSecret: null as string | null },
})
const round = (hosts = [service.host]) =>
  mailRound(
    house.ledger,
    makeSender({ mail: null, robots: { hosts, baseUrl } }, () => house.clock.now),
  )
const chooses = (part: object = {}) =>
  county.handler.browser.json('PUT', '/api/notices', { ...choice(), ...part })

const signIn = () =>
  county.handler.browser.post('/api/sign-in', { login: '田禾', password: 'Jiulongjiang-7' })

beforeEach(async () => {
  service = await openService()
  house = await foundedHouse({ robotHosts: [service.host, 'robot.example'] })
  county = await settle(house)
  house.clock.now = tuesday
  await signIn()
})
afterEach(() => service.close())

describe('the digest in a chat group', () => {
  test('says how many and where, once a day, and nothing of what the ledger is about', async () => {
    expect((await chooses()).status).toBe(200)
    expect(await round()).toEqual({ sent: 1, failed: 0 })
    expect(await round()).toEqual({ sent: 0, failed: 0 })
    const [message, ...more] = service.received
    expect(more).toEqual([])
    expect(message?.path).toBe('/cgi-bin/webhook/send')
    expect(message?.body).toMatchObject({ msgtype: 'text' })
    const { content = '' } = (message?.body['text'] ?? {}) as { content?: string }
    expect(content).toContain('要我办：')
    expect(content).toContain(`${baseUrl}/desk`)
    // Whoever is in the group would end somebody else's digest by it.
    expect(content).not.toContain('/end-mail/')
    for (const word of ['水库', '田禾', '江望', county.problem]) expect(content, word).not.toContain(word)
  })

  test('钉钉 gets its signature in the address, 飞书 in the body', async () => {
    await chooses({ robotKind: 'dingtalk', robotSecret: 'SECabc' })
    await round()
    expect(service.received[0]?.query.get('key')).toBe('k')
    expect(service.received[0]?.query.get('timestamp')).toBe(String(Date.parse(tuesday)))
    expect(service.received[0]?.query.get('sign')).toMatch(/^[\w+/]{43}=$/u)
    house.clock.now = '2026-12-30T00:00:30.000000Z'
    await signIn()
    // What is not given again stays: the secret is kept.
    await chooses({ robotKind: 'feishu' })
    service.says.answer = { code: 0 }
    expect(await round()).toEqual({ sent: 1, failed: 0 })
    expect(service.received[1]?.body).toMatchObject({
      ...{ msg_type: 'text', timestamp: String(Date.parse(house.clock.now) / 1_000) },
      content: { text: expect.stringContaining(baseUrl) },
    })
    expect(service.received[1]?.body['sign']).toMatch(/^[\w+/]{43}=$/u)
  })

  test('signatures are those that the services describe', () => {
    const robot = { url: 'https://robot.example/send?access_token=t', secret: 'SECabc' }
    // Made with openssl.
    const { url } = askedBy.dingtalk(robot, '', 1_767_052_830_000)
    expect(new URL(url).searchParams.get('sign')).toBe('5dryBjzoCEiefuOu0nBz4NqLDwtUD6E35cW+o8tt67s=')
    expect(askedBy.feishu(robot, '', 1_767_052_830_000).body).toMatchObject({
      ...{ timestamp: '1767052830', sign: 'Y3mRyc9y2C3UpkK2PadeVkx7uASmcXf0gc52R47HkIk=' },
    })
    const unsigned = { ...robot, secret: '' }
    expect(askedBy.dingtalk(unsigned, '', 0).url).toBe(robot.url)
    expect(askedBy.feishu(unsigned, 'x', 0).body).toEqual({ msg_type: 'text', content: { text: 'x' } })
  })

  test('its secret is never told again', async () => {
    await chooses({ robotSecret: 'SECabc' })
    const { text } = await county.handler.browser.get('/api/notices')
    expect(text).not.toContain('SECabc')
  })

  test.each([
    ['what it answers with 200', { status: 200, answer: { errcode: 310_000 } }, 'ROBOT_REFUSED'],
    ['what is no answer', { status: 200, answer: 'ok' }, 'ROBOT_REFUSED'],
    ['an address that is gone', { status: 404, answer: {} }, 'ROBOT_HTTP'],
    ['a way to elsewhere', { away: '/elsewhere' }, 'ROBOT_AWAY'],
  ])('%s is a failure, tried again later', async (_what, says, code) => {
    Object.assign(service.says, says)
    await chooses()
    expect(await round()).toEqual({ sent: 0, failed: 1 })
    await house.admin.post('/api/sign-in', { login: '整改办', password: 'Chengjiang-2026' })
    expect((await house.admin.get('/api/mail')).json).toMatchObject({ waiting: 1, trouble: { code } })
    Object.assign(service.says, { status: 200, answer: { errcode: 0 }, away: null })
    house.pass(minute)
    expect(await round()).toEqual({ sent: 1, failed: 0 })
  })

  test('goes only to hosts that whoever keeps the machine named, also when they are named no more', async () => {
    for (const robotUrl of [
      'https://elsewhere.example/send',
      'https://robot.example.elsewhere.example/',
      'https://robot.example:8443/',
      'http://robot.example/',
      `http://${service.host}@elsewhere.example/`,
      'file:///etc/passwd',
      `ftp://${service.host}/`,
      'no address',
    ])
      expect((await chooses({ robotUrl })).refused, robotUrl).toBe('robot-elsewhere')
    expect((await chooses({ robotUrl: '' })).refused).toBe('robot-without-address')
    expect((await chooses()).status).toBe(200)
    expect(await round(['robot.example'])).toEqual({ sent: 0, failed: 1 })
    expect(service.received).toEqual([])
  })

  test('one digest a day: not by mail as well', async () => {
    expect((await chooses({ mail: true, address: 'tianhe@chengjiang.example' })).refused).toBe('one-digest')
  })

  test('whoever turns it off gets none, also of what waits', async () => {
    service.says.answer = { errcode: 1 }
    await chooses()
    await round()
    await chooses({ robot: false })
    house.pass(minute)
    expect(await round()).toEqual({ sent: 0, failed: 0 })
  })
})
