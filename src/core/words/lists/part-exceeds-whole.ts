/**
 * A part that is larger than its whole.
 *
 *     申请专利14件,其中发明专利16件          发现问题39个,已整改40个
 *            ~~~~       ~~~~~~~~               ~~~~          ~~~~
 *
 * Only inside one sentence and one unit, and only when the part is larger than every figure it might be part of.
 */
import type { Figure } from '#core/words/figures/found.ts'
import type { Contradiction } from './check-reading.ts'
import type { Reading } from './draft.ts'
import { sentenceOf } from './sentence-of.ts'

const FOUND = /发现|排查出|梳理出|查找|涉及|收到|共有|认领/u
const SETTLED = /^(?:已|已经|均|现已)?(?:完成)?(?:整改|办结|销号|解决|处置)(?:完成|到位)?(?:问题)?$/u

export function partsBeyondWhole({ figures, source }: Reading): Contradiction[] {
  const found: Contradiction[] = []
  for (const [i, part] of figures.entries()) {
    if (part.approx || part.role !== 'result' || part.unit === '名次') continue
    const sentence = sentenceOf(source, part.span)
    const before: Figure[] = []
    for (let j = i - 1; j >= 0 && before.length < 12; j--) {
      const one = figures[j]
      if (one === undefined || one.span.from < sentence.from) break
      if (one.unit === part.unit) before.unshift(one)
    }
    const whole = wholeOf(part, before, source)
    if (whole !== null && part.value > whole.value && !whole.approx)
      found.push({
        code: 'part-exceeds-whole',
        severity: 'high',
        places: [whole, part].map((figure) => ({ line: figure.span.line, text: figure.text })),
      })
  }
  return found
}

/** The largest figure the part may belong to, or null where the words do not say that it is a part. */
function wholeOf(part: Figure, before: Figure[], source: string): Figure | null {
  const largest = before.reduce<Figure | null>((a, b) => (a === null || b.value > a.value ? b : a), null)
  if (largest === null) return null
  const lead = source.slice(Math.max(0, part.span.from - 30), part.span.from)
  const clause = lead.slice(
    Math.max(lead.lastIndexOf('，'), lead.lastIndexOf(','), lead.lastIndexOf('；'), lead.lastIndexOf(';')) +
      1,
  )
  if (clause.trim().startsWith('其中')) return largest
  if (!SETTLED.test(part.indicator)) return null
  const whole = before.filter((one) => FOUND.test(one.indicator))
  return whole.length === 1 && before.length === 1 ? (whole[0] ?? null) : null
}
