import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Erasure, registerLine } from '#contract/backup-manifest.ts'
import { check } from '#contract/check.ts'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import { bytesOf } from '#ledger/backup/passphrase.ts'
import { type Source, registerName } from '#ledger/backup/place.ts'
import { signatureOf } from '#ledger/backup/sealing.ts'
import { BackupRefusal, systemCode } from '#ledger/backup/trouble.ts'

/** @throws BackupRefusal `erasures_unreadable` */
const parse = (text: string, file: string): { erasure: Erasure; mac: string | undefined }[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      try {
        const checked = check(registerLine, JSON.parse(line))
        if ('data' in checked) {
          const { mac, ...erasure } = checked.data
          return { erasure, mac }
        }
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
  return parse(text, file).map((it) => it.erasure)
}

/**
 * The register that lies in a backup's folder; none in a file. It lies in the clear where many can write: beside sealed
 * backups a line counts when it is signed with their key, or when what is sealed tells the same.
 * @param told what the sealed manifests tell
 * @throws BackupRefusal `erasures_unreadable`, `erasures_unsigned`
 */
export const erasuresBeside = async (
  source: Source,
  key: Buffer | null,
  told: readonly Erasure[],
): Promise<Erasure[]> => {
  const bytes = await bytesOf(source, registerName)
  if (!bytes) return []
  const file = `${source.name}/${registerName}`
  const lines = parse(bytes.toString('utf8'), file)
  const known = new Set(told.map((it) => canonicalJson(it)))
  return lines.map(({ erasure, mac }, i) => {
    const text = canonicalJson(erasure)
    if (key !== null && mac !== signatureOf(key, text) && !known.has(text))
      throw new BackupRefusal('erasures_unsigned', { file, line: i + 1 })
    return erasure
  })
}

/** The register of a data folder, or of a folder of backups. */
export const registerOf = (folder: string): string => join(folder, registerName)

/**
 * Adds to a register: only ever at its end, and on the disk when it resolves.
 * @param key of the sealed backups beside it
 */
export const addToRegister = async (
  file: string,
  erasures: readonly Erasure[],
  key: Buffer | null = null,
): Promise<void> => {
  const lines = erasures.map((it) =>
    key === null ? it : { ...it, mac: signatureOf(key, canonicalJson(it)) },
  )
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.writeFile(lines.map((it) => `${JSON.stringify(it)}\n`).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
}
