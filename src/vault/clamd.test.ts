import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, expect, test } from 'vitest'
import { clamdAt } from './clamd.ts'

/** The other end of the wire: takes INSTREAM as clamd does, and answers what it is told to. */
const eicar = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`

type Behaviour = 'scans' | 'silent' | 'cuts' | 'limits' | 'mumbles'
let server: Server | null = null
const folder = mkdtempSync(join(tmpdir(), 'zhenggai-clamd-'))
afterEach(() => {
  server?.close()
  server = null
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const answerOf = (bytes: Buffer): string =>
  bytes.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0'

/** Takes the pieces apart; null while not all of them are there. */
const whole = (received: Buffer): Buffer | null => {
  const head = Buffer.from('zINSTREAM\0')
  if (!received.subarray(0, head.length).equals(head)) return null
  const pieces: Buffer[] = []
  for (let at = head.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    if (at + 4 + length > received.length) return null
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

const speak = (socket: Socket, behaviour: Behaviour) => {
  let received = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data])
    if (behaviour === 'silent') return
    if (behaviour === 'cuts' && received.length > 20) return void socket.destroy()
    if (behaviour === 'limits' && received.length > 100_000)
      return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    const bytes = whole(received)
    if (bytes) socket.end(behaviour === 'mumbles' ? 'what?\0' : answerOf(bytes))
  })
}

const listening = async (behaviour: Behaviour, path?: string) => {
  server = createServer((socket) => speak(socket, behaviour))
  const own = server
  await new Promise<void>((done) => {
    if (path === undefined) own.listen(0, '127.0.0.1', done)
    else own.listen(path, done)
  })
  return path === undefined
    ? { host: '127.0.0.1', port: (own.address() as AddressInfo).port }
    : { socket: path }
}

async function* pieces(...all: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const it of all) yield typeof it === 'string' ? Buffer.from(it) : it
}

test('clean bytes are clean, EICAR is found by its name, also across pieces', async () => {
  const scan = clamdAt(await listening('scans'))
  expect(await scan(pieces('大坝验收', new Uint8Array(), '合格'))).toBeNull()
  expect(await scan(pieces(eicar))).toBe('Eicar-Signature')
  expect(await scan(pieces(new Uint8Array(300_000), eicar.slice(0, 30), eicar.slice(30)))).toBe(
    'Eicar-Signature',
  )
  expect(await scan(pieces())).toBeNull()
})

test('over a socket of the system as well', async () => {
  const scan = clamdAt(await listening('scans', join(folder, 'clamd.sock')))
  expect(await scan(pieces(eicar))).toBe('Eicar-Signature')
})

test.each([
  ['silent', 'slow'],
  ['cuts', 'away'],
  ['limits', 'too-large'],
  ['mumbles', 'unclear'],
] as const)('one that is %s says nothing of a file: %s', async (behaviour, reason) => {
  const scan = clamdAt(await listening(behaviour), behaviour === 'silent' ? 300 : 20_000)
  const many = Array.from({ length: 40 }, () => new Uint8Array(100_000))
  await expect(scan(pieces(...many))).rejects.toMatchObject({ reason })
})

test('where nobody listens it is away', async () => {
  const address = await listening('scans')
  await new Promise<void>((done) => {
    server?.close(() => done())
  })
  await expect(clamdAt(address)(pieces('x'))).rejects.toMatchObject({ reason: 'away' })
  await expect(clamdAt({ socket: join(folder, 'none.sock') })(pieces('x'))).rejects.toMatchObject({
    reason: 'away',
  })
})

test('a file that breaks off is not called clean', async () => {
  const scan = clamdAt(await listening('scans'))
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(10)
    throw new Error('gone')
  }
  await expect(scan(broken())).rejects.toThrow('gone')
})
