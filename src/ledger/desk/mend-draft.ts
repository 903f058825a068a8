import type { Draft, DraftProblem } from '#contract/drafts.ts'
import { asOffice, filledIn } from '#ledger/desk/drafts.ts'
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
 * @throws Refused `not-allowed`, `not-found`, `invalid-input` (`field: order`: it does not name each problem once),
 *   `draft-changed` (somebody saved another version: `version`, `updatedAt`)
 */
export const mendDraft = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  { version, kind, ...mended }: Mended,
): Promise<{ version: number; updatedAt: string }> =>
  asOffice(ledger, caller, async (client) => {
    const { rows } = await client.query<{ version: number; body: Draft; updated_at: string }>(
      'select version, body, updated_at from desk.draft where workspace_id = $1 and id = $2 for update',
      [caller.workspace, id],
    )
    const [before] = rows
    if (!before) throw new Refused('not-found', { thing: 'draft', id })
    if (before.version !== version)
      throw new Refused('draft-changed', { version: before.version, updatedAt: before.updated_at })
    const body = filledIn(before.body)
    const problems = putTogether(body.problems, mended)
    if (problems === null) throw new Refused('invalid-input', { field: 'order' })
    requireOwnKeys(mended.problems)
    const saved = await client.query<{ version: number; updated_at: string }>(
      `update desk.draft
          set version = version + 1, kind = $3, problems = $4, body = $5, updated_by = $6, updated_at = $7
        where workspace_id = $1 and id = $2 returning version, updated_at`,
      [
        caller.workspace,
        id,
        kind,
        problems.filter((it) => !it.leftOut).length,
        JSON.stringify({ ...body, kind, problems }),
        caller.person,
        ledger.clock(),
      ],
    )
    const [row] = saved.rows
    if (!row) throw new Error('a locked draft is gone')
    return { version: row.version, updatedAt: row.updated_at }
  })
