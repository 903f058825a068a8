import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ProblemDetail } from '#contract/problems.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { type TwoPersons, eraseContent } from '#ledger/acts/erase-content.ts'
import { addToRegister, readRegister, registerOf } from '#ledger/backup/erasure-register.ts'
import { folderSource } from '#ledger/backup/folder-place.ts'
import { keyToRead } from '#ledger/backup/passphrase.ts'
import { unzipped } from '#ledger/backup/lines.ts'
import { proveTwo } from '#ledger/desk/prove-two.ts'
import type { Committed } from '#ledger/journal/clear-fields.ts'
import { erasedAsTold } from '#ledger/journal/erasures.ts'
import { loadForAct } from '#ledger/journal/load.ts'
import { type CommittedRow, factColumns } from '#ledger/journal/stored-fact.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { verifyViews } from '#ledger/views/verify-views.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { type County, granted, settle } from '../http/county.ts'
import { office as door, foundedHouse } from '../http/house.ts'
import { backUp, bringBack, temporary } from './places.ts'

const secret = '施工方负责人谭某某（电话13900000000）称年内完工'
const ground = '个人信息保护法第四十七条'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County
let office: Caller
let seq = 0

/** Who may: the office, which keeps the books as well, and a leader. */
const both = (): TwoPersons => ({
  by: office,
  beside: { workspace: office.workspace, person: county.leader.person },
})

const factsWith = (ledger: Ledger, text: string): Promise<number[]> =>
  inWorkspace(ledger.store.pool, office.workspace, async (_db, client) => {
    const { rows } = await client.query<{ seq: number }>(
      `select seq from journal.fact f where workspace_id = $1 and row_to_json(f)::text like $2 order by 1`,
      [office.workspace, `%${text}%`],
    )
    return rows.map((it) => it.seq)
  })

/** What an act would decide on now. */
const decidedOn = (ledger: Ledger): Promise<string> =>
  inWorkspace(ledger.store.pool, office.workspace, async (_db, client) => {
    const stream = { kind: 'problem', id: county.problem } as const
    const { pool } = ledger.store
    const { facts } = await loadForAct(pool, client, office.workspace, [stream], ledger.newId())
    return JSON.stringify([...facts.values()])
  })

const erase = (fact: number, field: string, ledger = house.ledger, persons = both()) =>
  eraseContent(ledger, persons, { actId: ledger.newId(), fact, field, ground, requestedBy: '谭某某' })

const shown = async (ledger: Ledger): Promise<string> => {
  const detail: ProblemDetail = await showProblem(ledger, office, county.problem)
  return JSON.stringify(detail)
}

beforeAll(async () => {
  house = await foundedHouse()
  county = await settle(house)
  const me = house.me.person
  const session = (await house.admin.get('/api/session')).json as { workspace: { id: string } }
  office = { workspace: session.workspace.id, person: me.id }
  await granted(house, county.handler.browser, 'report-progress', {
    ...{ problem: county.problem, measure: county.measure, unit: county.bureau, text: secret },
    ...{ happened: null, completes: false, evidence: [] },
  })
  seq = (await factsWith(house.ledger, secret))[0] ?? -1
}, 60_000)

