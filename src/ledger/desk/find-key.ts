import type { KeyScope } from '#contract/scopes.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { attemptsRefusal, isLocked } from '#ledger/desk/failures.ts'
import { readKeyToken } from '#ledger/desk/key-token.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/** Who a key stands for, and how far it reaches. */
export type OpenKey = {
  id: string
  account: string
  login: string
  workspace: string
  person: string
  scopes: readonly KeyScope[]
  administersOnly: boolean
}

type Found = {
  id: string
  account_id: string
  person_id: string
  scopes: KeyScope[]
  until_day: string
  last_used_on: string | null
  login: string
  must_change: boolean
  failed: number
  locked_until: string | null
  administers_only: boolean
}

/**
 * The key behind a token. The day it was last used is written once a day.
 * @throws Refused `key-not-valid` (no such key, revoked, or its day is over: `until`), `account-locked`,
 *   `change-password-first`
 */
export const findKey = (ledger: Ledger, token: string): Promise<OpenKey> => {
  const told = readKeyToken(token)
  if (!told) throw new Refused('key-not-valid')
  const { workspace, hash } = told
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<Found>({
      name: 'find-key',
      text: `select k.id, k.account_id, k.person_id, k.scopes, k.until_day, k.last_used_on,
                    a.login, a.must_change, a.failed, a.locked_until,
                    desk.administers_only(k.workspace_id, k.person_id, $3) as administers_only
               from desk.api_key k join desk.account a on a.id = k.account_id
              where k.workspace_id = $1 and k.key_hash = $2`,
      values: [workspace, hash, dayInShanghai(ledger.clock())],
    })
    const [found] = rows
    if (!found) throw new Refused('key-not-valid')
    const now = ledger.clock()
    const today = dayInShanghai(now)
    if (found.until_day < today) throw new Refused('key-not-valid', { until: found.until_day })
    const attempts = { failed: found.failed, lockedUntil: found.locked_until }
    if (isLocked(attempts, now)) throw attemptsRefusal(attempts, now)
    if (found.must_change) throw new Refused('change-password-first')
    if (found.last_used_on !== today)
      await client.query('update desk.api_key set last_used_on = $3 where workspace_id = $1 and id = $2', [
        workspace,
        found.id,
        today,
      ])
    const { id, account_id: account, login, person_id: person, scopes } = found
    return { id, account, login, workspace, person, scopes, administersOnly: found.administers_only }
  })
}
