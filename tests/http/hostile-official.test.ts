/** What somebody inside would try who has an account, a browser and time. */
import { unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Granted } from '#contract/acts.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { verifyFiles } from '#ledger/journal/verify-files.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import type { Browser } from './browser.ts'
import { type County, granted, person, settle } from './county.ts'
import { foundedHouse, office } from './house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
/** A handler of a bureau that has nothing to do with the problem. */
let stranger: Awaited<ReturnType<typeof person>>
/** A handler of a bureau that works on one of its measures. */
let helper: Awaited<ReturnType<typeof person>>
let top: string
let ids: () => string

const streamOf = ({ streams }: Granted, kind: string) => streams.find((it) => it.kind === kind)?.id ?? ''

const bureau = async (name: string): Promise<string> => {
  const unit = { name, shortName: name, kind: 'bureau', parent: top, rank: 6 }
  return streamOf(await granted(house, house.admin, 'register-unit', unit), 'unit')
}

const upload = async (browser: Browser, name: string, bytes: string): Promise<string> =>
  ((await browser.file(`/api/files?name=${encodeURIComponent(name)}`, bytes)).json as { hash: string }).hash

const proof = (hash: string) => ({
  ...{ problem: county.problem, measure: null, hash, kind: 'data', proves: [county.proves] },
  ...{ statement: '监测数据', dated: null },
})

const detail = async (browser: Browser) =>
  (await browser.get(`/api/problems/${county.problem}`)).json as ProblemDetail

beforeAll(async () => {
  house = await foundedHouse()
  ids = house.ledger.newId
  county = await settle(house)
  const { units } = (await house.admin.get('/api/organisation')).json as Organisation
  top = units.find((it) => it.parent === null)?.id ?? ''
  stranger = await person(house, '韦晓禾', await bureau('澄江县财政局'), ['handler', 'head'])
  const assisting = await bureau('澄江县应急局')
  helper = await person(house, '贺一鸣', assisting, ['handler'])
  const { admin } = house
  await granted(house, admin, 'reopen-plan', { problem: county.problem, reason: '补一项' })
  await granted(house, admin, 'add-measure', {
    ...{ problem: county.problem, text: '抽查大坝。', answers: [county.proves] },
    ...{ goal: null, deadline: null, units: [assisting] },
  })
  const { seen } = await detail(admin)
  await granted(house, admin, 'approve-plan', { problem: county.problem, seen, missingRule: false })
})

describe('somebody of another unit', () => {
  test('gets no file of a problem they cannot see, even with its ids', async () => {
    const hash = await upload(county.handler.browser, '台账.pdf', '%PDF-1.4 内部')
    const [evidence] = (await granted(house, county.handler.browser, 'attach-evidence', proof(hash))).made
    const path = `/api/problems/${county.problem}/evidence/${evidence}`
    expect((await county.handler.browser.get(path)).status).toBe(200)
    expect((await helper.browser.get(path)).status).toBe(200)
    expect(await stranger.browser.get(path)).toMatchObject({ status: 404, refused: 'not-found' })
  })

  test('makes no proof of a file that somebody else gave, though the hash is known', async () => {
    const hash = await upload(county.handler.browser, '验收照片.txt', '大坝已加固')
    expect((await helper.browser.act(ids, 'attach-evidence', proof(hash))).refused).toBe('file-missing')
    // The same bytes under another name are another person's file; the first keeps its name.
    await upload(helper.browser, '废纸.txt', '大坝已加固')
    await granted(house, county.handler.browser, 'attach-evidence', proof(hash))
    expect((await detail(house.admin)).evidenceList.at(-1)?.fileName).toBe('验收照片.txt')
  })

  test('withdraws no proof of another unit; its own people do', async () => {
    const hash = await upload(helper.browser, '抽查.txt', '三处渗漏')
    const [evidence] = (await granted(house, helper.browser, 'attach-evidence', proof(hash))).made
    const withdraw = { problem: county.problem, evidence, reason: '不好看' }
    expect(await county.handler.browser.act(ids, 'withdraw-evidence', withdraw)).toMatchObject({
      status: 403,
      refused: 'not-your-proof',
      details: { unit: '澄江县应急局' },
    })
    expect((await helper.browser.act(ids, 'withdraw-evidence', withdraw)).status).toBe(200)
    // Gone from the list, but not from the record: whoever judges can still open it.
    const path = `/api/problems/${county.problem}/evidence/${evidence}`
    expect((await helper.browser.get(path)).refused).toBe('not-found')
    expect((await house.admin.get(path)).text).toBe('三处渗漏')
  })
})

