/**
 * The plainest contradictions, doubts and gaps of one document. Each is a hint to a person, never a verdict;
 * where the words leave room, nothing is said.
 */
import type { Reading } from './draft.ts'
import { conflictingFigures } from './conflicting-figures.ts'
import { impossiblePercentages } from './impossible-percentage.ts'
import { paperOnly } from './paper-only.ts'
import { partsBeyondWhole } from './part-exceeds-whole.ts'

/** A place quoted: 1-based line and the words. */
export type Quoted = { line: number; text: string }

export type Contradiction = {
  code: 'conflicting-figures' | 'part-exceeds-whole' | 'impossible-percentage'
  severity: 'high' | 'medium' | 'low'
  /** one place or two */
  places: Quoted[]
}

export type Doubt = { code: 'paper'; problem: string; line: number; title: string }
export type Gap = {
  code: 'no-deadline' | 'no-unit' | 'no-measure'
  problem: string
  line: number
  title: string
}

export type Checked = { contradictions: Contradiction[]; doubts: Doubt[]; gaps: Gap[] }

export function checkReading(reading: Reading): Checked {
  return {
    contradictions: [
      ...conflictingFigures(reading),
      ...partsBeyondWhole(reading),
      ...impossiblePercentages(reading.figures),
    ].sort((a, b) => (a.places[0]?.line ?? 0) - (b.places[0]?.line ?? 0)),
    doubts: paperOnly(reading.draft),
    gaps: gapsIn(reading.draft),
  }
}

/** What a list to work from must say; feedback is not expected to say any of it. */
function gapsIn(draft: Reading['draft']): Gap[] {
  if (draft.kind === 'feedback') return []
  return draft.problems.flatMap((problem): Gap[] => {
    const duties = [problem.duty, ...problem.measures.map((measure) => measure.duty)]
    const place = { problem: problem.id, line: problem.titleSpan.line, title: problem.shortTitle }
    const gaps: Gap[] = []
    if (problem.measures.length === 0) gaps.push({ code: 'no-measure', ...place })
    if (!duties.some((duty) => duty.deadline !== null || duty.timeClass !== null))
      gaps.push({ code: 'no-deadline', ...place })
    if (!duties.some((duty) => duty.leadUnit !== null)) gaps.push({ code: 'no-unit', ...place })
    return gaps
  })
}
