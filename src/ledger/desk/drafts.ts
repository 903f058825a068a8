import type { PoolClient } from 'pg'
import type { Draft, DraftProblem } from '#contract/drafts.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { DraftContent } from '#ledger/desk/draft-of-reading.ts'
import { postsOf } from '#ledger/desk/whoami.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

type Row = {
  id: string
  version: number
  kind: Draft['kind']
  file_name: string
  hash: string
  title: string | null
  body: Pick<Draft, 'meta' | 'lines' | 'problems' | 'issues'>
  updated_at: string
}

const draftOf = ({ id, version, kind, file_name, hash, title, body, updated_at }: Row): Draft => ({
  id,
  version,
  kind,
  fileName: file_name,
  hash,
  title,
  ...body,
  updatedAt: updated_at,
})

const columns = 'id, version, kind, file_name, hash, title, body, updated_at'
const included = (problems: readonly DraftProblem[]): number => problems.filter((it) => !it.leftOut).length

/** Drafts hold what an inspection found before anybody confirmed it: the office's own until then. */
const isOffice = async (ledger: Ledger, client: PoolClient, caller: Caller): Promise<boolean> => {
  const posts = await postsOf(client, caller, dayInShanghai(ledger.clock()))
  return posts.some((it) => it.roles.includes('office'))
}

const asOffice = <T>(ledger: Ledger, caller: Caller, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    if (!(await isOffice(ledger, client, caller))) throw new Refused('not-allowed', { role: 'office' })
    return work(client)
  })

/** @throws Refused `not-allowed` for whoever is not of the office; before anything is read or kept */
export const requireOffice = (ledger: Ledger, caller: Caller): Promise<void> =>
  asOffice(ledger, caller, () => Promise.resolve())

/** A draft within a transaction of its workspace, locked until that ends; null when there is none. */
export const loadDraft = async (
  client: PoolClient,
  workspace: string,
  id: string,
  lock: '' | 'for update' = '',
): Promise<Draft | null> => {
  const { rows } = await client.query<Row>(
    `select ${columns} from desk.draft where workspace_id = $1 and id = $2 ${lock}`,
    [workspace, id],
  )
  return rows[0] ? draftOf(rows[0]) : null
}

/** Takes a draft off the desk, within a transaction of its workspace. @returns whether there was one */
export const removeDraft = async (client: PoolClient, workspace: string, id: string): Promise<boolean> => {
  const { rowCount } = await client.query('delete from desk.draft where workspace_id = $1 and id = $2', [
    workspace,
    id,
  ])
  return rowCount === 1
}

/** Puts what was read on the desk; its bytes are in the vault already. @throws Refused `not-allowed` */
export const keepDraft = (
  ledger: Ledger,
  caller: Caller,
  source: { fileName: string; hash: string },
  content: DraftContent,
): Promise<Draft> =>
  asOffice(ledger, caller, async (client) => {
    const { kind, title, ...body } = content
    const id = ledger.newId()
    const now = ledger.clock()
    await client.query(
      `insert into desk.draft (workspace_id, id, version, kind, file_name, hash, title, problems, body,
                               created_by, created_at, updated_by, updated_at)
       values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $9, $10)`,
      [
        caller.workspace,
        id,
        kind,
        source.fileName,
        source.hash,
        title,
        included(content.problems),
        JSON.stringify(body),
        caller.person,
        now,
      ],
    )
    return { id, version: 1, kind, ...source, title, ...body, updatedAt: now }
  })

export type DraftRow = {
  id: string
  kind: Draft['kind']
  fileName: string
  title: string | null
  problems: number
  updatedAt: string
}

/** What lies on the desk, newest first; nothing for whoever is not of the office. */
export const listDrafts = (ledger: Ledger, caller: Caller): Promise<DraftRow[]> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    if (!(await isOffice(ledger, client, caller))) return []
    const { rows } = await client.query<Omit<Row, 'body'> & { problems: number }>(
      `select id, version, kind, file_name, hash, title, problems, updated_at
         from desk.draft where workspace_id = $1 order by updated_at desc, id`,
      [caller.workspace],
    )
    return rows.map(({ id, kind, file_name, title, problems, updated_at }) => ({
      id,
      kind,
      fileName: file_name,
      title,
      problems,
      updatedAt: updated_at,
    }))
  })

/** @throws Refused `not-allowed`, `not-found` */
export const showDraft = (ledger: Ledger, caller: Caller, id: string): Promise<Draft> =>
  asOffice(ledger, caller, async (client) => {
    const draft = await loadDraft(client, caller.workspace, id)
    if (!draft) throw new Refused('not-found', { thing: 'draft', id })
    return draft
  })

/**
 * Saves a mended draft.
 * @throws Refused `not-allowed`, `not-found`, `draft-changed` (somebody saved another version: `version`, `updatedAt`)
 */
export const saveDraft = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  mended: { version: number; kind: Draft['kind']; problems: DraftProblem[] },
): Promise<Draft> =>
  asOffice(ledger, caller, async (client) => {
    const before = await loadDraft(client, caller.workspace, id, 'for update')
    if (!before) throw new Refused('not-found', { thing: 'draft', id })
    if (before.version !== mended.version)
      throw new Refused('draft-changed', { version: before.version, updatedAt: before.updatedAt })
    const { meta, lines, issues } = before
    const { kind, problems } = mended
    const { rows } = await client.query<Row>(
      `update desk.draft
          set version = version + 1, kind = $3, problems = $4, body = $5, updated_by = $6, updated_at = $7
        where workspace_id = $1 and id = $2 returning ${columns}`,
      [
        caller.workspace,
        id,
        kind,
        included(problems),
        JSON.stringify({ meta, lines, problems, issues }),
        caller.person,
        ledger.clock(),
      ],
    )
    const saved = rows[0]
    if (!saved) throw new Refused('not-found', { thing: 'draft', id })
    return draftOf(saved)
  })

/** @throws Refused `not-allowed`, `not-found` */
export const dropDraft = (ledger: Ledger, caller: Caller, id: string): Promise<void> =>
  asOffice(ledger, caller, async (client) => {
    if (!(await removeDraft(client, caller.workspace, id)))
      throw new Refused('not-found', { thing: 'draft', id })
  })
