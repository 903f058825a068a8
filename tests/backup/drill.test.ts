/**
 * The restore drill, with the real program: a served ledger is backed up while acts go on, killed, wiped, restored,
 * and goes on.
 */
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BackupRun } from '#contract/backup.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { idsBy } from '#ledger/new-id.ts'
import { freePort } from '../free-port.ts'
import { temporaryFolder, zhenggai, zhenggaiUntil } from '../cli/zhenggai.ts'
import { Browser } from '../http/browser.ts'
import { type County, granted, settle } from '../http/county.ts'

const login = { login: '整改办', password: 'Chengjiang-2026' }
const ids = { newId: idsBy(() => new Date().toISOString()) }

const browserOf = (port: string) => (): Browser =>
  new Browser(
    {
      request: (url, init) => fetch(url.replace(/^http:\/\/[^/]+/, `http://127.0.0.1:${port}`), init),
    },
    '127.0.0.1',
  )

type Verified = { sound: boolean; journals: { facts: number; root: string; files: { files: number } }[] }
const verified = async (data: string): Promise<Verified> => {
  const ran = await zhenggai(['verify', '--data', data, '--json'])
  return JSON.parse(ran.out) as Verified
}

const reportTo = ({ problem, measure, bureau }: County, text: string, evidence: unknown[] = []) => ({
  ...{ problem, measure, unit: bureau, text, happened: null, completes: false, evidence },
})

test('kill, wipe, restore, roots equal, sign in, go on', { timeout: 180_000 }, async () => {
  const folder = temporaryFolder()
  const [data, again, kept] = ['data', 'again', 'kept'].map((it) => join(folder, it)) as [
    string,
    string,
    string,
  ]
  const port = await freePort()
  const server = await zhenggaiUntil(['serve', '--data', data, '--port', port], /首次设置|first-run/)
  const browser = browserOf(port)
  const admin = browser()
  const founded = await admin.post('/api/first-run', {
    ...{ actId: ids.newId(), workspace: '澄江县整改台账', inspected: '澄江县', topUnit: '澄江县委' },
    ...{ office: '县委整改办', name: '管小川', ...login },
  })
  expect(founded.status).toBe(200)
  const house = { admin, browser, ledger: ids }
  const county = await settle(house)
  const photo = await county.handler.browser.file('/api/files?name=photo.txt', '加固后的大坝')
  const { hash } = photo.json as { hash: string }
  const proof = { hash, kind: 'site', proves: [county.proves], statement: '现场', dated: null }
  const handler = county.handler.browser
  await granted(house, handler, 'report-progress', reportTo(county, '第1座已完工。', [proof]))

  // Acts go on while it is made: some are in it, some are not, none half.
  let acts = 0
  const enough = new AbortController()
  const working = (async () => {
    while (!enough.signal.aborted) {
      acts += 1
      await granted(house, handler, 'report-progress', reportTo(county, `又完成一段，第${acts}段。`))
    }
  })()
  const ran = await zhenggai(['backup', '--data', data, '--to', kept, '--json'])
  enough.abort()
  await working
  expect(ran.code, ran.err).toBe(0)
  expect(acts).toBeGreaterThan(0)
  const backup = JSON.parse(ran.out) as BackupRun
  const [told] = backup.made?.workspaces ?? []

  server.kill('SIGKILL')
  await once(server, 'exit')
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })

  const restored = await zhenggai(['restore', '--from', kept, '--data', again, '--json'])
  expect(restored.code, restored.err).toBe(0)
  expect(JSON.parse(restored.out)).toMatchObject({
    ...{ sealed: false, logSound: true },
    workspaces: [{ size: told?.size, root: told?.root, erasedAgain: 0 }],
  })
  const sound = await verified(again)
  expect(sound).toMatchObject({
    sound: true,
    journals: [{ facts: told?.size, root: told?.root, files: { files: 2 } }],
  })

  const second = await freePort()
  const revived = await zhenggaiUntil(['serve', '--data', again, '--port', second], /7\d+|127\.0\.0\.1/)
  const back = browserOf(second)
  const old = await back().get('/api/session')
  expect(old.json).toMatchObject({ state: 'signed-out' })
  const me = back()
  expect((await me.post('/api/sign-in', { login: '田禾', password: 'Jiulongjiang-7' })).status).toBe(200)
  const detail = (await me.get(`/api/problems/${county.problem}`)).json as ProblemDetail
  expect(detail.progress[0]?.text).toBe('第1座已完工。')
  const evidence = detail.evidenceList[0]?.id ?? ''
  expect((await me.get(`/api/problems/${county.problem}/evidence/${evidence}`)).text).toBe('加固后的大坝')
  await granted({ ...house, browser: back }, me, 'report-progress', reportTo(county, '恢复以后接着办。'))
  revived.kill('SIGTERM')
  await once(revived, 'exit')
  expect(await verified(again)).toMatchObject({ sound: true, journals: [{ facts: (told?.size ?? 0) + 1 }] })
})
