import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { StartRefusal } from './start-refusal.ts'

export interface Migration {
  number: number
  /** `0001-foundation` */
  name: string
  sql: string
  /** SHA-256 of the text, hexadecimal. */
  checksum: string
}

export const migrationsFolder = join(import.meta.dirname, 'migrations')

/**
 * Reads `NNNN-name.sql`, in order.
 * @throws StartRefusal `migration_numbers` when a number is missing, used twice, or a file is named otherwise
 */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((file, index) => {
    const number = index + 1
    if (!new RegExp(`^${String(number).padStart(4, '0')}-[a-z0-9-]+\\.sql$`).test(file)) {
      throw new StartRefusal('migration_numbers', { file, expected: String(number).padStart(4, '0') })
    }
    // Git on Windows may write CRLF; the migration is still the same one.
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    const checksum = createHash('sha256').update(sql).digest('hex')
    return { number, name: file.slice(0, -'.sql'.length), sql, checksum }
  })
}
