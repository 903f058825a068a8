import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '#contract/drafts.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { Session } from '#contract/session.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { hour } from '#ledger/desk/instants.ts'
import { readInWorker } from '#ledger/desk/read-in-worker.ts'
import { sweepVault } from '#ledger/desk/sweep-vault.ts'
import { official, pdf, words } from '#office/pdf/read/pdf-fixture.ts'
import { rows, xlsx } from '#office/xlsx/read/xlsx-fixture.ts'
import { contentDisposition } from '#server/given-file.ts'
import type { Browser } from './browser.ts'
import { type County, feedback, granted, person, settle } from './county.ts'
import { foundedHouse } from './house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

let house: House
beforeAll(async () => {
  house = await foundedHouse()
})

const read = (browser: Browser, name: string, bytes: string | Uint8Array) =>
  browser.file(`/api/drafts?name=${encodeURIComponent(name)}`, bytes)
const upload = (browser: Browser, name: string, bytes: string | Uint8Array) =>
  browser.file(`/api/files?name=${encodeURIComponent(name)}`, bytes)

describe('a document', () => {
  test('becomes a draft with its source, is mended, and thrown away', async () => {
    const answer = await read(house.admin, '反馈意见.txt', feedback)
    expect(answer.status).toBe(200)
    const draft = answer.json as Draft
    expect(draft).toMatchObject({ version: 1, kind: 'feedback', fileName: '反馈意见.txt' })
    expect(draft.lines).toEqual(feedback.split('\n'))
    expect(draft.problems.map((it) => it.title)).toHaveLength(2)
    for (const { span, title } of draft.problems)
      expect(draft.lines[span.line - 1]?.slice(span.from, span.to)).toContain(title.slice(0, 6))
    expect(await house.ledger.vault.has(draft.hash)).toBe(true)

    const problems = draft.problems.map((it, i) => (i === 0 ? it : { ...it, leftOut: true }))
    const saved = await house.admin.json('PUT', `/api/drafts/${draft.id}`, {
      version: 1,
      kind: 'plan',
      problems,
    })
    expect(saved.json).toMatchObject({ version: 2, kind: 'plan', problems })
    expect((await house.admin.get('/api/drafts')).json).toMatchObject({
      drafts: [{ id: draft.id, kind: 'plan', problems: 1 }],
    })
    // Somebody who still has the version of before must not write over it.
    const stale = await house.admin.json('PUT', `/api/drafts/${draft.id}`, {
      version: 1,
      kind: 'plan',
      problems: [],
    })
    expect(stale).toMatchObject({ status: 409, refused: 'draft-changed', details: { version: 2 } })
    expect((await house.admin.get(`/api/drafts/${draft.id}`)).json).toEqual(saved.json)

    expect((await house.admin.send('DELETE', `/api/drafts/${draft.id}`)).json).toEqual({})
    expect((await house.admin.get(`/api/drafts/${draft.id}`)).refused).toBe('not-found')
    expect((await house.admin.send('DELETE', `/api/drafts/${draft.id}`)).refused).toBe('not-found')
  })

  test('that cannot be read is refused by name, and nothing is kept', async () => {
    const own = await foundedHouse()
    const given: [string, string | Uint8Array, string][] = [
      ['nothing', '', 'empty'],
      ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]), 'wrong-kind'],
      ['a broken .docx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 9, 9, 9, 9, 9]), 'broken-docx'],
      [
        'another encoding',
        new Uint8Array([0x82, 0xa0, 0x82, 0xa2, 0x82, 0xa4, 0xff, 0x80]),
        'unknown-encoding',
      ],
    ]
    for (const [what, bytes, reason] of given) {
      const answer = await read(own.admin, '文件.docx', bytes)
      expect({ what, ...answer }).toMatchObject({
        what,
        status: 422,
        refused: 'unreadable',
        details: { reason },
      })
    }
    expect((await own.admin.get('/api/drafts')).json).toMatchObject({ drafts: [] })
    expect(await own.ledger.vault.sweep(new Set(), 1e15)).toEqual([])
  })

  test('a ledger as .xlsx, .csv or a saved page becomes a draft that knows its rows', async () => {
    const heads = ['序号', '问题', '整改措施', '整改时限']
    const first = ['1', '会议过多', '压减会议', '2026年9月底前']
    const workbook = xlsx([{ name: '台账', rows: rows(['澄江县整改台账'], heads, first) }])
    const csv = [heads, first].map((cells) => cells.join(',')).join('\r\n')
    const cells = (of: string[]) => `<tr>${of.map((it) => `<td>${it}</td>`).join('')}</tr>`
    const page = `<html><body><h1>澄江县整改台账</h1><table>${cells(heads)}${cells(first)}</table></body></html>`
    for (const [name, bytes, sheets] of [
      ['台账.xlsx', workbook, [{ name: '', firstLine: 1, rows: [1, 2, 3] }]],
      ['台账.csv', csv, [{ name: '', firstLine: 1, rows: [1, 2] }]],
      ['台账.htm', page, undefined],
    ] as const) {
      const answer = await read(house.admin, name, bytes)
      expect({ name, ...answer }).toMatchObject({
        name,
        status: 200,
        json: {
          kind: 'ledger',
          problems: [{ title: '会议过多', measures: [{ text: '压减会议', deadline: '2026-09-30' }] }],
        },
      })
      const draft = answer.json as Draft
      expect(draft.sheets).toEqual(sheets)
      expect(draft.lines.at(-1)).toBe(first.join('\t'))
    }
  })

  test('a .pdf becomes a draft, its broken lines one again', async () => {
    const lines = [
      '关于对云麓县开展巡视的反馈意见',
      '一、河道采砂监管缺失。2025年查处非法采砂17起，其中9起没有修复河床，群众反映强烈。',
    ]
    const sheets = official(lines).map(({ content }) => ({
      content: `${content}\n${words(290, 60, '— 1 —', 14)}`,
    }))
    const draft = (await read(house.admin, '反馈意见.pdf', pdf(sheets))).json as Draft
    expect(draft.lines).toEqual(lines)
    expect(draft.problems.map(({ title }) => title)).toEqual(['河道采砂监管缺失'])
    const message = expect.stringMatching(/^— ?1 ?—$/u) as string
    expect(draft.issues).toContainEqual({ code: 'running-heads', message, line: 1, problem: null })
  })

  test('hostile tables and pages are refused by name', async () => {
    const sheet = { name: 'a', rows: rows(['甲', '乙']) }
    const bomb = xlsx([sheet], [], { 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000) })
    const entity = new TextEncoder().encode(
      '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst>&x;</sst>',
    )
    const given: [string, string | Uint8Array, string][] = [
      ['bomb.xlsx', bomb, 'zip-bomb'],
      ['entity.xlsx', xlsx([sheet], [], { 'xl/sharedStrings.xml': entity }), 'unsafe-xml'],
      ['half.xlsx', xlsx([sheet]).slice(0, 500), 'broken-docx'],
      ['macro.xlsm', xlsx([sheet], [], { 'xl/vbaProject.bin': new Uint8Array([1]) }), 'macros'],
      ['climbs.xlsx', xlsx([sheet], [], { '../../x.xml': new Uint8Array([1]) }), 'unsafe-zip'],
      ['scan.pdf', pdf([{ content: '1 0 0 1 0 0 cm 0 0 9 9 re f' }]), 'scanned'],
      ['half.pdf', pdf([{ content: words(79, 700, '甲') }]).slice(0, 200), 'broken-pdf'],
      ['bomb.pdf', pdf([{ content: ' '.repeat(110_000_000) }], { compress: true }), 'zip-bomb'],
      ['deep.html', '<div>'.repeat(10_000), 'unsafe-page'],
      ['none.html', '<html><body><script>1</script></body></html>', 'empty'],
    ]
    for (const [name, bytes, reason] of given)
      expect({ name, ...(await read(house.admin, name, bytes)) }).toMatchObject({
        name,
        status: 422,
        details: { reason },
      })
  })

  test('that takes too long is given up, and the server goes on', async () => {
    await expect(readInWorker(Buffer.from(feedback), 'a.txt', { time: 1 })).rejects.toMatchObject({
      code: 'unreadable',
      details: { reason: 'too-slow' },
    })
    expect((await readInWorker(Buffer.from(feedback), 'a.txt')).problems).toHaveLength(2)
  })

  test('that takes too much memory is given up, and the server goes on', async () => {
    const long = Buffer.from(
      `一、作风方面\n${'（一）会议多、文件长，督查检查考核过多过频。\n'.repeat(40_000)}`,
    )
    await expect(readInWorker(long, 'a.txt', { memory: 16 })).rejects.toMatchObject({
      code: 'unreadable',
      details: { reason: 'too-big' },
    })
    expect((await readInWorker(Buffer.from(feedback), 'a.txt')).problems).toHaveLength(2)
  })

  test('of more than 20 MB is refused before it is read', async () => {
    const answer = await house.admin.send('POST', '/api/drafts?name=a.txt', {
      body: 'x',
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(21 * 1024 * 1024) },
    })
    expect(answer).toMatchObject({ status: 413, refused: 'too-large', details: { limit: '20 MB' } })
  })

  test('is the office’s own until it is confirmed', async () => {
    const own = await foundedHouse()
    const draft = (await read(own.admin, 'a.txt', feedback)).json as Draft
    const unit = ((await own.admin.get('/api/organisation')).json as Organisation).units[0]?.id ?? ''
    const { browser: clerk } = await person(own, '李闻', unit, ['handler'])
    expect((await read(clerk, 'a.txt', feedback)).refused).toBe('not-allowed')
    expect((await clerk.get(`/api/drafts/${draft.id}`)).refused).toBe('not-allowed')
    expect((await clerk.get('/api/drafts')).json).toEqual({ drafts: [], next: null })
    expect((await clerk.send('DELETE', `/api/drafts/${draft.id}`)).refused).toBe('not-allowed')
  })
})

