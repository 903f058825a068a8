import { expect, test } from 'vitest'
import { listen } from '#server/listen.ts'
import { foundedHouse } from './house.ts'

const anyPort = { host: '127.0.0.1', port: 0, tls: undefined }

/** Reads events one by one as they come. */
async function* eventsOf(answer: Response): AsyncGenerator<number> {
  const words = new TextDecoder()
  let rest = ''
  for await (const bytes of answer.body ?? []) {
    rest += words.decode(bytes as Uint8Array, { stream: true })
    const parts = rest.split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield Number(part.replace('data: ', ''))
  }
}

const next = async (events: AsyncGenerator<number>): Promise<number | null> => {
  const { value, done } = await events.next()
  return done === true ? null : value
}

test('每写下一条就送一次，谁写的都一样；服务停下时不等还开着的', async () => {
  const house = await foundedHouse()
  const server = await listen(house.app, anyPort)
  const cookie = `zhenggai=${house.admin.cookies.get('zhenggai')}`
  const answer = await fetch(`${server.url}/api/changes`, { headers: { cookie } })
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const events = eventsOf(answer)
  const before = (await next(events)) ?? 0
  expect(before).toBeGreaterThan(0)
  await house.admin.act(house.ledger.newId, 'register-person', { name: '田小满' })
  expect(await next(events)).toBe(before + 1)
  // What is refused writes nothing: the next event is that of the act after it.
  await house.admin.act(house.ledger.newId, 'register-person', { name: '' })
  await house.admin.act(house.ledger.newId, 'register-person', { name: '田大满' })
  expect(await next(events)).toBe(before + 2)
  const ended = server.close()
  expect(await next(events)).toBeNull()
  await ended
})

test('到了时候自己结束；没有登录的什么也听不到', async () => {
  const house = await foundedHouse()
  const { status, text } = await house.admin.get('/api/changes?seconds=1')
  expect([status, text.trim().split('\n\n').length]).toEqual([200, 1])
  expect((await house.browser().get('/api/changes?seconds=1')).status).toBe(401)
})
