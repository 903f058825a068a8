/** How the scores of readings are printed: rows of F1 in per cent, what was missed, tallies. */
import { f1 } from './agreement.ts'
import type { Facets, Missed } from './agreement.ts'

export const tell = (line: string) => void process.stdout.write(`${line}\n`)

/** A document's row: every facet in seven columns, – where there is nothing to score. */
export const percents = (facets: Facets): string =>
  Object.values(facets)
    .map((tally) => (tally.found + tally.wanted === 0 ? '–' : (100 * f1(tally)).toFixed(1)).padStart(7))
    .join('')

/** The heads over such rows. */
export const facetHeads = (facets: Facets): string =>
  Object.keys(facets)
    .map((facet) => facet.slice(0, 6).padStart(7))
    .join('')

/** What was missed or found too much. */
export const tellMissed = (missed: Missed, indent = '    '): void => {
  for (const [facet, { missed: less, extra: more }] of Object.entries(missed)) {
    for (const one of less) tell(`${indent}- ${facet}: ${one}`)
    for (const one of more) tell(`${indent}+ ${facet}: ${one}`)
  }
}

/** A facet's sum over all documents. */
export const tellTally = (facet: string, tally: Facets[string], width = 14): void =>
  tell(
    `${facet.padEnd(width)} ${(100 * f1(tally)).toFixed(1).padStart(5)}  ${tally.hit} of ${tally.wanted}, ${tally.found} found`,
  )
