import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { BackupStatus } from '#contract/backup.ts'
import type { Keeping } from '#ledger/backup/keep-backups.ts'
import { hour } from '#ledger/desk/instants.ts'
import { makeApp } from '#server/app.ts'
import { makeBackups } from '#server/backups.ts'
import type { LogEntry } from '#store/log.ts'
import { Browser } from './browser.ts'
import { person } from './county.ts'
import { foundedHouse, office } from './house.ts'

const keptHouse = async () => {
  const house = await foundedHouse()
  const dataDir = mkdtempSync(join(tmpdir(), 'zhenggai-kept-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const keeping: Keeping = {
    ...{ dataDir, folder: join(dataDir, 'backups'), keep: 3 },
    ...{ passphraseFile: null, madeBy: 'zhenggai test' },
  }
  const told: LogEntry[] = []
  const backups = makeBackups(house.ledger, keeping, (entry) => told.push(entry))
  const app = makeApp(house.ledger, {
    ...{ exposure: 'loopback', web: null, demoAccounts: null, firstRunCode: null, log: () => {}, backups },
  })
  const registrar = new Browser(app, '127.0.0.1')
  await registrar.post('/api/sign-in', office)
  const status = async (): Promise<BackupStatus> => (await registrar.get('/api/backup')).json as BackupStatus
  const ended = async (): Promise<BackupStatus> => {
    for (;;) {
      const now = await status()
      if (now.running === null) return now
      await setTimeout(20)
    }
  }
  return { house, keeping, backups, told, app, registrar, status, ended }
}

test(
  'a registrar sees how backups stand, makes one, and is warned after two days',
  { timeout: 60_000 },
  async () => {
    const { house, registrar, status, ended } = await keptHouse()
    expect(await status()).toMatchObject({
      ...{ keep: 3, sealed: false, sameDisk: true, last: null, failed: null, overdue: true, kept: [] },
    })
    expect((await registrar.post('/api/backup', {})).status).toBe(200)
    const done = await ended()
    expect(done).toMatchObject({ overdue: false, failed: null, last: { reason: 'asked', trouble: null } })
    expect(done.kept).toHaveLength(1)
    expect(done.last?.made?.workspaces[0]?.root).toMatch(/^[0-9a-f]{64}$/)
    house.pass(49 * hour)
    // Two days later the session of then is over.
    await registrar.post('/api/sign-in', office)
    expect(await status()).toMatchObject({ overdue: true })
  },
)

test('nobody else may look or begin', { timeout: 60_000 }, async () => {
  const { house, app } = await keptHouse()
  const organisation = (await house.admin.get('/api/organisation')).json as { units: { id: string }[] }
  await person(house, '田禾', organisation.units[0]?.id ?? '', ['handler'])
  const other = new Browser(app, '127.0.0.1')
  expect((await other.get('/api/backup')).status).toBe(401)
  await other.post('/api/sign-in', { login: '田禾', password: 'Jiulongjiang-7' })
  expect((await other.get('/api/backup')).status).toBe(403)
  expect((await other.post('/api/backup', {})).status).toBe(403)
})

test('daily, once a day, and only so many days stay', { timeout: 120_000 }, async () => {
  const { house, backups, keeping, told } = await keptHouse()
  for (let day = 0; day < 5; day++) {
    await backups.daily()
    await backups.daily()
    house.pass(24 * hour)
  }
  const { kept } = await backups.status()
  expect(kept.map((it) => it.at.slice(0, 10))).toEqual(['2026-08-07', '2026-08-06', '2026-08-05'])
  expect(told.filter((it) => it.event === 'backup' && it.level === 'info')).toHaveLength(5)
  // Taken away by whoever unplugged the disk: it is told, and no first backup is made on another disk.
  rmSync(keeping.folder, { recursive: true })
  await backups.daily()
  expect(await backups.status()).toMatchObject({ failed: { trouble: { code: 'backup_gone' } }, kept: [] })
  expect(told.at(-1)).toMatchObject({ level: 'error', code: 'backup_gone' })
})
