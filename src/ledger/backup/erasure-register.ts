import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Erasure, erasure as erasureShape } from '#contract/backup-manifest.ts'
import { check } from '#contract/check.ts'
import { bytesOf } from '#ledger/backup/passphrase.ts'
import { type Source, registerName } from '#ledger/backup/place.ts'
import { BackupRefusal, systemCode } from '#ledger/backup/trouble.ts'

/** @throws BackupRefusal `erasures_unreadable` */
const parse = (text: string, file: string): Erasure[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      try {
        const checked = check(erasureShape, JSON.parse(line))
        if ('data' in checked) return checked.data
      } catch {
        // Told below, with where it is.
      }
      throw new BackupRefusal('erasures_unreadable', { file, reason: `${i + 1}` })
    })

/** The register of a file. @throws BackupRefusal `erasures_unreadable` */
export const readRegister = async (file: string): Promise<Erasure[]> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new BackupRefusal('erasures_unreadable', { file, reason: systemCode(error) })
  })
  return parse(text, file)
}

/** The register that lies in a backup's folder; none in a file. */
export const erasuresBeside = async (source: Source): Promise<Erasure[]> => {
  const bytes = await bytesOf(source, registerName)
  return bytes ? parse(bytes.toString('utf8'), `${source.name}/${registerName}`) : []
}

/** The register of a data folder, or of a folder of backups. */
export const registerOf = (folder: string): string => join(folder, registerName)

/** Adds to a register: only ever at its end, and on the disk when it resolves. */
export const addToRegister = async (file: string, erasures: readonly Erasure[]): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.writeFile(erasures.map((it) => `${JSON.stringify(it)}\n`).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
}
