/** docs/api.md, command by command, against a ledger that is served on a port. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { listen } from '#server/listen.ts'
import { granted, settle } from './county.ts'
import { foundedHouse } from './house.ts'

const guide = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8')

/** Each command with the answer that stands under it. */
const steps = [...guide.matchAll(/```sh\n([\s\S]*?)```(?:\n\n```(?:json|text)\n([\s\S]*?)```)?/g)].map(
  ([, command = '', answer = '']) => ({ command, answer }),
)

/** `…` stands for whatever is another each time. */
const pattern = (answer: string): RegExp =>
  new RegExp(
    `^${answer
      .trim()
      .split('…')
      .map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^\\n]*')}$`,
  )

const tools = ['bash', 'curl', 'jq']
const missing = tools.filter((it) => spawnSync(it, ['--version'], { stdio: 'ignore' }).error)
const run = promisify(execFile)
const mark = '=== next step ==='

test.skipIf(missing.length > 0)(
  `the commands of docs/api.md do what it says (needs ${tools.join(', ')}${missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''})`,
  { timeout: 120_000 },
  async () => {
    const house = await foundedHouse()
    const county = await settle(house)
    await granted(house, house.admin, 'reopen-plan', { problem: county.problem, reason: '补一项' })
    await granted(house, house.admin, 'add-measure', {
      ...{ problem: county.problem, text: '制定水库巡查制度。', answers: [county.proves] },
      ...{ goal: null, deadline: null, units: [county.bureau] },
    })
    const { seen } = (await house.admin.get(`/api/problems/${county.problem}`)).json as { seen: string }
    await granted(house, house.admin, 'approve-plan', { problem: county.problem, seen, missingRule: false })
    const made = await county.handler.browser.post('/api/keys', {
      ...{ name: '报表', scopes: ['read', 'report'], until: '2026-12-31', password: 'Jiulongjiang-7' },
    })
    const { token } = made.json as { token: string }
    const listening = await listen(house.app, { host: '127.0.0.1', port: 0, tls: undefined })
    const folder = mkdtempSync(join(tmpdir(), 'zhenggai-guide-'))
    try {
      const script = steps.map(({ command }) => command).join(`\necho '${mark}'\n`)
      const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], {
        cwd: folder,
        env: { PATH: process.env['PATH'], ZG: listening.url, KEY: token },
      })
      const said = stdout.split(`${mark}\n`)
      expect(said).toHaveLength(steps.length)
      for (const [at, { answer }] of steps.entries()) expect(said[at]?.trim()).toMatch(pattern(answer))
    } finally {
      await listening.close()
      rmSync(folder, { recursive: true })
    }
  },
)

test('the guide has its five commands, each with an answer', () => {
  expect(steps.map((it) => it.answer.trim() !== '')).toEqual([true, true, true, true, true])
})
