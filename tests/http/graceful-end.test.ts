import { once } from 'node:events'
import { Agent, request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen } from '#server/listen.ts'
import type { AppEnv } from '#server/app-types.ts'
import { foundedHouse } from './house.ts'

const anyPort = { host: '127.0.0.1', port: 0, tls: undefined }

/** Bytes in pieces with pauses between them, as a slow line has them. */
const slowly = (pieces: number, bytes: number): ReadableStream<Uint8Array> => {
  let sent = 0
  return new ReadableStream({
    async pull(controller) {
      await pause(50)
      if (sent === pieces) return controller.close()
      sent += 1
      controller.enqueue(new Uint8Array(bytes))
    },
  })
}

test('an upload under way when the server is told to end arrives whole; nobody new gets in', async () => {
  const house = await foundedHouse()
  const server = await listen(house.app, anyPort)
  const cookie = `zhenggai=${house.admin.cookies.get('zhenggai')}`
  const sending = fetch(`${server.url}/api/files?name=a.bin`, {
    ...{ method: 'POST', body: slowly(10, 100_000), duplex: 'half' },
    headers: { cookie, origin: server.url, 'content-type': 'application/octet-stream' },
  })
  await pause(150)
  const ended = server.close()
  await expect(fetch(`${server.url}/health`)).rejects.toThrow('fetch failed')
  const answer = await sending
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ size: 1_000_000 })
  await ended
})

test('a download under way is finished, and its connection kept alive does not hold the end up', async () => {
  const app = new Hono<AppEnv>()
  app.get('/file', (c) => c.body(slowly(20, 50_000)))
  const server = await listen(app, anyPort)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const asking = request(`${server.url}/file`, { agent }).end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  let size = 0
  answer.on('data', (chunk: Buffer) => (size += chunk.length))
  const ended = server.close().then(() => 'ended')
  await once(answer, 'end')
  expect(size).toBe(1_000_000)
  // Kept alive it would be for a minute; after 25 seconds everything left is cut.
  expect(await Promise.race([ended, pause(20_000, 'held up')])).toBe('ended')
  agent.destroy()
})
