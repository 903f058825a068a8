import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Organisation } from '#contract/organisation.ts'
import { Browser } from '../http/browser.ts'
import { person } from '../http/county.ts'
import { freePort } from '../free-port.ts'
import { temporaryFolder, zhenggai, zhenggaiUntil } from './zhenggai.ts'

const feedback = 'samples/documents/01-feedback-fullwidth-numbers.txt'

/** Of the first person and of a leader, both with passwords of their own. */
const twoPersons = async (
  port: string,
  made: { password: string },
): Promise<{ admin: string; leader: string }> => {
  const browser = () => new Browser({ request: (url, init) => fetch(url, init) }, '127.0.0.1')
  const here = `http://127.0.0.1:${port}`
  // Its addresses are relative to a server of the tests: this one is a real one.
  const real = (): Browser => {
    const one = browser()
    const send = one.send.bind(one)
    one.send = (method, path, sent) => send(method, `${here}${path}`, sent)
    return one
  }
  const admin = real()
  const own = 'Qiyun-2026-shui'
  await admin.post('/api/sign-in', { login: 'office', password: made.password })
  await admin.post('/api/password', { old: made.password, new: own })
  const { units } = (await admin.get('/api/organisation')).json as Organisation
  const top = units.find((it) => it.parent === null)?.id ?? ''
  await person({ admin, browser: real, ledger: { newId: randomUUID } }, '江望', top, ['leader'])
  return { admin: own, leader: 'Jiulongjiang-7' }
}

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
    const made = await run('init', '--admin', 'office', '--inspected', '栖云县', '--json')
    await run('import', feedback, '--as', 'office', '--yes')
    const sealed = join(folder, 'passphrase')
    writeFileSync(sealed, '一句够长的加密口令，十二字以上')
    writeFileSync(
      join(data, 'zhenggai.json'),
      JSON.stringify({ backupKeep: 0, backupPassphraseFile: sealed }),
    )
    const port = await freePort()
    await zhenggaiUntil(['serve', '--data', data, '--port', port], /127\.0\.0\.1/)
    const { admin, leader } = await twoPersons(port, JSON.parse(made.out) as { password: string })
    // Elsewhere than the automatic ones: only the register tells a restore of what came later.
    expect((await run('backup', '--to', kept)).code).toBe(0)
    expect(await run('backup', '--passphrase-file', sealed)).toMatchObject({ code: 0 })
    const passwords = join(folder, 'passwords')
    const typed = (first: string, second: string) => writeFileSync(passwords, `${first}\n${second}\n`)
    typed(admin, leader)

    const ground = [
      ...['--ground', '个人信息保护法第四十七条', '--as', 'office', '--with', '江望'],
      ...['--passwords-file', passwords],
    ]
    const fact = ['--fact', '4', '--field', 'name']
    expect((await run('erase', ...fact, '--as', 'office')).code).toBe(2)
    const alone = await run('erase', ...fact, ...ground.slice(0, 4))
    expect(alone).toMatchObject({ code: 2, err: expect.stringContaining('--with') as string })
    // Nobody sits at a terminal here, and there is no way past the passwords.
    expect((await run('erase', ...fact, ...ground.slice(0, 6))).err).toContain('--passwords-file')
    const twice = ['--as', 'office', '--with', 'office', '--passwords-file', passwords]
    typed(admin, admin)
    expect((await run('erase', ...fact, ...ground.slice(0, 2), ...twice)).err).toContain('两个不同的人')
    typed(admin, 'Wrong-2026-word')
    expect((await run('erase', ...fact, ...ground)).err).toContain('密码')
    writeFileSync(passwords, admin)
    expect((await run('erase', ...fact, ...ground)).err).toContain('不是两行')
    typed(admin, leader)
    expect((await run('erase', '--fact', 'x', '--field', 'title', ...ground)).code).toBe(2)
    expect((await run('erase', '--fact', '15', '--field', 'title', ...ground)).err).toContain('不是个人信息')
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
      ...['--passphrase-file', sealed],
    ])
    expect(back.code, back.err).toBe(0)
    expect(JSON.parse(back.out)).toMatchObject({
      workspaces: [
        {
          size: journals[0]?.facts,
          root: journals[0]?.root,
          erasedAgain: 1,
          erasures: [{ fact: 4, fields: ['name'], ground: '个人信息保护法第四十七条' }],
        },
      ],
    })
    const sound = await zhenggai(['verify', '--data', again])
    expect(sound.out).toContain('其中 1 处已依法清除')
    // The register goes along: the next restore from here knows too.
    expect(readFileSync(join(again, 'erasures.jsonl'), 'utf8')).toBe(readFileSync(register, 'utf8'))
    // Beside the sealed ones it is signed, with the passphrase that the settings name.
    const third = join(folder, 'sealed-again')
    const from = ['restore', '--from', join(data, 'backups'), '--passphrase-file', sealed]
    const told = await zhenggai([...from, '--data', third])
    expect(told.code, told.err).toBe(0)
    expect(told.out).toContain('第 4 条的 name：个人信息保护法第四十七条（')
    const unreadable = ['restore', '--from', kept, '--data', join(folder, 'fourth'), '--erasures', feedback]
    expect((await zhenggai(unreadable)).err).toContain('清除登记')
  },
)
