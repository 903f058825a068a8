import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { placeCluster, pointer } from './place.ts'
import { runningPostmaster } from './postmaster-file.ts'

/**
 * Removes the database of a data folder for good, wherever it lies: for ledgers that can be made anew (a demonstration).
 * It must be stopped.
 */
export function removeCluster(dataDir: string, systemDataDir = '/var/lib/zhenggai'): void {
  if (!existsSync(dataDir)) return
  const { base, cluster, logFile } = placeCluster(dataDir, systemDataDir)
  if (runningPostmaster(cluster)) throw new Error(`a server runs on ${cluster}`)
  for (const path of [cluster, logFile, `${logFile}.old`]) rmSync(path, { recursive: true, force: true })
  // Where the cluster lies apart, its folder holds nothing else of ours but copies of the programs.
  if (existsSync(join(dataDir, pointer)) && resolve(base) !== resolve(dataDir))
    rmSync(base, { recursive: true, force: true })
  rmSync(join(dataDir, pointer), { force: true })
}
