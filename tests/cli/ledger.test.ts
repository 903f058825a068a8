import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { testStore } from '../database.ts'
import { freePort } from '../free-port.ts'
import { leadingTo, temporaryFolder, zhenggai, zhenggaiUntil } from './zhenggai.ts'

const feedback = 'samples/documents/01-feedback-fullwidth-numbers.txt'

describe('a ledger from the command line', () => {
  test('init → import → wall → rebuild → verify, and red once a fact is changed', async () => {
    const store = await testStore()
    const data = temporaryFolder()
    const run = (...parameters: string[]) => zhenggai([...parameters, '--data', data], leadingTo(store))

    expect((await run('verify')).err).toContain('还没有建立台账库')
    const made = await run('init', '--admin', 'office', '--inspected', '栖云县', '--json')
    expect(made.code).toBe(0)
    expect(JSON.parse(made.out)).toMatchObject({
      login: 'office',
      password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) as string,
      inspected: '栖云县',
    })
    expect((await run('init', '--admin', 'other')).code).toBe(1)

    expect((await run('import', feedback, '--as', 'nobody', '--yes')).code).toBe(1)
    expect((await run('import', join(data, 'none.txt'), '--as', 'office')).code).toBe(2)
    const draft = await run('import', feedback, '--as', 'office')
    expect(draft).toMatchObject({ code: 0, out: expect.stringContaining('草稿') as string })
    const imported = await run('import', feedback, '--as', 'office', '--yes', '--json')
    expect(imported.err).toContain('没有轮次')
    expect(JSON.parse(imported.out)).toMatchObject({ problems: 7 })

    // The same document again: a dry run says that nothing is new; then nothing is made.
    const again = await run('import', feedback, '--as', 'office')
    expect(again.out).toContain('新增 0 个，有变动 0 个，不变 7 个，没有提到 0 个')
    const shorter = join(data, 'later.csv')
    writeFileSync(
      shorter,
      '编号,问题,整改时限\n1-01-001,林长制巡林不实,2027-03-31\n,公共厕所夜间关闭,2027-01-31\n',
    )
    const dry = await run('import', shorter, '--as', 'office')
    expect(dry).toMatchObject({ code: 0 })
    expect(dry.out).toMatch(
      /1-01-001 [\s\S]*✓ 整改时限 {2}2027-03-31[\s\S]*公共厕所夜间关闭[\s\S]*没有提到不等于销号/,
    )
    const taken = await run('import', shorter, '--as', 'office', '--yes', '--json')
    expect(JSON.parse(taken.out)).toMatchObject({ added: 1, changed: 1, unchanged: 0, absent: 6 })
    const alike = join(data, 'alike.csv')
    writeFileSync(alike, '序号,问题,整改时限\n1,公共厕所夜间仍关闭,2027-02-28\n')
    const undecided = await run('import', alike, '--as', 'office', '--yes')
    expect(undecided).toMatchObject({ code: 1, err: expect.stringContaining('没有导入：有 1 行') as string })

    const out = join(data, 'wall.svg')
    expect((await run('wall', '--out', out)).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg[\s\S]*栖云县[\s\S]*<\/svg>\s*$/)
    const before = await run('verify', '--json')
    expect(before.code).toBe(0)
    expect((await run('rebuild')).code).toBe(0)
    const [journal] = (JSON.parse(before.out) as { journals: { facts: number; root: string }[] }).journals
    const { facts = 0, root = '' } = journal ?? {}
    const known = await run('verify', '--known', `${facts}:${root}`)
    expect(known).toMatchObject({
      code: 0,
      out: expect.stringContaining(`前 ${facts} 条记录仍是当时的`) as string,
    })
    // As a paper prints it, in groups of eight.
    const printed = root.match(/.{8}/g)?.join(' ') ?? ''
    expect((await run('verify', '--known', `${facts}:${printed}`)).code).toBe(0)
    // A ledger cut short, or another in its place, is whole in itself: only what was written down elsewhere tells.
    for (const told of [`${facts + 1}:${root}`, `${facts - 1}:${root}`, `${facts}:${'0'.repeat(64)}`]) {
      const other = await run('verify', '--known', told)
      expect(other).toMatchObject({ code: 1, out: expect.stringContaining('与前') as string })
    }
    expect((await run('verify', '--known', 'abc')).code).toBe(2)
    expect((await run('verify', '--json')).out).toBe(before.out)

    const seq = await plant(
      store.adminConfig,
      `update journal.fact set body = jsonb_set(body, '{shortTitle}', '"没有问题"')
        where seq = (select min(seq) from journal.fact where type = 'problem.registered') returning seq`,
    )
    const after = await run('verify')
    expect(after.code).toBe(1)
    expect(after.out).toContain(`第 ${seq} 条记录`)
  })

  test('beside a running server the commands work through its database; the server stops with 0', async () => {
    const data = join(temporaryFolder(), 'data')
    const port = await freePort()
    const server = await zhenggaiUntil(['serve', '--data', data, '--port', port], /首次设置/)
    expect((await zhenggai(['init', '--data', data, '--admin', 'office'])).code).toBe(0)
    const session = await fetch(`http://127.0.0.1:${port}/api/session`)
    expect(await session.json()).toMatchObject({ state: 'signed-out', demo: false })
    expect((await zhenggai(['verify', '--data', data])).code).toBe(0)
    const second = await zhenggai(['serve', '--data', data, '--port', await freePort()])
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining('另一个整改进程') as string })
    // The sentence is for a person; whoever watches the log gets a line of JSON.
    expect(
      second.out
        .trim()
        .split('\n')
        .map((it) => JSON.parse(it) as unknown),
    ).toEqual([expect.objectContaining({ level: 'error', event: 'refused', code: 'other_process' })])
    server.kill('SIGINT')
    expect((await once(server, 'exit'))[0]).toBe(0)
  })
})

/** Changes something as the superuser of the database, past every right of the program. @returns its one value */
const plant = async (config: ConstructorParameters<typeof Client>[0], sql: string): Promise<string> => {
  const client = new Client(config)
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    expect(rows).toHaveLength(1)
    return String(Object.values(rows[0] ?? {})[0])
  } finally {
    await client.end()
  }
}