describe('erased by law', () => {
  test('a backup, an erasure, and the older backup brought back: the words are gone everywhere', async () => {
    const folder = join(temporary(), 'kept')
    const before = await backUp(house.ledger, folder)
    const older = before.manifest.state
    const olderRoot = before.manifest.workspaces[0]?.root ?? ''
    expect(await shown(house.ledger)).toContain(secret)
    expect(await decidedOn(house.ledger)).toContain(secret)
    const verdict = await verifyJournal(house.ledger, office.workspace)

    const erasure = await erase(seq, 'text')

    expect(await shown(house.ledger)).not.toContain(secret)
    expect(await shown(house.ledger)).toContain('已依法清除')
    // What the server has read before is not what acts decide on any more.
    expect(await decidedOn(house.ledger)).not.toContain(secret)
    expect(await factsWith(house.ledger, secret)).toEqual([])
    const after = await verifyJournal(house.ledger, office.workspace)
    expect(after).toMatchObject({ sound: true, erased: 1 })
    expect(verdict).toMatchObject({ sound: true, erased: 0, root: olderRoot })
    expect(await verifyViews(house.ledger, office.workspace)).toMatchObject({ sound: true })
    // The tree only grew: the fact that tells of it came on top.
    expect(after.sound && verdict.sound && after.facts - verdict.facts).toBe(1)

    // The register alone, as it lies in the folder of the backups.
    await addToRegister(registerOf(folder), [erasure])
    expect(await readRegister(registerOf(folder))).toEqual([erasure])
    expect(readFileSync(registerOf(folder), 'utf8')).not.toContain('谭某某')
    const back = await bringBack(house.ledger, folder, { state: older })
    expect(back.workspaces).toMatchObject([{ root: olderRoot, erasedAgain: 1 }])
    expect(await factsWith(back.ledger, secret)).toEqual([])
    expect(await shown(back.ledger)).not.toContain(secret)
    expect(await verifyJournal(back.ledger, office.workspace)).toMatchObject({ sound: true, erased: 1 })
    expect(await verifyViews(back.ledger, office.workspace)).toMatchObject({ sound: true })

    // A newer backup in the same folder knows of it by itself, and has the words in none of its segments.
    house.pass(1000)
    const newer = await backUp(house.ledger, folder)
    for (const { path } of newer.manifest.workspaces.flatMap((it) => it.segments)) {
      const found = await folderSource(folder).read(path)
      for await (const lines of unzipped(found?.chunks ?? (async function* () {})()))
        expect(lines.join('\n')).not.toContain(secret)
    }
    const again = await bringBack(house.ledger, folder, { state: older })
    expect(again.workspaces).toMatchObject([{ erasedAgain: 1 }])
    const newest = await bringBack(house.ledger, folder)
    expect(newest.workspaces).toMatchObject([{ erasedAgain: 0 }])
    expect(await verifyJournal(newest.ledger, office.workspace)).toEqual(after)
  })

  test('a register that was changed puts no other words into the record, and erases nothing that may not be', async () => {
    const folder = join(temporary(), 'kept')
    const secretly = '专班负责人谈某的电话'
    await granted(house, county.handler.browser, 'report-progress', {
      ...{ problem: county.problem, measure: county.measure, unit: county.bureau, text: secretly },
      ...{ happened: null, completes: false, evidence: [] },
    })
    const [fact = -1] = await factsWith(house.ledger, secretly)
    await backUp(house.ledger, folder)
    const line = (fields: Record<string, unknown>) => ({
      ...{ workspace: office.workspace, fact, fields, ground, actId: house.ledger.newId() },
      at: house.ledger.clock(),
    })
    const lie = '全部完成，成效显著'
    await addToRegister(registerOf(folder), [line({ text: lie })])
    const back = await bringBack(house.ledger, folder)
    expect(await factsWith(back.ledger, lie)).toEqual([])
    expect(await factsWith(back.ledger, secretly)).toEqual([])
    expect(await shown(back.ledger)).not.toContain(lie)
    expect(await verifyJournal(back.ledger, office.workspace)).toMatchObject({ sound: true })

    await addToRegister(registerOf(folder), [line({ standing: { units: [], above: [] } })])
    await expect(bringBack(house.ledger, folder)).rejects.toMatchObject({
      code: 'erasures_unlawful',
      values: { seq: fact, field: 'standing' },
    })
  })

  test('beside sealed backups only a signed line counts, or one that a sealed manifest tells as well', async () => {
    const folder = join(temporary(), 'kept')
    const passphrase = '一句够长的加密口令，十二字以上'
    const secretly = '经办人谭某的住址'
    await granted(house, county.handler.browser, 'report-progress', {
      ...{ problem: county.problem, measure: county.measure, unit: county.bureau, text: secretly },
      ...{ happened: null, completes: false, evidence: [] },
    })
    const [fact = -1] = await factsWith(house.ledger, secretly)
    const { manifest } = await backUp(house.ledger, folder, passphrase)
    const back = () => bringBack(house.ledger, folder, { passphrase, state: manifest.state })
    const line = {
      ...{ workspace: office.workspace, fact, fields: { text: '已依法清除' }, ground: '《伪造》\u001b[2J' },
      ...{ actId: house.ledger.newId(), at: house.ledger.clock() },
    }
    const register = registerOf(folder)
    await addToRegister(register, [line])
    await expect(back()).rejects.toMatchObject({ code: 'erasures_unsigned', values: { line: 1 } })
    await addToRegister(register, [line], randomBytes(32))
    await expect(back()).rejects.toMatchObject({ code: 'erasures_unsigned' })

    rmSync(register)
    const key = await keyToRead(folderSource(folder), passphrase)
    await addToRegister(register, [line], key)
    const signed = await back()
    expect(signed.workspaces).toMatchObject([
      {
        erasedAgain: 1,
        erasures: [{ fact, fields: ['text'], ground: line.ground, on: dayInShanghai(line.at) }],
      },
    ])
    expect(await factsWith(signed.ledger, secretly)).toEqual([])

    rmSync(register)
    await addToRegister(register, [await erase(fact, 'text')])
    await expect(back()).rejects.toMatchObject({ code: 'erasures_unsigned' })
    house.pass(1000)
    await backUp(house.ledger, folder, passphrase)
    expect((await back()).workspaces).toMatchObject([{ erasedAgain: 1 }])
  })

  test('what stands in its place cannot be changed unseen, nor can anything be erased untold', async () => {
    const ledger = house.ledger
    const reason = (await factsWith(ledger, 'person.registered'))[0] ?? -1
    await erase(reason, 'name')
    expect(await verifyJournal(ledger, office.workspace)).toMatchObject({ sound: true, erased: 3 })
    const change = (set: string) =>
      inWorkspace(house.store.owner, office.workspace, (_db, client) =>
        client.query(`update journal.fact set ${set} where workspace_id = $1 and seq = $2`, [
          office.workspace,
          reason,
        ]),
      )
    await change(`body = jsonb_set(body, '{name}', '"全部完成"')`)
    expect(await verifyJournal(ledger, office.workspace)).toMatchObject({ flaw: 'leaf', seq: reason })
    await change(`body = jsonb_set(body, '{name}', '"已依法清除"')`)
    expect(await verifyJournal(ledger, office.workspace)).toMatchObject({ sound: true })
    await inWorkspace(house.store.owner, office.workspace, (_db, client) =>
      client.query(
        `update journal.fact set erased = jsonb_build_object('body.deadline', repeat('0', 64))
          where workspace_id = $1 and type = 'deadline.set'`,
        [office.workspace],
      ),
    )
    expect(await verifyJournal(ledger, office.workspace)).toMatchObject({ sound: false, flaw: 'leaf' })
  })

  test('words of somebody’s own in the place of what was erased are found, whatever the journal tells', async () => {
    const [, fact = -1] = await factsWith(house.ledger, 'person.registered')
    await erase(fact, 'name')
    const put = (words: string) =>
      inWorkspace(house.store.owner, office.workspace, async (_db, client) => {
        const { rows } = await client.query<CommittedRow & Committed>(
          `update journal.fact set body = jsonb_set(body, '{name}', to_jsonb($3::text))
            where workspace_id = $1 and seq = $2 returning ${factColumns}, salts, erased, leaf`,
          [office.workspace, fact, words],
        )
        const [row] = rows
        return row !== undefined && erasedAsTold(row, { name: words })
      })
    expect(await put('没有问题')).toBe(false)
    expect(await put('已依法清除')).toBe(true)
  })

  test('only words and names, once, by two persons of whom one decides and one keeps the books', async () => {
    await expect(erase(99_999, 'text')).rejects.toMatchObject({ code: 'erase_unknown_fact' })
    await expect(erase(seq, 'standing')).rejects.toMatchObject({
      code: 'erase_field',
      values: { fields: expect.stringContaining('figures') as string },
    })
    await expect(erase(seq, 'text')).rejects.toMatchObject({ code: 'erase_done' })
    const { workspace } = office
    const [leader, handler] = [county.leader, county.handler].map((it) => ({ workspace, person: it.person }))
    if (!leader || !handler) throw new Error('nobody there')
    const by = (one: Caller, beside: Caller) => erase(seq, 'actor', house.ledger, { by: one, beside })
    await expect(by(office, office)).rejects.toMatchObject({ code: 'erase_two_persons' })
    await expect(by(office, handler)).rejects.toMatchObject({ code: 'erase_two_roles' })
    await expect(by(handler, office)).rejects.toMatchObject({ code: 'erase_two_roles' })
    await expect(by(leader, handler)).rejects.toMatchObject({ code: 'erase_two_roles' })
    const [title = -1] = await factsWith(house.ledger, 'problem.registered')
    await expect(erase(title, 'title')).rejects.toMatchObject({ code: 'erase_field' })
    const unowned = { ...house.ledger, store: { ...house.store, ownerConfig: undefined } }
    await expect(erase(seq, 'actor', unowned)).rejects.toMatchObject({ code: 'erase_needs_owner' })
    await by(leader, office)
    const told = await inWorkspace(house.ledger.store.pool, workspace, (_db, client) =>
      client.query<{ by: string; beside: string }>(
        `select actor #>> '{person,id}' as by, body #>> '{beside,person,id}' as beside from journal.fact
          where workspace_id = $1 and type = 'content.erased' order by seq desc limit 1`,
        [workspace],
      ),
    )
    expect(told.rows).toEqual([{ by: leader.person, beside: office.person }])
    expect(await shown(house.ledger)).toContain('"person":"已依法清除"')
  })

  test('each is proved by their own password; wrong ones count as at the door', async () => {
    const mine = { login: door.login, password: door.password }
    const theirs = { login: '江望', password: 'Jiulongjiang-7' }
    expect(await proveTwo(house.ledger, [mine, theirs])).toEqual(both())
    const wrong = proveTwo(house.ledger, [mine, { ...theirs, password: 'Jiulongjiang-8' }])
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-password', details: { left: 4 } })
    const nobody = proveTwo(house.ledger, [mine, { login: '无名', password: 'x' }])
    await expect(nobody).rejects.toMatchObject({ code: 'not-found' })
    for (let left = 3; left >= 0; left -= 1) {
      const next = proveTwo(house.ledger, [mine, { ...theirs, password: 'x' }])
      await expect(next).rejects.toMatchObject({ code: left > 0 ? 'wrong-password' : 'account-locked' })
    }
    await expect(proveTwo(house.ledger, [mine, theirs])).rejects.toMatchObject({ code: 'account-locked' })
    expect((await house.browser().post('/api/sign-in', theirs)).refused).toBe('account-locked')
  })

  test('a temporary password, which the registrar knows too, proves nobody', async () => {
    const opened = await house.admin.post('/api/accounts/reset', {
      person: county.handler.person,
    })
    const { login, password } = opened.json as { login: string; password: string }
    const given = [
      { login: door.login, password: door.password },
      { login, password },
    ] as const
    await expect(proveTwo(house.ledger, given)).rejects.toMatchObject({ code: 'change-password-first' })
  })
})
