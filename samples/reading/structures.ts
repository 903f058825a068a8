/**
 * How well the reader agrees with the small documents of `sayings/structures.txt`. Their figures, days and periods are
 * not marked and not scored.
 */
import { readDocument } from '#core/words/lists/read-document.ts'
import { readingJson } from '#core/words/lists/reading-json.ts'
import { agreement } from './agreement.ts'
import type { Facets, Missed } from './agreement.ts'
import { unmark } from './marked-text.ts'
import { sayingsIn } from './sayings.ts'

const SCORED = new Set(['kind', 'documents', 'headings', 'nesting', 'problems', 'items', 'class'])
/** Their gold leaves the items unmarked. */
const WITHOUT_ITEMS = /两清单/u

/** `line` is that of the document's first line in the file, `why` what is odd in it. */
export type ScoredStructure = { line: number; why: string; facets: Facets; missed: Missed }

export function scoreStructures(file: string): ScoredStructure[] {
  return sayingsIn(file).map(({ line, why, marked }) => {
    const { text, gold } = unmark(marked)
    const { facets, missed } = agreement(
      readingJson(readDocument(text), (code) => code),
      gold,
    )
    const itemless = WITHOUT_ITEMS.test(text.split('\n', 1)[0] ?? '')
    const scored = ([facet]: [string, unknown]) =>
      SCORED.has(facet) && !(itemless && (facet === 'items' || facet === 'class'))
    return {
      line,
      why,
      facets: Object.fromEntries(Object.entries(facets).filter(scored)),
      missed: Object.fromEntries(Object.entries(missed).filter(scored)),
    }
  })
}
