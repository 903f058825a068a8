import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { filesOfFacts } from '#ledger/desk/referenced-files.ts'
import { readOnly } from '#store/in-workspace.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { VaultRefusal } from '#vault/vault.ts'

export type FilesVerdict =
  | { sound: true; files: number }
  /** `hash` is the first file that is gone or no longer what it was; `seq` the first fact that names it. */
  | { sound: false; flaw: 'missing' | 'damaged'; hash: string; seq: number }

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

const flawOf = async ({ vault }: Ledger, hash: string): Promise<'missing' | 'damaged' | null> => {
  const stored = await vault.open(hash)
  if (!stored) return 'missing'
  try {
    await pipeline(stored.stream, nowhere())
    return null
  } catch (error) {
    if (error instanceof VaultRefusal && error.code === 'damaged') return 'damaged'
    throw error
  }
}

/** Reads every file that a fact names, withdrawn or not, and compares it with its hash: a proof must not just vanish. */
export const verifyFiles = async (ledger: Ledger, workspace: string): Promise<FilesVerdict> => {
  const named = await readOnly(ledger.store.pool, workspace, (_db, client) =>
    client.query<{ hash: string; seq: number }>(filesOfFacts, [workspace]),
  )
  for (const { hash, seq } of named.rows) {
    const flaw = await flawOf(ledger, hash)
    if (flaw) return { sound: false, flaw, hash, seq }
  }
  return { sound: true, files: named.rows.length }
}
