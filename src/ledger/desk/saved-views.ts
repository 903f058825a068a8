import type { SavedView, ViewedList } from '#contract/saved-views.ts'
import { requireOffice } from '#ledger/desk/drafts.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace, readOnly } from '#store/in-workspace.ts'
import type { PoolClient } from 'pg'

/** One person's; those the office shares are kept by whoever made them. */
const most = 40

type Views = { views: SavedView[] }

const viewsOf = async (client: PoolClient, { workspace, person }: Caller): Promise<Views> => {
  const { rows } = await client.query<SavedView>({
    name: 'saved-views',
    text: `select v.id, v.list, v.name, v.search, v.shared, v.person_id = $2 as mine, f.view_id is not null as first
             from desk.saved_view v
             left join desk.first_view f on f.workspace_id = v.workspace_id and f.view_id = v.id and f.person_id = $2
            where v.workspace_id = $1 and (v.person_id = $2 or v.shared)
            order by v.shared desc, v.made_at, v.id`,
    values: [workspace, person],
  })
  return { views: rows }
}

/** Views of lists: the caller's own, and those shared with everybody. */
export const listSavedViews = ({ store }: Ledger, caller: Caller): Promise<Views> =>
  readOnly(store.pool, caller.workspace, (_db, client) => viewsOf(client, caller))

/**
 * Keeps filters under a name; one of the caller's own of the same name is replaced.
 * @throws Refused `not-allowed` for sharing by others than the office; `too-many-views`
 */
export const saveView = async (
  ledger: Ledger,
  caller: Caller,
  { name, shared, of }: { name: string; shared: boolean; of: { list: ViewedList; search: object } },
): Promise<Views> => {
  if (shared) await requireOffice(ledger, caller)
  const { workspace, person } = caller
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{ kept: number }>(
      `select count(*)::int as kept from desk.saved_view
        where workspace_id = $1 and person_id = $2 and not (list = $3 and name = $4)`,
      [workspace, person, of.list, name],
    )
    if ((rows[0]?.kept ?? 0) >= most) throw new Refused('too-many-views', { most })
    await client.query(
      `insert into desk.saved_view (workspace_id, id, person_id, list, name, search, shared, made_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)
       on conflict (workspace_id, person_id, list, name)
       do update set search = excluded.search, shared = excluded.shared`,
      [workspace, ledger.newId(), person, of.list, name, JSON.stringify(of.search), shared, ledger.clock()],
    )
    return viewsOf(client, caller)
  })
}

/** With which of the views that the caller sees a list opens. @throws Refused `not-found` */
export const chooseFirstView = (
  { store }: Ledger,
  caller: Caller,
  { list, view }: { list: ViewedList; view: string | null },
): Promise<Views> =>
  inWorkspace(store.pool, caller.workspace, async (_db, client) => {
    const { workspace, person } = caller
    await client.query(
      'delete from desk.first_view where workspace_id = $1 and person_id = $2 and list = $3',
      [workspace, person, list],
    )
    if (view !== null) {
      const { rowCount } = await client.query(
        `insert into desk.first_view (workspace_id, person_id, list, view_id)
         select $1, $2, list, id from desk.saved_view
          where workspace_id = $1 and id = $4 and list = $3 and (person_id = $2 or shared)`,
        [workspace, person, list, view],
      )
      if (!rowCount) throw new Refused('not-found', { thing: 'view', id: view })
    }
    return viewsOf(client, caller)
  })

/** Drops a view of the caller's own. @throws Refused `not-found` */
export const dropView = ({ store }: Ledger, caller: Caller, id: string): Promise<Views> =>
  inWorkspace(store.pool, caller.workspace, async (_db, client) => {
    const { rowCount } = await client.query(
      'delete from desk.saved_view where workspace_id = $1 and id = $2 and person_id = $3',
      [caller.workspace, id, caller.person],
    )
    if (!rowCount) throw new Refused('not-found', { thing: 'view', id })
    return viewsOf(client, caller)
  })
