import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './program.ts'
import { tell } from './telling.ts'

/** Everything the web app is built from. */
const sources = ['src/web', 'src/core', 'src/contract', 'src/messages', 'vite.config.ts', 'package.json']

/** When the newest of these files and folders was written; 0 where there is nothing. */
export const newest = (paths: string[]): number => {
  let latest = 0
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) continue
    const below = found.isDirectory()
      ? newest(readdirSync(path).map((name) => join(path, name)))
      : found.mtimeMs
    latest = Math.max(latest, below)
  }
  return latest
}

/** Builds the web app at `root` if there is none or its sources are newer. Returns whether there is one now. */
export const buildWeb = async (root: string): Promise<boolean> => {
  const built = newest([join(root, 'dist/web/index.html')])
  if (built > 0 && built >= newest(sources.map((path) => join(root, path)))) return true
  tell(
    built > 0 ? 'the web app is older than its sources: vite build' : 'the web app is not built: vite build',
  )
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  return (await runProgram('the build of the web app', process.execPath, [vite, 'build'])) === 0
}
