import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addAccount } from '#ledger/desk/accounts.ts'
import { hashPassword } from '#ledger/desk/password-hash.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { fillPack } from '../ledger/filled-pack.ts'
import { openPackDesk } from '../ledger/pack-desk.ts'
import type { World } from '../ledger/world.ts'
import { leadingTo, temporaryFolder, zhenggai } from './zhenggai.ts'

/** Gives the office the login `office`. */
const letIn = async ({ ledger, store, workspace }: World, person: string): Promise<void> => {
  const password = await hashPassword('Jiulongjiang-7')
  await inWorkspace(store.pool, workspace, (_db, client) =>
    addAccount(
      client,
      {
        ...{ id: ledger.newId(), login: 'office', workspace, person, password },
        ...{ mustChange: false, setBy: [] },
      },
      ledger.clock(),
    ),
  )
}

test('packs, returned: out into a folder, back from files, taken where nothing changed', async () => {
  const { county, director, state } = await openPackDesk()
  const { store } = county.world
  await letIn(county.world, director.person)
  const data = temporaryFolder()
  const out = join(data, 'out')
  const run = (...parameters: string[]) => zhenggai([...parameters, '--data', data], leadingTo(store))

  const made = await run('packs', '--out', out, '--as', 'office')
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('做好 2 份回报表') as string })
  const names = readdirSync(out).toSorted()
  expect(names).toEqual([expect.stringMatching(/^县水务局 .*\.xlsx$/u), expect.stringMatching(/^县财政局 /u)])

  const water = join(out, names[0]!)
  writeFileSync(water, fillPack(readFileSync(water), [{ text: '已换8公里' }]))
  const finance = join(out, names[1]!)
  writeFileSync(finance, fillPack(readFileSync(finance), [{ text: '已追缴', done: '基本完成' }]))
  const came = await run('returned', water, finance, water, join(out, 'none.xlsx'), '--as', 'office', '--yes')
  expect(came.code).toBe(1)
  expect(came.out).toContain('县水务局 1 / 4 项 已采纳')
  expect(came.out).toContain('县财政局 1 / 1 项 要看一看')
  expect(came.err).toContain('同一个文件已经交回过')
  expect(came.err).toContain('读不了')
  expect((await state()).progress.map((it) => it.text)).toEqual(['已换8公里'])

  const again = await run('returned', water, finance, '--as', 'office', '--yes')
  expect(again.err).toContain('同一个文件已经交回过')
  expect(again.out).toContain('县财政局 1 / 1 项 要看一看')

  const photo = join(out, 'photo.png')
  writeFileSync(photo, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  expect((await run('returned', photo, '--as', 'office')).err).toContain('不是表格文件')
  expect(await run('returned', water, '--as', 'nobody')).toMatchObject({
    code: 1,
    err: expect.stringContaining('没有用户名“nobody”') as string,
  })

  expect((await run('returned', '--as', 'office')).code).toBe(2)
  expect((await run('packs', '--out', out)).code).toBe(2)
})

test('returned: what was compared first is taken with --yes, and taken once', async () => {
  const { county, director, state, make } = await openPackDesk()
  const { store } = county.world
  await letIn(county.world, director.person)
  const data = temporaryFolder()
  const path = join(data, '回报.xlsx')
  writeFileSync(path, fillPack((await make()).bytes, [{ text: '已换8公里' }]))
  const run = (...more: string[]) =>
    zhenggai(['returned', path, '--as', 'office', ...more, '--data', data], leadingTo(store))

  for (let times = 0; times < 2; times += 1)
    expect(await run()).toMatchObject({
      ...{ code: 0, err: '' },
      out: expect.stringContaining('县水务局 1 / 4 项 可以采纳') as string,
    })
  expect((await state()).progress).toEqual([])
  expect(await run('--yes')).toMatchObject({
    ...{ code: 0, err: '' },
    out: expect.stringContaining('县水务局 1 / 4 项 已采纳') as string,
  })
  expect((await state()).progress.map((it) => it.text)).toEqual(['已换8公里'])
  expect(await run('--yes')).toMatchObject({
    code: 1,
    err: expect.stringContaining('同一个文件已经交回过') as string,
  })
  expect((await state()).progress).toHaveLength(1)
})
