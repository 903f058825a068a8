import { chmodSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** A folder of a test's own that the database's own account can reach too; it goes with the run (`database-setup.ts`). */
export const folderOfRun = (name: string): string => {
  const folder = mkdtempSync(join(inject('runFolder'), `${name}-`))
  chmodSync(folder, 0o755)
  return folder
}
