import type { Draft, DraftProblem } from '#contract/drafts.ts'
import { rewriteDraft } from '#ledger/desk/drafts.ts'
import { requireOwnKeys } from '#ledger/desk/own-keys.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'

type Mended = {
  version: number
  kind: Draft['kind']
  problems: readonly DraftProblem[]
  order: readonly string[] | null
}

/** The problems as they stood with those mended in their places; null where the order names one that is nowhere. */
const putTogether = (
  before: readonly DraftProblem[],
  { problems, order }: Pick<Mended, 'problems' | 'order'>,
): DraftProblem[] | null => {
  const all = new Map([...before, ...problems].map((it) => [it.key, it]))
  // Without an order nothing comes and nothing goes.
  const keys = order ?? before.map((it) => it.key)
  const together = keys.flatMap((key) => all.get(key) ?? [])
  const placed = new Set(keys)
  return together.length === keys.length &&
    placed.size === keys.length &&
    problems.every((it) => placed.has(it.key))
    ? together
    : null
}

/**
 * Saves what was mended of a draft, and leaves the rest of it as it lies on the desk.
 * @throws Refused as `rewriteDraft`, and `invalid-input` (`field: order`: it does not name each problem once; `field: key`)
 */
export const mendDraft = async (
  ledger: Ledger,
  caller: Caller,
  id: string,
  { version: seen, kind, ...mended }: Mended,
): Promise<{ version: number; updatedAt: string }> => {
  const { version, updatedAt } = await rewriteDraft(ledger, caller, id, seen, (body) => {
    const problems = putTogether(body.problems, mended)
    if (problems === null) throw new Refused('invalid-input', { field: 'order' })
    requireOwnKeys(mended.problems)
    return { kind, problems }
  })
  return { version, updatedAt }
}
