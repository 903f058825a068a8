/**
 * One indicator, one period, two values.
 *
 *     1-10月,全县立案62件,结案19件。 …… 开展专项行动,1-10月立案37件,结案19件。
 *                  ~~~~      ~~~~                             ~~~~      ~~~~
 *
 * Only figures with a stated period are compared. Where the two are worded differently (全县立案, 立案) it takes a
 * neighbour that is equal in both sentences (结案19件): then they speak of one thing, and the conflict is plain.
 */
import type { Figure, Period } from '#core/words/figures/found.ts'
import type { Contradiction } from './check-reading.ts'
import type { Reading } from './draft.ts'
import { sentenceOf } from './sentence-of.ts'

const MOST_COMPARED = 120

export function conflictingFigures(reading: Reading): Contradiction[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of reading.figures) {
    if (figure.period === null || !isStated(figure.period) || figure.role !== 'result') continue
    if (figure.approx || figure.comparison !== null || figure.unit === '名次') continue
    const key = `${figure.period.from}|${figure.period.to}|${figure.unit}`
    const group = groups.get(key) ?? []
    group.push(figure)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap((group) => conflictsIn(group.slice(0, MOST_COMPARED), reading))
}

function conflictsIn(group: Figure[], reading: Reading): Contradiction[] {
  const found: Contradiction[] = []
  for (const [i, one] of group.entries())
    for (const other of group.slice(i + 1)) {
      if (one.value === other.value || one.span.line === other.span.line) continue
      const sameWords = one.indicator === other.indicator && one.indicator.length >= 4
      if (!sameWords && !isSuffix(one.indicator, other.indicator)) continue
      const neighbour = equalNeighbour(one, other, group, reading.source)
      if (!sameWords && !neighbour) continue
      if (sameWords && one.scope !== other.scope && !neighbour) continue
      found.push({
        code: 'conflicting-figures',
        severity: neighbour ? 'high' : 'medium',
        places: [quoted(one), quoted(other)],
      })
    }
  return found
}

const quoted = (figure: Figure) => ({ line: figure.span.line, text: figure.text })

/** A closed stretch, or one with a beginning: 今年以来 compares with 今年以来. */
const isStated = (period: Period) => period.from !== null

function isSuffix(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length >= 2 && long.endsWith(short)
}

/** Another indicator that both sentences give with the same value. */
function equalNeighbour(one: Figure, other: Figure, group: Figure[], source: string): boolean {
  const here = beside(one, group, source)
  const there = beside(other, group, source)
  return here.some((a) =>
    there.some(
      (b) => a.value === b.value && (a.indicator === b.indicator || isSuffix(a.indicator, b.indicator)),
    ),
  )
}

function beside(figure: Figure, group: Figure[], source: string): Figure[] {
  const sentence = sentenceOf(source, figure.span)
  return group.filter((one) => one !== figure && one.span.from >= sentence.from && one.span.to <= sentence.to)
}
