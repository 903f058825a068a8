import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { usualUploads } from '#ledger/desk/upload-rules.ts'
import { listen } from '#server/listen.ts'
import { folderOfRun } from '../run-folder.ts'
import { type House, newHouse } from './house.ts'

const page = '<!doctype html><title>整改</title>'
const script = `console.log(${'"整改" + '.repeat(200)}1)`
const browserAccepts = { accept: 'text/html,*/*;q=0.8', 'accept-encoding': 'gzip, deflate, br' }

let house: House
beforeAll(async () => {
  // A folder of its own above it, too: what lies beside must not meet that of another run.
  const web = join(folderOfRun('web'), 'web')
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), page)
  writeFileSync(join(web, 'seal.svg'), '<svg/>')
  writeFileSync(join(web, 'assets/main-abc123.js'), script)
  writeFileSync(join(web, 'assets/.env'), 'secret')
  writeFileSync(join(web, '..', 'beside.txt'), 'secret')
  house = await newHouse({ web })
})

describe('the web app', () => {
  test('hashed files are kept by browsers for ever, the page never', async () => {
    const js = await house.browser().get('/assets/main-abc123.js')
    expect(js.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(js.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(js.text).toBe(script)
    for (const path of ['/', '/problems/1', '/wall']) {
      const html = await house.browser().get(path, browserAccepts)
      expect(html.status).toBe(200)
      expect(html.headers.get('cache-control')).toBe('no-cache')
      expect(html.headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'")
    }
  })

  test('is packed for browsers that can unpack, and not sent again unchanged', async () => {
    const init = { headers: { 'accept-encoding': 'gzip' } }
    const packed = await house.app.request('http://localhost/assets/main-abc123.js', init)
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('vary')).toBe('accept-encoding')
    const bytes = Buffer.from(await packed.arrayBuffer())
    expect(bytes.length).toBeLessThan(script.length / 5)
    expect(gunzipSync(bytes).toString()).toBe(script)
    const tag = packed.headers.get('etag') ?? ''
    const again = await house.browser().get('/assets/main-abc123.js', { 'if-none-match': tag })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test.each([
    '/../beside.txt',
    '/..%2fbeside.txt',
    '/%2e%2e/beside.txt',
    '/assets/..%5c..%5cbeside.txt',
    '/assets/.env',
    '/assets/',
    '/assets/gone.js',
    '//etc/passwd',
    '/api',
    '/api/assets/main-abc123.js',
  ])('%s leads to nothing', async (path) => {
    const answer = await house.browser().get(path)
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain('secret')
  })

  test('where it was not built a sentence says what to do', async () => {
    const bare = await newHouse()
    const answer = await bare.browser().get('/', browserAccepts)
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('npm run build')
  })
})

describe('listening', () => {
  test('answers on a port, says whose port is taken, and closes', async () => {
    const first = await listen(house.app, { host: '127.0.0.1', port: 0, tls: undefined })
    expect(await (await fetch(`${first.url}/health`)).json()).toEqual({ server: 'up', database: 'up' })
    const port = Number(new URL(first.url).port)
    await expect(listen(house.app, { host: '127.0.0.1', port, tls: undefined })).rejects.toMatchObject({
      code: 'port_taken',
      values: { host: '127.0.0.1', port },
    })
    await expect(listen(house.app, { host: '192.0.2.1', port: 0, tls: undefined })).rejects.toMatchObject({
      code: 'host_unusable',
    })
    await first.close()
    await expect(fetch(`${first.url}/health`)).rejects.toThrow('fetch failed')
  })

  test('a sender that lies about its length or breaks off leaves nothing behind', async () => {
    const own = await newHouse({}, { uploads: { ...usualUploads, largest: 100 * 1024 * 1024 } })
    const server = await listen(own.app, { host: '127.0.0.1', port: 0, tls: undefined })
    const browser = own.browser()
    const made = await browser.post('/api/first-run', {
      actId: own.ledger.newId(),
      ...{ workspace: '台账', inspected: '澄江县', topUnit: '县委', office: '办公室', name: '管小川' },
      ...{ login: '整改办', password: 'Chengjiang-2026' },
    })
    expect(made.status).toBe(200)
    const cookie = `zhenggai=${browser.cookies.get('zhenggai')}`
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(100_000))
        setTimeout(() => controller.error(new Error('gone')), 50)
      },
    })
    const sending = fetch(`${server.url}/api/files?name=a.bin`, {
      ...{ method: 'POST', body: broken, duplex: 'half' },
      headers: { cookie, origin: server.url, 'content-type': 'application/octet-stream' },
    })
    await expect(sending).rejects.toThrow('fetch failed')
    await new Promise((done) => {
      setTimeout(done, 200)
    })
    expect(await own.ledger.vault.sweep(new Set(), 1e15)).toEqual([])
    const { rows } = await own.store.owner.query('select count(*) as n from desk.session')
    expect(rows).toEqual([{ n: 1 }])
    await server.close()
  })

  test('a stranger who breaks off in mid-body is no fault of ours in the log', async () => {
    const own = await newHouse()
    const server = await listen(own.app, { host: '127.0.0.1', port: 0, tls: undefined })
    const gone = new AbortController()
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"login":"'))
        setTimeout(() => gone.abort(), 50)
      },
    })
    const sending = fetch(`${server.url}/api/first-run`, {
      ...{ method: 'POST', body, duplex: 'half', signal: gone.signal },
      headers: { origin: server.url, 'content-type': 'application/json' },
    })
    await expect(sending).rejects.toThrow('aborted')
    await new Promise((done) => {
      setTimeout(done, 200)
    })
    await server.close()
    expect(own.log).toEqual([])
  })

  test('large uploads go through a real socket in pieces', async () => {
    const own = await newHouse({}, { uploads: { ...usualUploads, largest: 100 * 1024 * 1024 } })
    const server = await listen(own.app, { host: '127.0.0.1', port: 0, tls: undefined })
    const browser = own.browser()
    await browser.post('/api/first-run', {
      actId: own.ledger.newId(),
      ...{ workspace: '台账', inspected: '澄江县', topUnit: '县委', office: '办公室', name: '管小川' },
      ...{ login: '整改办', password: 'Chengjiang-2026' },
    })
    const cookie = `zhenggai=${browser.cookies.get('zhenggai')}`
    const headers = { cookie, origin: server.url, 'content-type': 'application/octet-stream' }
    const before = process.memoryUsage().rss
    const sent = await fetch(`${server.url}/api/files?name=a.bin`, {
      method: 'POST',
      body: new Uint8Array(60 * 1024 * 1024),
      headers,
    })
    expect(await sent.json()).toMatchObject({ size: 60 * 1024 * 1024 })
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
    const tooMuch = await fetch(`${server.url}/api/files?name=b.bin`, {
      method: 'POST',
      body: new Uint8Array(101 * 1024 * 1024),
      headers,
    })
    expect([tooMuch.status, ((await tooMuch.json()) as { refused: string }).refused]).toEqual([
      413,
      'too-large',
    ])
    await server.close()
  })
})
