import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { foundWorkspace } from '#ledger/acts/found-workspace.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { runningPostmaster } from '#store/embedded/postmaster-file.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { openStore } from '#store/store.ts'
import { openFolderVault } from '#vault/folder.ts'

const kills = 20

/** The writer, the acts it was granted, and a promise of its end. */
const startWriter = (dataDir: string, workspace: string, person: string, granted: Set<string>) => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'kill/writer.ts'), dataDir, workspace, person],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const lines = createInterface({ input: child.stdout })
  const ready = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => (line === 'ready' ? resolve() : granted.add(line)))
    child.once('exit', (code) => reject(new Error(`the writer ended by itself: ${code}`)))
  })
  const ended = new Promise<void>((resolve) => {
    lines.once('close', resolve)
  })
  return { child, ready, ended }
}

/** The database's own main process, found by the file it keeps: killed as well in every second round. */
const killDatabase = (dataDir: string): void => {
  const server = runningPostmaster(join(dataDir, 'postgres'))
  if (server) process.kill(server.pid, 'SIGKILL')
}

const killWriter = async ({ child, ended }: { child: ChildProcess; ended: Promise<void> }): Promise<void> => {
  child.kill('SIGKILL')
  // Lines still in the pipe were granted before the kill.
  await ended
}

test(
  `SIGKILL in mid-write, ${kills} times: nothing granted is lost, the journal stays whole`,
  { timeout: 240_000 },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'zhenggai-kill-'))
    chmodSync(dataDir, 0o755)
    const clock = () => `${new Date().toISOString().slice(0, -1)}000Z`
    const open = async (): Promise<Ledger> => ({
      store: await openStore({ dataDir, database: { kind: 'embedded' }, log: () => {} }),
      vault: await openFolderVault(join(dataDir, 'vault')),
      clock,
      newId: idsBy(clock),
    })
    try {
      const first = await open()
      const names = {
        workspace: '台账',
        inspected: '某县',
        topUnit: '县委',
        office: '整改办',
        name: '登记人',
      }
      const { workspace, person } = await foundWorkspace(first, { actId: first.newId(), ...names })
      await first.store.close()

      const granted = new Set<string>()
      for (let round = 0; round < kills; round++) {
        const before = granted.size
        const writer = startWriter(dataDir, workspace, person, granted)
        await writer.ready
        // In the midst of it: some acts were granted, more are under way.
        while (granted.size < before + 5 + round) await setTimeout(5)
        await killWriter(writer)
        if (round % 2 === 1) killDatabase(dataDir)
      }

      const ledger = await open()
      try {
        const rows = await inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
          const facts = await client.query<{ act_id: string; seq: number }>(
            'select act_id, seq from journal.fact where workspace_id = $1 order by seq',
            [workspace],
          )
          const tree = await client.query<{ size: number; frontier: Buffer[] }>(
            'select size, frontier from journal.workspace where workspace_id = $1',
            [workspace],
          )
          return { facts: facts.rows, tree: tree.rows[0] }
        })
        const kept = new Set(rows.facts.map((it) => it.act_id))
        expect([...granted].filter((it) => !kept.has(it))).toEqual([])
        expect(rows.facts.map((it) => it.seq)).toEqual(rows.facts.map((_, i) => i))
        expect(rows.tree?.size).toBe(rows.facts.length)
        expect(await verifyJournal(ledger, workspace)).toMatchObject({
          sound: true,
          facts: rows.facts.length,
        })
      } finally {
        await ledger.store.close()
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
)
