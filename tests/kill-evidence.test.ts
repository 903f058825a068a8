import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Session } from '#contract/session.ts'
import { hour, later } from '#ledger/desk/instants.ts'
import { filesOfFacts } from '#ledger/desk/referenced-files.ts'
import { sweepVault } from '#ledger/desk/sweep-vault.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { makeApp } from '#server/app.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { openStore } from '#store/store.ts'
import { openFolderVault } from '#vault/folder.ts'
import { Browser } from './http/browser.ts'
import { settle } from './http/county.ts'
import { office } from './http/house.ts'

const kills = 8

const openLedger = async (dataDir: string, now?: string): Promise<Ledger> => {
  const clock = () => now ?? `${new Date().toISOString().slice(0, -1)}000Z`
  const store = await openStore({ dataDir, database: { kind: 'embedded' }, log: () => {} })
  return { store, vault: await openFolderVault(join(dataDir, 'vault')), clock, newId: idsBy(clock) }
}

/** A problem that is being worked on, and who may prove something of it. */
const settled = async (ledger: Ledger) => {
  const app = makeApp(ledger, {
    ...{ exposure: 'loopback', web: null, demoAccounts: null, firstRunCode: null, log: () => {} },
  })
  const browser = () => new Browser(app, '127.0.0.1')
  const admin = browser()
  const told = { workspace: '台账', inspected: '澄江县', topUnit: '县委', office: '整改办', name: '管小川' }
  const founded = await admin.post('/api/first-run', { actId: ledger.newId(), ...told, ...office })
  const { workspace } = founded.json as Session
  const county = await settle({ admin, browser, ledger })
  return { workspace: workspace?.id ?? '', ...county }
}

const files = (dataDir: string): string[] =>
  readdirSync(join(dataDir, 'vault'), { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))

test(
  `SIGKILL between a file and its fact, ${kills} times: what was granted is whole, what became nothing goes after a day`,
  { timeout: 240_000 },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'zhenggai-kill-evidence-'))
    chmodSync(dataDir, 0o755)
    try {
      const first = await openLedger(dataDir, '2026-08-03T01:00:00.000000Z')
      const { workspace, handler, problem, proves } = await settled(first)
      await first.store.close()
      const granted = new Set<string>()
      for (let round = 0; round < kills; round++) {
        const asked = [join(import.meta.dirname, 'kill/giver.ts'), dataDir, workspace, handler.person]
        const child = spawn(process.execPath, [...asked, problem, proves], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        const lines = createInterface({ input: child.stdout })
        lines.on('line', (line) => line !== 'ready' && granted.add(line))
        const ended = new Promise<void>((done) => {
          lines.once('close', done)
        })
        const before = granted.size
        while (granted.size < before + 2) await setTimeout(2)
        await setTimeout(round * 3)
        child.kill('SIGKILL')
        await ended
      }
      const ledger = await openLedger(dataDir)
      try {
        const { rows } = await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
          client.query<{ hash: string }>(filesOfFacts, [workspace]),
        )
        const named = rows.map((it) => it.hash)
        expect([...granted].filter((it) => !named.includes(it))).toEqual([])
        // The stream itself fails where a byte is not what was stored.
        for (const hash of named) {
          const stored = await ledger.vault.open(hash)
          expect(stored && (await buffer(stored.stream)).length).toBe(stored?.size)
        }
        await ledger.vault.put(Buffer.from('nothing refers to it'))
        await sweepVault(ledger)
        expect(files(dataDir).length).toBeGreaterThan(named.length)
        // Two days later, by the files' own clocks and by ours.
        for (const file of files(dataDir)) utimesSync(file, 1000, 1000)
        await sweepVault({ ...ledger, clock: () => later(ledger.clock(), 48 * hour) })
        const left = files(dataDir).map((it) => basename(it))
        expect(left.toSorted()).toEqual(named.toSorted())
      } finally {
        await ledger.store.close()
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
)
