import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '#server/app.ts'
import type { Browser } from './browser.ts'
import { foundedHouse } from './house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

const upload = (browser: Browser, name: string, bytes: string | Uint8Array, query = '') =>
  browser.file(`/api/files?name=${encodeURIComponent(name)}${query}`, bytes)
/** Files kept in the vault, by their hash. */
const kept = ({ vaultFolder }: House): string[] =>
  readdirSync(vaultFolder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => it.name)

const ole = (...streams: string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...streams.map((it) => Buffer.from(`${it}\0`, 'utf16le')),
  ])

describe('a file on its way', () => {
  let house: House
  beforeAll(async () => {
    house = await foundedHouse()
  })

  const word97 = Buffer.from(ole('x'.repeat(600)))
  word97.set([0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 512)
  const given: [string, string, string | Uint8Array, string, object][] = [
    ['a page called PDF', 'a.pdf', '<html><script>alert(1)</script>', 'wrong-kind', { reason: 'other' }],
    ['a page called picture', 'a.png', '<!doctype html>', 'wrong-kind', { reason: 'other' }],
    ['a picture called table', 'a.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'wrong-kind', {}],
    ['bytes called text', 'a.txt', new Uint8Array([0x41, 0, 0, 0, 1]), 'wrong-kind', { reason: 'other' }],
    [
      'a program',
      '照片.jpg',
      Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1'),
      'wrong-kind',
      { reason: 'program' },
    ],
    ['a program by its name', '通知.exe', 'x', 'wrong-kind', { reason: 'program' }],
    ['a script', '统计', '#!/bin/sh\nrm -rf /', 'wrong-kind', { reason: 'program' }],
    ['nothing', 'a.jpg', '', 'empty-file', { fileName: 'a.jpg' }],
    ['a .docx with a password', 'a.docx', ole('EncryptedPackage'), 'file-locked', { fileName: 'a.docx' }],
    [
      'its mark far behind',
      'a.xlsx',
      Buffer.concat([ole(), Buffer.alloc(200_000), ole('EncryptedPackage')]),
      'file-locked',
      {},
    ],
    ['a .doc with a password', 'a.doc', word97, 'file-locked', {}],
    [
      'a .zip with a password',
      'a.zip',
      new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0, 8, 0]),
      'file-locked',
      {},
    ],
    ['a .docx that is an old one', 'a.docx', ole('WordDocument'), 'wrong-kind', { reason: 'other' }],
  ]
  test.each(given)(
    '%s is refused by name, and nothing is kept',
    async (_what, name, bytes, refused, details) => {
      const before = kept(house)
      const answer = await upload(house.admin, name, bytes)
      expect(answer).toMatchObject({ status: 422, refused, details })
      expect(kept(house)).toEqual(before)
    },
  )

  test.each([
    ['旧版.doc', ole('WordDocument')],
    ['网页另存.xls', '<html><table><tr><td>1</td></tr></table></html>'],
    ['说明.txt', Buffer.from('\ufeff情况说明', 'utf16le')],
    ['压缩.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
    ['视频.mp4', Buffer.concat([Buffer.from([0, 0, 0, 32]), Buffer.from('ftypisom')])],
    ['没有扩展名', '文字'],
    ['MZ开头.txt', 'MZ 是拼音缩写'],
  ])('%s is taken', async (name, bytes) => {
    expect(await upload(house.admin, name, bytes)).toMatchObject({ status: 200 })
  })

  test('other bytes than announced, or fewer, are not kept', async () => {
    const before = kept(house)
    const wrong = await upload(house.admin, 'a.txt', '甲', `&sha256=${'a'.repeat(64)}`)
    expect(wrong).toMatchObject({ status: 503, refused: 'file-damaged' })
    const cut = await house.admin.send('POST', '/api/files?name=a.txt', {
      body: 'only the beginning',
      headers: { 'content-type': 'application/octet-stream', 'content-length': '5000' },
    })
    expect(cut).toMatchObject({ refused: 'upload-cut', details: { fileName: 'a.txt' } })
    expect(kept(house)).toEqual(before)
  })

  test('what is too large is refused while it comes, where nobody said how much it is', async () => {
    const own = { ...house.ledger, uploads: { largest: 1000, scan: null, unscanned: 'refuse' as const } }
    const app = makeApp(own, {
      ...{ exposure: 'loopback', web: null, demoAccounts: null, firstRunCode: null, log: () => {} },
    })
    const asked = (body: ReadableStream<Uint8Array>) =>
      app.request(
        'http://localhost:7200/api/files?name=a.bin',
        {
          ...{ method: 'POST', body, duplex: 'half' },
          headers: {
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/octet-stream',
            cookie: [...house.admin.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          },
        },
        { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
      )
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(400))
      },
    })
    const answer = await asked(endless)
    expect([answer.status, ((await answer.json()) as { refused: string }).refused]).toEqual([
      413,
      'too-large',
    ])
    expect(pulled).toBeLessThan(10)
    expect(readdirSync(join(house.vaultFolder, 'incoming'))).toEqual([])
    expect((await house.admin.get('/api/files/rules')).json).toEqual({
      largest: 500 * 1024 * 1024,
      scanned: false,
    })
  })
})
