import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort, temporaryFolder, zhenggai, zhenggaiUntil } from './zhenggai.ts'

const feedback = 'samples/documents/01-feedback-fullwidth-numbers.txt'

test(
  'a field is erased beside the running server; an older backup does not bring it back',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder()
    const [data, kept, again] = ['data', 'kept', 'again'].map((it) => join(folder, it)) as [
      string,
      string,
      string,
    ]
    const run = (...parameters: string[]) => zhenggai([...parameters, '--data', data])
    await run('init', '--admin', 'office', '--inspected', '栖云县')
    await run('import', feedback, '--as', 'office', '--yes')
    // Elsewhere than the automatic ones: only the register tells a restore of what came later.
    expect((await run('backup', '--to', kept)).code).toBe(0)
    await zhenggaiUntil(['serve', '--data', data, '--port', await freePort()], /127\.0\.0\.1/)

    const ground = ['--ground', '个人信息保护法第四十七条', '--as', 'office']
    const fact = ['--fact', '15', '--field', 'title']
    expect((await run('erase', ...fact, '--as', 'office')).code).toBe(2)
    expect((await run('erase', '--fact', 'x', '--field', 'title', ...ground)).code).toBe(2)
    expect((await run('erase', '--fact', '15', '--field', 'number', ...ground)).err).toContain('不能清除')
    const before = await run('verify', '--json')
    const erased = await run('erase', ...fact, ...ground, '--asked-by', '某人')
    expect(erased, erased.err).toMatchObject({ code: 0 })
    expect((await run('erase', ...fact, ...ground)).err).toContain('已经清除过')
    const after = await run('verify')
    expect(after.code, after.err).toBe(0)
    expect(after.out).toContain('其中 1 处已依法清除')
    const { journals } = JSON.parse(before.out) as { journals: { facts: number; root: string }[] }

    const register = join(data, 'erasures.jsonl')
    expect(readFileSync(register, 'utf8').trim().split('\n')).toHaveLength(1)
    const back = await zhenggai([
      ...['restore', '--from', kept, '--data', again, '--erasures', register, '--json'],
    ])
    expect(back.code, back.err).toBe(0)
    expect(JSON.parse(back.out)).toMatchObject({
      workspaces: [{ size: journals[0]?.facts, root: journals[0]?.root, erasedAgain: 1 }],
    })
    const sound = await zhenggai(['verify', '--data', again])
    expect(sound.out).toContain('其中 1 处已依法清除')
    // The register goes along: the next restore from here knows too.
    expect(readFileSync(join(again, 'erasures.jsonl'), 'utf8')).toBe(readFileSync(register, 'utf8'))
    const unreadable = ['restore', '--from', kept, '--data', join(folder, 'third'), '--erasures', feedback]
    expect((await zhenggai(unreadable)).err).toContain('清除登记')
  },
)
