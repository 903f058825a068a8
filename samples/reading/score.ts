/**
 * Prints how well the reader agrees with the gold of a folder, a row for each document (F1 in percent) and the total:
 *
 *     node samples/reading/score.ts samples/reading/open
 *     node samples/reading/score.ts samples/reading/open --detail 03     and what 03… missed or found too much
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readDocument } from '#core/words/lists/read-document.ts'
import { readingJson } from '#core/words/lists/reading-json.ts'
import { agreement, sum } from './agreement.ts'
import type { Facets } from './agreement.ts'
import type { MarkedGold } from './marked-text.ts'
import { facetHeads, percents, tell, tellMissed, tellTally } from './printing.ts'

const [folder = 'samples/reading/open', ...options] = process.argv.slice(2)
const detail = options.includes('--detail')
const only = options.find((option) => option !== '--detail') ?? ''

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && name.startsWith(only))
  .sort()
const all: Facets[] = []
for (const name of names) {
  const text = readFileSync(path.join(folder, name), 'utf8')
  const goldText = readFileSync(path.join(folder, name.replace('.txt', '.gold.json')), 'utf8')
  const { facets, missed } = agreement(
    readingJson(readDocument(text), (code) => code),
    JSON.parse(goldText) as MarkedGold,
  )
  if (all.length === 0) tell(''.padEnd(34) + facetHeads(facets))
  all.push(facets)
  tell(name.replace('.txt', '').padEnd(34) + percents(facets))
  if (detail) tellMissed(missed)
}
const total = sum(all)
tell('total'.padEnd(34) + percents(total))
for (const [facet, tally] of Object.entries(total)) tellTally(facet, tally)
