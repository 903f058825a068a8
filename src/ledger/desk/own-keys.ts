import type { DraftProblem } from '#contract/drafts.ts'
import { Refused } from '#ledger/refusals.ts'

const areOwn = (keyed: readonly { key: string }[]): boolean =>
  new Set(keyed.map((it) => it.key)).size === keyed.length

/**
 * What is compared, chosen and taken over is found by its key: under one key two things could stand, one that is shown
 * and one that is done.
 * @throws Refused `invalid-input` (`field`: `key`)
 */
export const requireOwnKeys = (problems: readonly DraftProblem[]): void => {
  const own = areOwn(problems) && problems.every((it) => areOwn(it.manifestations) && areOwn(it.measures))
  if (!own) throw new Refused('invalid-input', { field: 'key' })
}
