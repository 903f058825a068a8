/**
 * How well the reader agrees with the small documents of `sayings/structures.txt`. Their figures, days and periods are
 * not marked and not scored; where a document's gold marks no items at all, its items are not scored either.
 */
import { readDocument } from '#core/words/lists/read-document.ts'
import { readingJson } from '#core/words/lists/reading-json.ts'
import { agreement, type Facets, type Missed } from './agreement.ts'
import { smallDocumentsIn, type SmallDocument } from './sayings.ts'

const SCORED = ['kind', 'documents', 'headings', 'nesting', 'problems', 'items', 'class']
/** Their gold marks only some of the items. */
const HALF_MARKED = /两清单/u

export type Scored = { document: SmallDocument; facets: Facets; missed: Missed }

export function scoreStructures(file: string): Scored[] {
  return smallDocumentsIn(file).map((document) => {
    const read = readingJson(readDocument(document.text), (code) => code)
    const { facets, missed } = agreement(read, document.gold)
    const [title = ''] = document.text.split('\n')
    const scored = SCORED.filter(
      (facet) => !((facet === 'items' || facet === 'class') && HALF_MARKED.test(title)),
    )
    const only = <T>(all: Record<string, T>) =>
      Object.fromEntries(Object.entries(all).filter(([facet]) => scored.includes(facet)))
    return { document, facets: only(facets), missed: only(missed) }
  })
}