describe('the name of a file', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\drivers.ini', 'drivers.ini'],
    ['/etc/shadow', 'shadow'],
    ['..', '未命名'],
    ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie_ x=1.txt'],
    ['照片"; filename="evil.html', '照片_; filename=_evil.html'],
    ['账单\u202Egpj.txt', '账单gpj.txt'],
    ['零\u0000宽\u200b.txt', '零宽.txt'],
    [`${'长'.repeat(240)}.text`, `${'长'.repeat(115)}.text`],
    ['整改 前后对比（1）.csv', '整改 前后对比（1）.csv'],
  ])('%j is kept as %j', async (given, kept) => {
    const answer = await upload(house.admin, given, '内容')
    expect(answer.json).toMatchObject({ fileName: kept, size: 6 })
  })

  test('in a header is letters, percent signs and nothing else', () => {
    const hostile = 'a"b\r\nX: y;照片’(1)*.jpg'
    const header = contentDisposition('attachment', hostile)
    expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~-]+$/)
    expect(decodeURIComponent(/''(.*)$/.exec(header)?.[1] ?? '')).toBe(hostile)
  })
})

describe('what a file is', () => {
  test.each([
    ['a.pdf', '%PDF-1.7 …', 'application/pdf'],
    ['a.html', '<html>', 'application/octet-stream'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'application/octet-stream'],
    ['a.txt', '文字', 'text/plain'],
    ['a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
  ])('%s is told by its bytes, not by its sender', async (name, bytes, mediaType) => {
    const answer = await house.admin.file(`/api/files?name=${name}`, bytes, { 'content-type': 'text/html' })
    expect(answer.json).toMatchObject({ mediaType })
  })

  test('more than 500 MB is refused before it is read', async () => {
    const answer = await house.admin.send('POST', '/api/files?name=a.mp4', {
      body: 'x',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(2 * 1024 * 1024 * 1024),
      },
    })
    expect(answer).toMatchObject({ status: 413, refused: 'too-large', details: { limit: '500 MB' } })
  })
})

