/**
 * Prints how well the reader agrees with the small documents of many structures (F1 in per cent):
 *
 *     node samples/reading/score-structures.ts [odd|even|all] [--detail]      and what was missed or found too much
 */
import { readFileSync } from 'node:fs'
import { f1, sum } from './agreement.ts'
import { tell, tellMissed, tellTally } from './printing.ts'
import { scoreStructures } from './structures.ts'

const [half = 'all', ...options] = process.argv.slice(2)
const file = readFileSync(new URL('sayings/structures.txt', import.meta.url), 'utf8')
const scored = scoreStructures(file).filter((_, at) => half === 'all' || (at % 2 === 0) === (half === 'odd'))
for (const { line, why, facets, missed } of scored) {
  const said = Object.values(facets).map((tally) => (100 * f1(tally)).toFixed(0).padStart(4))
  tell(`${String(line).padStart(5)} ${said.join('')}  ${why}`)
  if (options.includes('--detail')) tellMissed(missed)
}
for (const [facet, tally] of Object.entries(sum(scored.map(({ facets }) => facets))))
  tellTally(facet, tally, 10)
