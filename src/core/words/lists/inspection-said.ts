/**
 * Of which kind the inspection was that a document speaks of, and the words that say so.
 *
 *     2025年度县级预算执行审计查出问题整改情况的报告       audit
 *                         ~~~~
 *     市生态环境保护督察反馈问题整改清单                   environment
 *       ~~~~~~~~~~~~~~~~
 * The title decides, then the inspector's name, then what the text speaks of most.
 */
import type { InspectionSaid } from './draft.ts'

const SAYS: { kind: InspectionSaid['kind']; words: RegExp }[] = [
  {
    kind: 'environment',
    words:
      /(?:生态)?环境(?:保护)?督[察查]|环保督[察查]|生态环境[^。,]{0,6}督[察查]|督察(?=反馈|组|整改|意见|进驻)/gu,
  },
  { kind: 'audit', words: /(?:经济责任|预算执行|财政收支|专项|离任|跟踪)?审计/gu },
  { kind: 'patrol', words: /巡察/gu },
  { kind: 'inspection', words: /巡视(?!巡察)/gu },
]
const SAMPLE = 20_000
/** A text speaks of other inspections too: the commonest has to be twice as common as the next. */
const CLEARLY = 2

type Counted = { kind: InspectionSaid['kind']; count: number; from: number; to: number }

/** All folded; `said` gives the words as printed. Null where nothing speaks of an inspection, or of several alike. */
export function inspectionSaid(
  title: string,
  inspector: string,
  text: string,
): { kind: InspectionSaid['kind']; in: 'title' | 'inspector' | 'text'; from: number; to: number } | null {
  const [named] = countedIn(title)
  if (named !== undefined) return { ...named, in: 'title' }
  const [inspecting] = countedIn(inspector)
  if (inspecting !== undefined) return { ...inspecting, in: 'inspector' }
  const [most, next] = countedIn(text.slice(0, SAMPLE))
  if (most === undefined || most.count < CLEARLY * (next?.count ?? 0)) return null
  return { ...most, in: 'text' }
}

/** The kinds spoken of, the commonest first; of equals the one that stands first in the list above. */
function countedIn(text: string): Counted[] {
  return SAYS.flatMap(({ kind, words }): Counted[] => {
    const found = [...text.matchAll(words)]
    const [first] = found
    return first === undefined
      ? []
      : [{ kind, count: found.length, from: first.index, to: first.index + first[0].length }]
  }).sort((a, b) => b.count - a.count)
}