describe('an id in capitals', () => {
  test('is the same id: for oneself, for an act done before, for a page', async () => {
    const me = house.me.person.id.toUpperCase()
    expect((await house.admin.post('/api/accounts/reset', { person: me })).refused).toBe('same-person')
    const actId = ids()
    const first = await house.admin.post('/api/acts/register-person', { actId, name: '重复' })
    const again = await house.admin.post('/api/acts/register-person', {
      actId: actId.toUpperCase(),
      name: '重复',
    })
    expect(again.json).toEqual(first.json)
    expect((await house.admin.get(`/api/problems/${county.problem.toUpperCase()}`)).status).toBe(200)
  })
})

describe('what cannot be seen', () => {
  const report = (text: string) =>
    county.handler.browser.act(ids, 'report-progress', {
      ...{ problem: county.problem, measure: county.measure, unit: county.bureau, text },
      ...{ happened: null, completes: false, evidence: [] },
    })
  const unseen = '\u0001\u001B\u00AD\u061C\u200B\u200E\u202E\u2061\u2066\u206F\uFEFF'

  test('is left out of words; words of nothing else are none', async () => {
    expect((await report(`完成${unseen}三成`)).status).toBe(200)
    expect((await detail(house.admin)).progress.at(-1)?.text).toBe('完成三成')
    for (const nothing of [unseen, '\u3164\uFFA0', '\u2800'])
      // letters that look like blanks
      expect((await report(nothing)).refused).toBe('invalid-input')
  })

  test('makes no second unit of the same name', async () => {
    const name = `澄江县财政局${unseen}`
    const unit = { name, shortName: '县财政局', kind: 'bureau', parent: top, rank: 6 }
    expect((await house.admin.act(ids, 'register-unit', unit)).refused).toBe('duplicate')
  })
})

test('what the database cannot hold is refused as input, not answered as a fault of ours', async () => {
  const { browser } = county.handler
  for (const path of [
    '/api/problems?text=%00',
    '/api/measures?text=a%00',
    '/api/problems?aspect=99999999999',
  ])
    expect(await browser.get(path), path).toMatchObject({ status: 422, refused: 'invalid-input' })
  const signIn = { login: '管\u0000', password: 'x' }
  expect((await house.browser('10.1.1.1').post('/api/sign-in', signIn)).refused).toBe('invalid-input')
  expect(house.log).toEqual([])
})

describe('somebody who wants to stop the service', () => {
  test('is refused before a password is hashed', async () => {
    const before = performance.now()
    const asked = Array.from({ length: 300 }, () =>
      county.handler.browser.post('/api/accounts/reset', { person: county.handler.person }),
    )
    const answers = await Promise.all(asked)
    expect(new Set(answers.map((it) => it.refused))).toEqual(new Set(['not-allowed']))
    // 300 hashes would take minutes and fill the queue at the door.
    expect(performance.now() - before).toBeLessThan(30_000)
    expect((await house.browser().post('/api/sign-in', office)).status).toBe(200)
  })

  test('is refused before a large draft is read', async () => {
    const body = { version: 1, kind: 'plan', problems: [] }
    const answer = await county.handler.browser.json('PUT', `/api/drafts/${ids()}`, body, {
      'content-type': 'text/plain',
    })
    expect(answer.refused).toBe('not-allowed')
  })

  test('cannot make us hash a long history over and over with a made-up «seen»', async () => {
    const { browser } = county.handler
    const text = '加固'.repeat(9_000)
    for (let i = 0; i < 60; i += 1)
      await granted(house, browser, 'report-progress', {
        ...{ problem: county.problem, measure: county.measure, unit: county.bureau, text: `${i}${text}` },
        ...{ happened: null, completes: false, evidence: [] },
      })
    const before = performance.now()
    const claim = { problem: county.problem, seen: 'a'.repeat(64), statement: '完成' }
    const refused = await browser.act(ids, 'claim', claim)
    expect(refused).toMatchObject({ refused: 'content-changed', details: { changes: [] } })
    expect(performance.now() - before).toBeLessThan(3_000)
    // Whoever did see the page of a moment ago is still told what changed since.
    const { seen } = await detail(browser)
    await granted(house, browser, 'report-progress', {
      ...{ problem: county.problem, measure: county.measure, unit: county.bureau, text: '又一段' },
      ...{ happened: null, completes: false, evidence: [] },
    })
    expect((await browser.act(ids, 'claim', { ...claim, seen })).details).toEqual({
      changes: [{ part: 'progress', change: 'added', what: '又一段' }],
    })
  })
})

