import type { PoolClient } from 'pg'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Caller, type Ledger } from '#ledger/ledger.ts'
import { readOnly } from '#store/in-workspace.ts'

export type PostHeld = { post: string; title: string; roles: PostRole[]; unit: { id: string; name: string } }

export type Whoami = {
  workspace: { id: string; name: string; inspected: string }
  person: { id: string; name: string }
  posts: PostHeld[]
  offerTour: boolean
}

/** The posts a person holds on `day`, in a transaction of the workspace. */
export const postsOf = async (
  client: PoolClient,
  { workspace, person }: Caller,
  day: string,
): Promise<PostHeld[]> => {
  const { rows } = await client.query<{
    post_id: string
    post_title: string
    roles: PostRole[]
    unit_id: string
    unit_name: string
  }>({
    name: 'posts-of',
    text: `select a.post_id, a.post_title, a.roles, a.unit_id, u.name as unit_name
             from views.appointment a
             join views.unit u on u.workspace_id = a.workspace_id and u.id = a.unit_id
            where a.workspace_id = $1 and a.person_id = $2
              and a.from_day <= $3 and (a.until_day is null or $3 < a.until_day)
            order by a.from_day, a.id`,
    values: [workspace, person, day],
  })
  return rows.map(({ post_id, post_title, roles, unit_id, unit_name }) => ({
    post: post_id,
    title: post_title,
    roles,
    unit: { id: unit_id, name: unit_name },
  }))
}

/** Where the caller is and who they are there today; null when the ledger does not know them. */
export const whoami = (ledger: Ledger, caller: Caller): Promise<Whoami | null> =>
  readOnly(ledger.store.pool, caller.workspace, async (_db, client) => {
    const { rows } = await client.query<{
      name: string
      inspected: string
      person_name: string
      offer_tour: boolean | null
    }>({
      name: 'whoami',
      text: `select w.name, w.inspected, p.name as person_name, a.offer_tour
               from views.workspace w
               join views.person p on p.workspace_id = w.workspace_id and p.id = $2
               left join desk.membership m on m.workspace_id = w.workspace_id and m.person_id = p.id
               left join desk.account a on a.id = m.account_id
              where w.workspace_id = $1`,
      values: [caller.workspace, caller.person],
    })
    const me = rows[0]
    if (!me) return null
    return {
      workspace: { id: caller.workspace, name: me.name, inspected: me.inspected },
      person: { id: caller.person, name: me.person_name },
      posts: await postsOf(client, caller, dayInShanghai(ledger.clock())),
      offerTour: me.offer_tour ?? false,
    }
  })
