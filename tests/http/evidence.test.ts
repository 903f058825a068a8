import { readdirSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import type { GivenFile } from '#contract/evidence.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { hour } from '#ledger/desk/instants.ts'
import { sweepVault } from '#ledger/desk/sweep-vault.ts'
import { findOffice } from '#office/convert/find-office.ts'
import { docx, paragraph } from '#office/docx/docx-fixture.ts'
import { clamdAt } from '#vault/clamd.ts'
import type { Browser } from './browser.ts'
import { type County, granted, person, settle } from './county.ts'
import { foundedHouse, office } from './house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

const upload = (browser: Browser, name: string, bytes: string | Uint8Array, query = '') =>
  browser.file(`/api/files?name=${encodeURIComponent(name)}${query}`, bytes)
const hashOf = async (browser: Browser, name: string, bytes: string | Uint8Array): Promise<string> => {
  const answer = await upload(browser, name, bytes)
  if (answer.status !== 200) throw new Error(answer.text)
  return (answer.json as { hash: string }).hash
}
const detailOf = async (by: Browser, problem: string) =>
  (await by.get(`/api/problems/${problem}`)).json as ProblemDetail
/** Files kept in the vault, by their hash. */
const kept = ({ vaultFolder }: House): string[] =>
  readdirSync(vaultFolder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => it.name)

describe('a virus scanner', () => {
  const eicar = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`

  test('refuses what it finds by its name; away it refuses all, or lets them in with a mark', async () => {
    const server = createServer((socket) => {
      let said = Buffer.alloc(0)
      socket.on('error', () => {})
      socket.on('data', (data: Buffer) => {
        said = Buffer.concat([said, data])
        if (!said.subarray(-4).equals(Buffer.alloc(4))) return
        socket.end(said.includes(eicar) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0')
      })
    })
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done)
    })
    const { port } = server.address() as AddressInfo
    const uploads = {
      ...{ largest: 1_000_000, scan: clamdAt({ host: '127.0.0.1', port }, 2000) },
      unscanned: 'refuse' as 'refuse' | 'take',
    }
    const house = await foundedHouse({}, { uploads })
    const county = await settle(house)
    const { browser } = county.handler
    try {
      expect(await upload(browser, '照片说明.txt', '大坝已加固')).toMatchObject({ status: 200 })
      const before = kept(house)
      expect(await upload(browser, '病毒.txt', eicar)).toMatchObject({
        status: 422,
        refused: 'file-infected',
        details: { fileName: '病毒.txt', virus: 'Win.Test.EICAR_HDB-1' },
      })
      expect(kept(house)).toEqual(before)
    } finally {
      await new Promise<void>((done) => {
        server.close(() => done())
      })
    }
    expect(await upload(browser, 'b.txt', '乙')).toMatchObject({ status: 503, refused: 'scanner-away' })
    uploads.unscanned = 'take'
    const hash = await hashOf(browser, 'b.txt', '乙')
    await granted(house, browser, 'attach-evidence', proofOf(county, hash))
    expect((await detailOf(browser, county.problem)).evidenceList).toMatchObject([{ unscanned: true }])
  })
})

const proofOf = (
  county: Pick<County, 'problem' | 'measure' | 'proves'>,
  hash: string,
  told: object = {},
) => ({
  ...{ problem: county.problem, measure: county.measure, hash, kind: 'site', proves: [county.proves] },
  ...{ statement: '加固后的大坝', dated: null },
  ...told,
})

describe('a proof that is there', () => {
  let house: House
  let county: County
  let verifier: Browser
  let unit: string
  const attach = async (name: string, bytes: string | Uint8Array, told: object = {}): Promise<string> => {
    const hash = await hashOf(county.handler.browser, name, bytes)
    const it = await granted(house, county.handler.browser, 'attach-evidence', proofOf(county, hash, told))
    return it.made[0] ?? ''
  }
  const entryOf = async (id: string, by = county.handler.browser) =>
    (await detailOf(by, county.problem)).evidenceList.find((it) => it.id === id)
  const act = (by: Browser, name: string, input: object) =>
    by.act(house.ledger.newId, name, { problem: county.problem, ...input })

  /** Sessions end over night. */
  const signIn = async (login: string): Promise<Browser> => {
    const browser = house.browser()
    await browser.post('/api/sign-in', { login, password: 'Jiulongjiang-7' })
    return browser
  }

  beforeAll(async () => {
    house = await foundedHouse()
    county = await settle(house)
    const { units } = (await house.admin.get('/api/organisation')).json as Organisation
    const top = units.find((it) => it.parent === null)?.id ?? ''
    const made = await granted(house, house.admin, 'register-unit', {
      ...{ name: '澄江县纪委监委', shortName: '县纪委监委', kind: 'discipline', parent: top, rank: 3 },
    })
    unit = made.streams[0]?.id ?? ''
    verifier = (await person(house, '白露', unit, ['verifier'])).browser
  })

  test('is given better, the earlier version stays readable, and what is seen changes', async () => {
    const id = await attach('验收.txt', '第一版')
    const first = await entryOf(id)
    await granted(house, verifier, 'check-evidence', {
      ...{ problem: county.problem, evidence: id, hash: first?.hash, verdict: 'accepted', reason: '' },
    })
    const { seen } = await detailOf(verifier, county.problem)
    expect((await entryOf(id))?.verdict).toBe('accepted')
    const hash = await hashOf(county.handler.browser, '验收（盖章）.txt', '第二版')
    const better = { evidence: id, hash, dated: '2026-08-01', validUntil: '2026-12-31', reason: '补盖了章' }
    await granted(house, county.handler.browser, 'renew-evidence', { problem: county.problem, ...better })
    const after = await entryOf(id)
    expect(after).toMatchObject({ fileName: '验收（盖章）.txt', verdict: null, validUntil: '2026-12-31' })
    expect(after?.earlier).toMatchObject([{ fileName: '验收.txt', reason: '补盖了章' }])
    expect((await detailOf(verifier, county.problem)).seen).not.toBe(seen)
    const path = `/api/problems/${county.problem}/evidence/${id}`
    expect((await verifier.get(path)).text).toBe('第二版')
    expect((await verifier.get(`${path}?hash=${first?.hash}`)).text).toBe('第一版')
    expect((await verifier.get(`${path}?hash=${'f'.repeat(64)}`)).refused).toBe('not-found')
    expect(await act(county.handler.browser, 'renew-evidence', better)).toMatchObject({
      refused: 'same-file',
    })
    expect(
      await act(verifier, 'check-evidence', {
        evidence: id,
        hash: first?.hash,
        verdict: 'accepted',
        reason: '',
      }),
    ).toMatchObject({ refused: 'content-changed' })
    expect((await act(verifier, 'renew-evidence', better)).refused).toBe('not-allowed')
  })

  test('is refused with a reason its giver sees, counts for nothing, and does not come back unchanged', async () => {
    const id = await attach('摆拍.txt', '摆拍的照片')
    const before = await entryOf(id)
    const check = { evidence: id, hash: before?.hash, verdict: 'refused' }
    expect(await act(verifier, 'check-evidence', { ...check, reason: ' ' })).toMatchObject({
      refused: 'invalid-input',
    })
    expect((await act(county.handler.browser, 'check-evidence', { ...check, reason: '不' })).refused).toBe(
      'not-allowed',
    )
    await granted(house, verifier, 'check-evidence', {
      problem: county.problem,
      ...check,
      reason: '看不出是哪座水库',
    })
    expect([before?.effect, await entryOf(id)]).toMatchObject([
      true,
      { effect: false, verdict: 'refused', check: { reason: '看不出是哪座水库', by: { person: '白露' } } },
    ])
    await granted(house, county.handler.browser, 'withdraw-evidence', {
      ...{ problem: county.problem, evidence: id, reason: '重交' },
    })
    expect(
      await act(county.handler.browser, 'attach-evidence', proofOf(county, before?.hash ?? '')),
    ).toMatchObject({
      refused: 'evidence-refused',
      details: { reason: '看不出是哪座水库' },
    })
  })

  test('does not count after its last day', async () => {
    const id = await attach('许可证.txt', '取水许可', { validUntil: '2026-08-03' })
    expect(await entryOf(id)).toMatchObject({ effect: true, expired: false, validUntil: '2026-08-03' })
    house.clock.now = '2026-08-03T16:30:00.000000Z'
    county = { ...county, handler: { ...county.handler, browser: await signIn('田禾') } }
    verifier = await signIn('白露')
    house.admin.cookies.clear()
    await house.admin.post('/api/sign-in', office)
    expect(await entryOf(id)).toMatchObject({ effect: false, expired: true })
    const early = { dated: '2026-08-02', validUntil: '2026-08-01' }
    const hash = await hashOf(county.handler.browser, '早.txt', '早')
    expect(await act(county.handler.browser, 'attach-evidence', proofOf(county, hash, early))).toMatchObject({
      refused: 'invalid-input',
      details: { field: 'validUntil' },
    })
  })

  test('is stored once whoever gives it, and used again without being sent again', async () => {
    const bytes = '同一份文件'
    const id = await attach('台账.txt', bytes)
    const entry = await entryOf(id)
    const head = await person(house, '秦岭', county.bureau, ['head'])
    expect((await upload(verifier, '别名.txt', bytes)).json).toMatchObject({ hash: entry?.hash })
    expect(kept(house).filter((it) => it === entry?.hash)).toHaveLength(1)
    const list = async (by: Browser, query = '') =>
      ((await by.get(`/api/files${query}`)).json as { files: GivenFile[] }).files
    expect((await list(head.browser, `?text=${encodeURIComponent('台账')}`)).map((it) => it.hash)).toEqual([
      entry?.hash,
    ])
    expect(await list(verifier)).toEqual([])
    const again = { ...proofOf(county, entry?.hash ?? ''), statement: '又证明一件事' }
    await granted(house, head.browser, 'attach-evidence', again)
    expect((await verifier.act(house.ledger.newId, 'attach-evidence', again)).status).not.toBe(200)
    const stranger = await person(house, '外人', unit, ['handler'])
    expect(await list(stranger.browser)).toEqual([])
  })

  test('is looked at in the page: text, pictures, PDF, office files; what runs is only saved', async () => {
    const look = async (id: string) =>
      (await verifier.get(`/api/problems/${county.problem}/evidence/${id}/preview`)).json
    const path = (id: string) => `/api/problems/${county.problem}/evidence/${id}`
    const gb = new Uint8Array([
      0xd5, 0xfb, 0xb8, 0xc4, 0xcd, 0xea, 0xb3, 0xc9, 0xa3, 0xac, 0xd2, 0xd1, 0xd1, 0xe9, 0xca, 0xd5,
    ])
    expect(await look(await attach('旧编码.txt', gb))).toMatchObject({ as: 'text', text: '整改完成，已验收' })
    const long = await look(await attach('很长.csv', '一行，\n'.repeat(300_000)))
    expect(long).toMatchObject({ as: 'text', cut: true })
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
    expect(await look(await attach('照片.png', png))).toMatchObject({ as: 'picture' })
    const pdf = await attach('验收.pdf', '%PDF-1.7 real enough')
    expect(await look(pdf)).toMatchObject({ as: 'pdf' })
    const shown = await verifier.get(`${path(pdf)}?show=1`)
    expect(shown.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(shown.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'.*frame-ancestors 'self'$/u,
    )
    for (const [name, bytes] of [
      ['页.html', '<script>alert(1)</script>'],
      ['图.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ] as const) {
      const id = await attach(name, bytes)
      expect(await look(id)).toEqual({ as: 'nothing', text: null, cut: false, why: 'kind' })
      const raw = await verifier.get(`${path(id)}?show=1`)
      expect(raw.headers.get('content-disposition')).toMatch(/^attachment/u)
      expect(raw.headers.get('content-type')).toBe('application/octet-stream')
      expect(raw.headers.get('content-security-policy')).toContain('sandbox')
    }
    expect((await verifier.get(`${path(pdf)}?as=pdf`)).refused).toBe('unreadable')
  })

  test('an office file is shown as PDF where LibreOffice is, made once; else its words', async () => {
    const id = await attach('通知.docx', docx({ body: paragraph('全县水库已加固') }))
    const path = `/api/problems/${county.problem}/evidence/${id}`
    const seen = (await verifier.get(`${path}/preview`)).json
    if ((await findOffice()) === null) {
      expect(seen).toMatchObject({ as: 'text', text: '全县水库已加固', why: 'no-office' })
      return
    }
    const as = (seen as { as: string }).as
    // A fixture that LibreOffice does not open is read by our own reader.
    expect(['converted', 'text']).toContain(as)
    if (as === 'text') return
    const pdf = await verifier.get(`${path}?as=pdf`)
    expect([pdf.status, pdf.text.slice(0, 5), pdf.headers.get('content-type')]).toEqual([
      200,
      '%PDF-',
      'application/pdf',
    ])
    expect((await verifier.get(`${path}?as=pdf`)).status).toBe(200)
    // What the sweep took is made anew.
    house.pass(25 * hour)
    await sweepVault(house.ledger)
    verifier = await signIn('白露')
    expect((await verifier.get(`${path}?as=pdf`)).status).toBe(200)
  }, 120_000)
})
