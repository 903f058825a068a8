/**
 * Contradictions, doubts and gaps of one document. Each is a hint to a person, never a verdict; where the words
 * leave room, nothing is said.
 */
import type { Reading } from '#core/words/lists/draft.ts'
import { beforeFeedback } from './before-feedback.ts'
import { contradictionsIn } from './contradictions.ts'
import { gapsIn } from './gaps.ts'
import type { Checked } from './hint.ts'
import { materialOf } from './material-of-reading.ts'
import { paperOnly } from './paper.ts'
import { tellsProgress } from './tells-progress.ts'
import { unproven } from './unproven.ts'

/** A feedback tells of many samples and claims no results: only what does not add up in itself is asked there. */
const OF_FINDINGS = new Set(['part-exceeds-whole', 'impossible-percentage', 'unit-mismatch', 'missing-total'])

export function checkReading(reading: Reading): Checked {
  const material = materialOf(reading)
  const { kind, problems } = reading.draft
  const onlyPromised = new Set(
    kind === 'ledger' ? problems.filter((it) => !tellsProgress(it)).map(({ id }) => id) : [],
  )
  return {
    contradictions: contradictionsIn(material).filter(
      ({ code }) => kind !== 'feedback' || OF_FINDINGS.has(code),
    ),
    doubts: [...paperOnly(material), ...unproven(material), ...beforeFeedback(material)]
      .filter(({ problem }) => !onlyPromised.has(problem))
      .sort((a, b) => a.line - b.line),
    gaps: gapsIn(reading.draft, material),
  }
}
