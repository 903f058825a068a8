/**
 * Prints how many of the faulty sayings the checks find, and how many of the fair ones they accuse:
 *
 *     node samples/planted/score-sayings.ts [CODE …] [--detail] [--odd | --even]
 *
 * `--odd` and `--even` take every second block, so that one half can measure what the other half built.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sayingsIn, scoreSayings } from './sayings.ts'

const words = process.argv.slice(2)
const codes = words.filter((word) => !word.startsWith('--'))
const half = words.includes('--odd') ? 0 : words.includes('--even') ? 1 : null
const folder = join(dirname(fileURLToPath(import.meta.url)), 'sayings')

const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
  : []
for (const file of files) {
  const code = file.replace('.txt', '')
  if (codes.length > 0 && !codes.includes(code)) continue
  const all = sayingsIn(readFileSync(join(folder, file), 'utf8'))
  const { faults, fair, missed, wrong } = scoreSayings(
    code,
    all.filter((_, at) => half === null || at % 2 === half),
  )
  console.log(
    `${code.padEnd(22)} found ${faults.found} of ${faults.of}, accused ${fair.claims} of ${fair.of} fair`,
  )
  if (!words.includes('--detail')) continue
  for (const one of missed) console.log(`  – ${one}`)
  for (const one of wrong) console.log(`  + ${one}`)
}
