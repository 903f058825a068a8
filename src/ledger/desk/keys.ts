import type { PoolClient } from 'pg'
import type { KeyRow, NewKey } from '#contract/keys.ts'
import { keyScopes } from '#contract/scopes.ts'
import { keysOfOthers } from '#core/rules/rights/separation.ts'
import { addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import { makeKeyToken } from '#ledger/desk/key-token.ts'
import { provePassword, weighPassword } from '#ledger/desk/own-password.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import type { OpenSession } from '#ledger/desk/sessions.ts'
import { postsOf } from '#ledger/desk/whoami.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { areSeparated } from '#ledger/policies/separation.ts'
import { comesToSee } from '#ledger/policies/must-see.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace, readOnly } from '#store/in-workspace.ts'

/** A key that nobody thinks of any more ends by itself. */
const longestDays = 366
/** One person's keys, those whose day is over among them. */
const mostKeys = 20

const columns = `k.id, k.prefix, k.name, k.scopes, k.until_day as until, k.created_at as "createdAt",
  k.last_used_on as "lastUsedOn", k.person_id, p.name as person_name`

type Row = Omit<KeyRow, 'person' | 'mine' | 'ended'> & { person_id: string; person_name: string | null }

const rowOf = ({ person_id, person_name, ...row }: Row, caller: Caller, day: string): KeyRow => ({
  ...row,
  person: { id: person_id, name: person_name ?? '' },
  mine: person_id === caller.person,
  ended: row.until < day,
})

const mindsKeys = async (client: PoolClient, caller: Caller, day: string): Promise<boolean> =>
  comesToSee(keysOfOthers(await areSeparated(client, caller.workspace)), await postsOf(client, caller, day))

/** My keys; everybody's for a registrar, or the security administrator where the three are separated. Newest first. */
export const listKeys = (ledger: Ledger, caller: Caller): Promise<{ keys: KeyRow[] }> =>
  readOnly(ledger.store.pool, caller.workspace, async (_db, client) => {
    const day = dayInShanghai(ledger.clock())
    const all = await mindsKeys(client, caller, day)
    const { rows } = await client.query<Row>({
      name: 'list-keys',
      text: `select ${columns} from desk.api_key k
               left join views.person p on p.workspace_id = k.workspace_id and p.id = k.person_id
              where k.workspace_id = $1 and ($2 or k.person_id = $3)
              order by k.created_at desc, k.id`,
      values: [caller.workspace, all, caller.person],
    })
    return { keys: rows.map((row) => rowOf(row, caller, day)) }
  })

/**
 * Makes a key for whoever is signed in, and for nobody else: it is their voice. Asked for with the password, since a key
 * outlives the screen that was left open.
 * @returns the token, which is shown this once
 * @throws Refused `wrong-password`, `account-locked`, `invalid-input` (`until`: past, or later than `laterThan`),
 *   `too-many-keys` (`limit`)
 */
export const makeKey = async (
  ledger: Ledger,
  session: OpenSession,
  { password, name, scopes, until }: NewKey,
): Promise<{ token: string; key: KeyRow }> => {
  const today = dayInShanghai(ledger.clock())
  const last = addDays(today, longestDays)
  if (until > last) throw new Refused('invalid-input', { field: 'until', laterThan: last })
  if (until < today) throw new Refused('invalid-input', { field: 'until', earlierThan: today })
  const weighed = await weighPassword(ledger, session, password)
  const { workspace, person, account, login } = session
  const outcome = await inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    const refused = await provePassword(client, session, weighed, now, 'key-making-failed')
    if (refused) return refused
    const { rows: kept } = await client.query<{ keys: number }>(
      'select count(*) as keys from desk.api_key where workspace_id = $1 and person_id = $2',
      [workspace, person],
    )
    if ((kept[0]?.keys ?? 0) >= mostKeys) return new Refused('too-many-keys', { limit: mostKeys })
    const { token, prefix, hash } = makeKeyToken(workspace)
    const given = keyScopes.filter((it) => scopes.includes(it))
    const { rows } = await client.query<Row>(
      `with k as (
         insert into desk.api_key
           (workspace_id, id, key_hash, prefix, name, account_id, person_id, scopes, until_day, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning *)
       select ${columns} from k left join views.person p on p.workspace_id = $1 and p.id = k.person_id`,
      [workspace, ledger.newId(), hash, prefix, name, account, person, given, until, now],
    )
    const [made] = rows
    if (!made) throw new Error('a key was made and is not there')
    const detail = `${prefix} ${given.join(',')} ${until}`
    await logSecurity(client, now, [{ type: 'key-made', workspace, login, person, detail }])
    return { token, key: rowOf(made, session, today) }
  })
  if (outcome instanceof Refused) throw outcome
  return outcome
}

/**
 * Revokes a key at once: one's own, or anybody's for whoever sees them all.
 * @throws Refused `not-found`
 */
export const revokeKey = (ledger: Ledger, caller: Caller, id: string): Promise<void> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const { workspace } = caller
    const now = ledger.clock()
    const all = await mindsKeys(client, caller, dayInShanghai(now))
    const { rows } = await client.query<{ prefix: string; person_id: string; login: string }>(
      `delete from desk.api_key k using desk.account a
        where k.workspace_id = $1 and k.id = $2 and ($3 or k.person_id = $4) and a.id = k.account_id
    returning k.prefix, k.person_id, a.login`,
      [workspace, id, all, caller.person],
    )
    const [gone] = rows
    if (!gone) throw new Refused('not-found', { thing: 'key', id })
    const { prefix: detail, person_id: person, login } = gone
    const by = person === caller.person ? null : caller.person
    await logSecurity(client, now, [{ type: 'key-revoked', workspace, login, person, by, detail }])
  })

/** Ends all keys of an account, in a transaction of its workspace. @returns how many */
export const endKeysOf = async (client: PoolClient, workspace: string, account: string): Promise<number> => {
  const { rowCount } = await client.query(
    'delete from desk.api_key where workspace_id = $1 and account_id = $2',
    [workspace, account],
  )
  return rowCount ?? 0
}
