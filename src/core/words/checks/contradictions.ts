/**
 * All contradictions of a material, in reading order.
 */
import { conflictingFigures } from './conflicting-figures.ts'
import { doubleReporting } from './double-reporting.ts'
import type { Contradiction } from './hint.ts'
import { impossiblePercentages } from './impossible-percentage.ts'
import type { Material } from './material.ts'
import { missingTotals } from './missing-total.ts'
import { partsBeyondWhole } from './part-exceeds-whole.ts'
import { planAsResult } from './plan-as-result.ts'
import { provisionalAsDone } from './provisional-as-done.ts'
import { startAsDone } from './start-as-done.ts'
import { unexplainedGaps } from './unexplained-gap.ts'
import { unitMismatches } from './unit-mismatch.ts'

const CHECKS = [
  conflictingFigures,
  doubleReporting,
  unexplainedGaps,
  partsBeyondWhole,
  impossiblePercentages,
  unitMismatches,
  missingTotals,
  provisionalAsDone,
  startAsDone,
  planAsResult,
]

export function contradictionsIn(material: Material): Contradiction[] {
  return CHECKS.flatMap((check) => check(material)).sort(
    (a, b) => (a.places[0]?.from ?? 0) - (b.places[0]?.from ?? 0),
  )
}
