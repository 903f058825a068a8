// npm run soak [reading|acts] [-- options]: the one, the other, or without a word both.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const kinds = ['reading', 'acts']
const [asked = '', ...rest] = process.argv.slice(2)
const chosen = kinds.includes(asked) ? [asked] : kinds
if (chosen.length > 1 && asked !== '') {
  console.error(`npm run soak ${kinds.join('|')} [-- options]: options belong to one of them`)
  process.exit(2)
}
for (const kind of chosen) {
  const script = fileURLToPath(new URL(`./${kind}.ts`, import.meta.url))
  const { status } = spawnSync(process.execPath, [script, ...rest], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
