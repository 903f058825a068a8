/**
 * Prints how well `zhenggai check` does on a folder of planted reports, open/ unless told:
 *
 *     node samples/planted/score.ts [FOLDER] [--detail]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkReading } from '#core/words/checks/check-reading.ts'
import { readDocument } from '#core/words/lists/read-document.ts'
import { type CheckScore, scoreOf, shareOf, type Share, sumOf } from './agreement.ts'
import type { PlantedGold } from './gold.ts'

const words = process.argv.slice(2)
const detail = words.includes('--detail')
const here = dirname(fileURLToPath(import.meta.url))
const folder = words.find((word) => !word.startsWith('--')) ?? join(here, 'open')

const percent = (share: Share) =>
  `${share.found} of ${share.of}${share.of === 0 ? '' : ` (${Math.round(100 * shareOf(share))} %)`}`
const print = (title: string, shares: Record<string, Share>) => {
  console.log(title)
  for (const [key, share] of Object.entries(shares)) console.log(`  ${key.padEnd(22)} ${percent(share)}`)
}

const scores: CheckScore[] = []
for (const file of readdirSync(folder).filter((name) => name.endsWith('.gold.json'))) {
  const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as PlantedGold
  const text = readFileSync(join(folder, file.replace('.gold.json', '.txt')), 'utf8')
  const score = scoreOf(checkReading(readDocument(text)), gold)
  scores.push(score)
  const { missed, wrong, missedPaper, wrongPaper } = score
  console.log(`${file.replace('.gold.json', '')}: ${missed.length} missed, ${wrong.length} false`)
  if (!detail) continue
  for (const one of missed) console.log(`  – ${one}`)
  for (const one of wrong) console.log(`  + ${one}`)
  for (const one of missedPaper) console.log(`  – paper ${one}`)
  for (const one of wrongPaper) console.log(`  + paper ${one}`)
}
const all = sumOf(scores)
print('found by severity', all.faults)
print('found by code', all.codes)
print('found besides', { doubts: all.doubts, gaps: all.gaps })
console.log(`false claims and gaps ${all.wrong.length} in ${scores.length} reports`)
print('doubted «paper», by verdict', all.paper)
print('doubted «paper» or «unproven», by verdict', all.doubted)
