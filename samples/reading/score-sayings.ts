/**
 * Prints how well the reader agrees with the sayings of a file (F1 in percent of what they are about):
 *
 *     node samples/reading/score-sayings.ts periods
 *     node samples/reading/score-sayings.ts periods --detail      and every saying that was not fully read
 *     node samples/reading/score-sayings.ts periods --odd         the first, third, fifth …; --even: the others
 */
import { readFileSync } from 'node:fs'
import { sum } from './agreement.ts'
import { tell, tellTally } from './printing.ts'
import { agreementWith, sayingsIn } from './sayings.ts'

const [name = 'periods', ...options] = process.argv.slice(2)
const rest = options.includes('--odd') ? 0 : options.includes('--even') ? 1 : null

const file = readFileSync(new URL(`sayings/${name}.txt`, import.meta.url), 'utf8')
const sayings = sayingsIn(file).filter((_, at) => rest === null || at % 2 === rest)
const read = sayings.map((saying) => ({ saying, ...agreementWith(saying) }))
const facets = ['periods', 'figurePeriods', 'dates', 'figures']
const missedIn = (missed: (typeof read)[number]['missed']) =>
  facets.flatMap((facet) => [
    ...(missed[facet]?.missed ?? []).map((one) => `    - ${facet}: ${one}`),
    ...(missed[facet]?.extra ?? []).map((one) => `    + ${facet}: ${one}`),
  ])

let whole = 0
for (const { saying, missed } of read) {
  const told = missedIn(missed)
  if (told.length === 0) whole++
  else if (options.includes('--detail')) {
    tell(`${saying.line} ${saying.why}${saying.reportOn === null ? '' : ` · ${saying.reportOn}`}`)
    tell(`    ${saying.marked.replaceAll('\n', '\n    ')}`)
    for (const line of told) tell(line)
  }
}
const total = sum(read.map((one) => one.facets))
for (const facet of facets) tellTally(facet, total[facet] ?? { hit: 0, found: 0, wanted: 0 })
tell(`${whole} of ${read.length} sayings read without a fault`)
