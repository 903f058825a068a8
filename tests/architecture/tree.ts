import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Everything of ours that is written by hand and runs; data and documents are not held against the walls. */
const folders = ['src', 'samples', 'tests', 'bench', 'docs', 'bundle', 'bin']
const written = /\.([cm]?[jt]sx?|css|sql)$/u

/** The files of the checkout at `root`, path from the root with / between → text. */
export const readTree = (root: string): Map<string, string> => {
  const files = new Map<string, string>()
  for (const folder of folders.filter((name) => existsSync(join(root, name))))
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile() && written.test(entry.name))
        files.set(path.slice(root.length + 1).replaceAll(sep, '/'), readFileSync(path, 'utf8'))
    }
  return files
}
