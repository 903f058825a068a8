import type { KeyScope } from '#contract/scopes.ts'
import type { Caller } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { AppContext } from '#server/app-types.ts'
import { type Unready, requireSession } from '#server/session-cookie.ts'

/** What of a route decides who may come in. */
type Door = { scope?: KeyScope | undefined; administration?: true | undefined }

/**
 * Who asks, by a session or by a key whose scope it is; the one place that every route of JSON, of bytes and every act
 * goes through. Without a scope no key will do. Whoever holds administrators' posts alone comes to nothing that does not
 * say of itself that it is about the house (`administration`): a new route is closed to them by itself.
 * @throws Refused `session-ended`; `not-by-key`; `key-scope` (`scope`); `sees-no-content`; `change-password-first` and
 *   `second-factor-first` but for what is `open` before
 */
export const callerOf = (
  c: AppContext,
  { scope, administration }: Door,
  open: readonly Unready[] = [],
): Caller => {
  const key = c.get('key')
  const who = key && scope !== undefined ? key : requireSession(c, open)
  if (key && scope !== undefined && !key.scopes.includes(scope)) throw new Refused('key-scope', { scope })
  if (who.administersOnly && administration !== true) throw new Refused('sees-no-content')
  return { workspace: who.workspace, person: who.person }
}