describe('somebody who wants to fill the disk', () => {
  test('sends eight files at once, no more', async () => {
    const { promise: goOn, resolve: open } = Promise.withResolvers<undefined>()
    const { promise: told, resolve: tell } = Promise.withResolvers<undefined>()
    async function* held(i: number) {
      await goOn
      yield new TextEncoder().encode(`${i}`)
    }
    let answered = 0
    const send = async (i: number): Promise<string | undefined> => {
      const headers = { 'content-type': 'application/octet-stream' }
      const body = ReadableStream.from(held(i))
      const { refused } = await stranger.browser.send('POST', `/api/files?name=${i}.txt`, { headers, body })
      if ((answered += 1) === 12) tell(undefined)
      return refused
    }
    const sent = Array.from({ length: 20 }, (_, i) => send(i))
    // Nobody who is let in can come to an end before.
    await told
    open(undefined)
    const refused = (await Promise.all(sent)).filter((it) => it !== undefined)
    expect(refused).toEqual(Array.from({ length: 12 }, () => 'too-many-requests'))
    expect((await stranger.browser.file('/api/files?name=later.txt', 'later')).status).toBe(200)
  })

  test('and two gigabytes a day that prove nothing, no more; what is used does not count', async () => {
    const { store } = house
    const claim = (bytes: number) =>
      store.owner.query(
        `begin; select set_config('zhenggai.workspace', (select home_workspace::text from desk.account limit 1), true);
         update desk.upload set size = ${bytes} where uploaded_by = '${stranger.person}' and file_name = 'later.txt'; commit`,
      )
    await claim(2 ** 31)
    const answer = await stranger.browser.file('/api/files?name=more.txt', 'more')
    expect(answer).toMatchObject({ status: 429, refused: 'too-many-files', details: { limit: '2048 MB' } })
    await claim(5)
    expect((await stranger.browser.file('/api/files?name=more.txt', 'more')).status).toBe(200)
  })
})

describe('a copied cookie', () => {
  test('opens nothing once its owner has changed the password', async () => {
    const thief = house.browser('10.2.2.2')
    for (const [name, value] of stranger.browser.cookies) thief.cookies.set(name, value)
    expect((await thief.get('/api/desk')).status).toBe(200)
    const change = { old: 'Jiulongjiang-7', new: 'Jiulongjiang-8' }
    expect((await stranger.browser.post('/api/password', change)).status).toBe(200)
    expect((await thief.get('/api/desk')).refused).toBe('session-ended')
    expect((await stranger.browser.get('/api/desk')).status).toBe(200)
  })
})

describe('a registrar', () => {
  const appointmentOf = async (of: string) =>
    ((await house.admin.get('/api/organisation')).json as Organisation).persons.find((it) => it.id === of)
      ?.appointments[0]?.id ?? ''

  test('cannot leave the ledger without one', async () => {
    const me = house.me.person.id
    const relieve = { person: me, appointment: await appointmentOf(me), on: '2026-08-03' }
    expect(await house.admin.act(ids, 'relieve', relieve)).toMatchObject({
      status: 409,
      refused: 'last-registrar',
    })
  })

  test('can correct a last day that has not come yet, and only such', async () => {
    const appointment = await appointmentOf(stranger.person)
    const relieve = (on: string) =>
      house.admin.act(ids, 'relieve', { person: stranger.person, appointment, on })
    expect((await relieve('9999-12-31')).status).toBe(200)
    expect((await relieve('2026-08-03')).status).toBe(200)
    expect((await relieve('2026-09-01')).refused).toBe('already-withdrawn')
  })
})

describe('somebody at the shell of the server', () => {
  test('cannot make a proof vanish or change it unseen', async () => {
    const hash = await upload(county.handler.browser, '渗漏.txt', '渗漏三处')
    await granted(house, county.handler.browser, 'attach-evidence', proof(hash))
    const workspace = ((await house.admin.get('/api/session')).json as { workspace: { id: string } })
      .workspace.id
    const files = () => verifyFiles(house.ledger, workspace)
    expect(await files()).toMatchObject({ sound: true })
    const path = join(house.vaultFolder, hash.slice(0, 2), hash.slice(2, 4), hash)
    await writeFile(path, '渗漏零处')
    expect(await files()).toMatchObject({ sound: false, flaw: 'damaged', hash })
    await unlink(path)
    expect(await files()).toMatchObject({ sound: false, flaw: 'missing', hash })
    expect(await verifyJournal(house.ledger, workspace)).toMatchObject({ sound: true })
  })
})
