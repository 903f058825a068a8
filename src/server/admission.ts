import type { KeyScope } from '#contract/scopes.ts'
import type { Caller } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { AppContext } from '#server/app-types.ts'
import { requireSession } from '#server/session-cookie.ts'

/**
 * Who asks, by a session or by a key whose scope it is. Without a scope no key will do.
 * @throws Refused `session-ended`; `not-by-key`; `key-scope` (`scope`); `change-password-first` unless `mayChangeFirst`
 */
export const callerOf = (c: AppContext, scope: KeyScope | undefined, mayChangeFirst = false): Caller => {
  const key = c.get('key')
  if (key && scope !== undefined) {
    if (!key.scopes.includes(scope)) throw new Refused('key-scope', { scope })
    return { workspace: key.workspace, person: key.person }
  }
  const { workspace, person } = requireSession(c, mayChangeFirst)
  return { workspace, person }
}
