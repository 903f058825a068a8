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
import { agreement, f1, sum } from './agreement.ts'
import type { Facets } from './agreement.ts'
import type { MarkedGold } from './marked-text.ts'

const [folder = 'samples/reading/open', ...options] = process.argv.slice(2)
const detail = options.includes('--detail')
const only = options.find((option) => option !== '--detail') ?? ''
const tell = (line: string) => void process.stdout.write(`${line}\n`)
const percent = (facets: Facets) =>
  Object.values(facets)
    .map((tally) => (tally.found + tally.wanted === 0 ? '–' : (100 * f1(tally)).toFixed(1)).padStart(7))
    .join('')

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
  if (all.length === 0)
    tell(
      ''.padEnd(34) +
        Object.keys(facets)
          .map((facet) => facet.slice(0, 6).padStart(7))
          .join(''),
    )
  all.push(facets)
  tell(name.replace('.txt', '').padEnd(34) + percent(facets))
  if (detail)
    for (const [facet, { missed: less, extra: more }] of Object.entries(missed)) {
      for (const one of less) tell(`    - ${facet}: ${one}`)
      for (const one of more) tell(`    + ${facet}: ${one}`)
    }
}
const total = sum(all)
tell('total'.padEnd(34) + percent(total))
for (const [facet, { hit, found, wanted }] of Object.entries(total))
  tell(
    `${facet.padEnd(14)} ${(100 * f1({ hit, found, wanted })).toFixed(1).padStart(5)}  ${hit} of ${wanted}, ${found} found`,
  )