describe('a proof', () => {
  let own: House
  let county: County

  const attach = async (name: string, bytes: string | Uint8Array) => {
    const { browser } = county.handler
    const { hash } = (await upload(browser, name, bytes)).json as { hash: string }
    return granted(own, browser, 'attach-evidence', proof(hash))
  }
  const proof = (hash: string) => ({
    problem: county.problem,
    measure: county.measure,
    hash,
    kind: 'site',
    proves: [county.proves],
    statement: '加固后的大坝',
    dated: null,
  })

  beforeAll(async () => {
    own = await foundedHouse()
    county = await settle(own)
    expect((await own.admin.get('/api/drafts')).json).toEqual({ drafts: [], next: null })
    expect((await own.admin.get('/api/imports')).json).toMatchObject({
      imports: [{ fileName: 'feedback.txt', problems: 2, by: '管小川', withdrawn: false }],
    })
  })

  test('is given back through its fact, safely, and checked on the way', async () => {
    const pdf = await attach('验收单 "2026".pdf', '%PDF-1.7 real enough')
    const [evidence] = pdf.made
    const path = `/api/problems/${county.problem}/evidence/${evidence}`
    const given = await own.admin.get(path)
    expect(given.status).toBe(200)
    expect(given.text).toBe('%PDF-1.7 real enough')
    expect(given.headers.get('content-type')).toBe('application/pdf')
    expect(given.headers.get('content-disposition')).toMatch(
      /^attachment; filename="___+2026_.pdf"; filename\*=UTF-8''/,
    )
    expect(given.headers.get('content-security-policy')).toContain('sandbox')
    expect(given.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await own.admin.get(`${path}?show`)).headers.get('content-disposition')).toMatch(/^inline/)

    const page = await attach('../x.html', '<script>alert(1)</script>')
    const html = await own.admin.get(`/api/problems/${county.problem}/evidence/${page.made[0]}?show`)
    expect(html.headers.get('content-type')).toBe('application/octet-stream')
    expect(html.headers.get('content-disposition')).toMatch(/^attachment; filename="x.html"/)

    const other = own.ledger.newId()
    expect((await own.admin.get(`/api/problems/${other}/evidence/${evidence}`)).refused).toBe('not-found')
    expect((await own.admin.get(`/api/problems/${county.problem}/evidence/${other}`)).refused).toBe(
      'not-found',
    )
  })

  test('cannot be made of a file nobody gave to this ledger', async () => {
    const stranger = await foundedHouse()
    const { hash } = (await upload(stranger.admin, 'a.pdf', '%PDF- theirs')).json as { hash: string }
    const answer = await county.handler.browser.act(own.ledger.newId, 'attach-evidence', proof(hash))
    expect(answer.refused).toBe('file-missing')
  })

  test('and the problem it belongs to hang on the wall, in both languages and palettes', async () => {
    const zh = await own.admin.get('/api/wall.svg?size=A1')
    expect(zh.status).toBe(200)
    expect(zh.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(zh.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'self'$/)
    expect(zh.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    for (const words of ['澄江县整改挂图', '江望', '县水利局', '12月底', '办理中', county.problem])
      expect(zh.text).toContain(words)
    const en = await own.admin.get('/api/wall.svg?locale=en&theme=dark')
    for (const words of ['lang="en"', '31 Dec', 'As of 3 Aug 2026']) expect(en.text).toContain(words)
    expect((await own.admin.get(`/api/wall.svg?round=${own.ledger.newId()}`)).text).not.toContain('江望')
  })

  test('and hang on the wall as a PDF and a picture, too', async () => {
    for (const [path, type, magic] of [
      ['/api/wall.pdf?size=A1&locale=en', 'application/pdf', '%PDF-'],
      ['/api/wall.png?size=1366x768&theme=dark', 'image/png', 'PNG'],
    ] as const) {
      const answer = await own.admin.get(path)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, type])
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''/)
      expect(answer.text.slice(0, 8)).toContain(magic)
    }
  })

  test('and tells the address of the house on a sheet only when it is asked to', async () => {
    const sheet = async (more: string) => (await own.admin.get(`/api/wall.pdf?size=A1${more}`)).text
    expect(await sheet('')).not.toContain('http://localhost')
    expect(await sheet('&links=no')).not.toContain('http://localhost')
    expect(await sheet('&links=yes')).toContain(`http://localhost:7200/problems/${county.problem}`)
  })

  test('outlives the sweep; what became nothing does not', async () => {
    const { hash: orphan } = (await upload(own.admin, 'orphan.txt', 'orphan')).json as { hash: string }
    const source = (await read(own.admin, 'b.txt', feedback.replace('澄江', '青篁'))).json as Draft
    const { workspace } = (await own.admin.get('/api/session')).json as Session
    const { rows } = await inWorkspace(own.store.pool, workspace?.id ?? '', (_db, client) =>
      client.query<{ hash: string }>(
        "select distinct body->>'hash' as hash from journal.fact where body ? 'hash'",
      ),
    )
    expect(rows.length).toBeGreaterThanOrEqual(3)
    // The vault goes by the age of its files, which this clock does not move.
    const now = Date.parse(new Date(performance.timeOrigin + performance.now()).toISOString())
    own.clock.now = new Date(now + hour).toISOString().replace('Z', '000Z')
    expect(await sweepVault(own.ledger)).toEqual([])
    own.clock.now = new Date(now + 25 * hour).toISOString().replace('Z', '000Z')
    expect(await sweepVault(own.ledger)).toEqual([orphan])
    for (const hash of [source.hash, ...rows.map((it) => it.hash)])
      expect(await own.ledger.vault.has(hash)).toBe(true)
  })
})
