/**
 * Prints how well the reader agrees with the small documents of many structures (F1 in per cent):
 *
 *     node samples/reading/score-structures.ts [odd|even|all] [--detail]      and what was missed or found too much
 */
import { readFileSync } from 'node:fs'
import { f1, sum } from './agreement.ts'
import { scoreStructures } from './structures.ts'

const [half = 'all', ...options] = process.argv.slice(2)
const tell = (line: string) => void process.stdout.write(`${line}\n`)
const file = readFileSync(new URL('sayings/structures.txt', import.meta.url), 'utf8')
const scored = scoreStructures(file).filter((_, at) => half === 'all' || (at % 2 === 0) === (half === 'odd'))
for (const { line, why, facets, missed } of scored) {
  const said = Object.values(facets).map((tally) => (100 * f1(tally)).toFixed(0).padStart(4))
  tell(`${String(line).padStart(5)} ${said.join('')}  ${why}`)
  if (options.includes('--detail'))
    for (const [facet, { missed: less, extra: more }] of Object.entries(missed)) {
      for (const one of less) tell(`    - ${facet}: ${one}`)
      for (const one of more) tell(`    + ${facet}: ${one}`)
    }
}
for (const [facet, { hit, found, wanted }] of Object.entries(sum(scored.map(({ facets }) => facets))))
  tell(
    `${facet.padEnd(10)} ${(100 * f1({ hit, found, wanted })).toFixed(1).padStart(5)}  ${hit} of ${wanted}, ${found} found`,
  )
