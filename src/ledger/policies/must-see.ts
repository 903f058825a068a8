import type { PoolClient } from 'pg'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Sight, sightRefusal } from '#core/rules/rights/reading.ts'
import { postsOf } from '#ledger/desk/whoami.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { unless } from '#ledger/refusals.ts'
import { readOnly } from '#store/in-workspace.ts'

type Posts = readonly { roles: readonly PostRole[] }[]

/** Whether one of these posts comes to see it, by the table of rights. */
export const comesToSee = (sight: Sight, posts: Posts): boolean =>
  sightRefusal(
    sight,
    posts.flatMap((it) => it.roles),
  ) === null

/** @throws Refused `not-allowed` where none of these posts comes to see it, by the table of rights */
export const mustSee = (sight: Sight, posts: Posts): void => {
  unless(
    sightRefusal(
      sight,
      posts.flatMap((it) => it.roles),
    ),
  )
}

/** The same of whoever calls, by the posts of today, in a transaction of the workspace. @throws Refused `not-allowed` */
export const mustSeeToday = async (
  client: PoolClient,
  caller: Caller,
  now: string,
  sight: Sight,
): Promise<void> => mustSee(sight, await postsOf(client, caller, dayInShanghai(now)))

/** Asked before anything is hashed or read at length; and again where it is decided. @throws Refused `not-allowed` */
export const mustSeeFirst = (ledger: Ledger, caller: Caller, sight: Sight): Promise<void> =>
  readOnly(ledger.store.pool, caller.workspace, (_db, client) =>
    mustSeeToday(client, caller, ledger.clock(), sight),
  )
