import type { Readable } from 'node:stream'
import type { PoolClient } from 'pg'
import type { Kept, KeptFile, Manifest } from '#contract/backup-manifest.ts'
import { lookAt } from '#ledger/backup/copy-journal.ts'
import { sealedWith } from '#ledger/backup/manifests.ts'
import type { Target } from '#ledger/backup/place.ts'
import { sealedName } from '#ledger/backup/sealing.ts'
import { filesOfDesk, filesOfFacts } from '#ledger/desk/referenced-files.ts'
import { type Vault, VaultRefusal } from '#vault/vault.ts'

export type Named = {
  hash: string
  /** Who names it first; null for something on the desk, which may be gone by now. */
  fact: { workspace: string; seq: number } | null
}

/** Every file that a fact or something on the desk names. The client has an open snapshot. */
export const namedFiles = async (client: PoolClient, workspaces: readonly string[]): Promise<Named[]> => {
  const named = new Map<string, Named>()
  for (const workspace of workspaces) {
    await lookAt(client, workspace)
    const facts = await client.query<{ hash: string; seq: number }>(filesOfFacts, [workspace])
    for (const { hash, seq } of facts.rows)
      if (!named.get(hash)?.fact) named.set(hash, { hash, fact: { workspace, seq } })
    for (const hash of await filesOfDesk(client, workspace))
      if (!named.has(hash)) named.set(hash, { hash, fact: null })
  }
  return [...named.values()]
}

const pathOf = (hash: string, key: Buffer | null): string => {
  const name = key ? sealedName(key, hash) : hash
  return `vault/${name.slice(0, 2)}/${name}`
}

/** Fails with VaultRefusal `damaged` at the end when the bytes are not those of the hash. */
const copyOne = async (
  vault: Vault,
  target: Target,
  key: Buffer | null,
  hash: string,
): Promise<KeptFile | null> => {
  const found = await vault.open(hash)
  if (!found) return null
  const bytes: Readable = found.stream
  const kept: Kept = await target.put(pathOf(hash, key), sealedWith(key, bytes))
  return { ...kept, hash, size: found.size }
}

/**
 * Copies the files that are not in the target yet, or not whole. One that is missing or damaged in the vault is no
 * reason to have no backup: it is told.
 */
export const copyFiles = async (
  vault: Vault,
  target: Target,
  key: Buffer | null,
  named: readonly Named[],
  older: ReadonlyMap<string, KeptFile>,
  progress: (files: number, of: number) => void,
): Promise<{ files: KeptFile[]; missing: Manifest['missing'] }> => {
  const files: KeptFile[] = []
  const missing: Manifest['missing'] = []
  let done = 0
  for (const { hash, fact } of named) {
    const known = older.get(hash)
    // In the clear a file is named by its own hash, so that one from a backup that broke off counts too.
    const sha256 = key ? known?.sha256 : hash
    const there = sha256 === undefined ? null : await target.find(pathOf(hash, key))
    if (there && there.sha256 === sha256) files.push({ ...there, hash, size: known?.size ?? there.bytes })
    else {
      const copied = await copyOne(vault, target, key, hash).catch((error: unknown) => {
        if (error instanceof VaultRefusal && error.code === 'damaged') return null
        throw error
      })
      if (copied) files.push(copied)
      else if (fact) missing.push({ ...fact, hash })
    }
    done += 1
    progress(done, named.length)
  }
  return { files, missing }
}
