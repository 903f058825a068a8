import type { PoolClient } from 'pg'
import {
  type Draft,
  type DraftProblem,
  type DraftRow,
  untoldMeasure,
  untoldProblem,
} from '#contract/drafts.ts'
import type { Walk } from '#contract/paging.ts'
import type { AsRead } from '#core/rules/importing/gone-from-list.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { DraftContent } from '#ledger/desk/draft-of-reading.ts'
import { withNames } from '#ledger/desk/names-in-draft.ts'
import { requireOwnKeys } from '#ledger/desk/own-keys.ts'
import { expectReading } from '#ledger/desk/read-in-worker.ts'
import { postsOf } from '#ledger/desk/whoami.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { comesToSee, mustSee } from '#ledger/policies/must-see.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { Where } from '#ledger/queries/read.ts'
import { inWorkspace, readOnly } from '#store/in-workspace.ts'

/** As it lies on the desk: with what was read, which no mending changes. Older ones do not say it. */
export type DeskDraft = Draft & { asRead?: AsRead[] }
/** All of a draft but what each saving changes; the columns beside it are for the list. */
type Body = Omit<DeskDraft, 'id' | 'version' | 'updatedAt'>

const asReadOf = (problems: readonly DraftProblem[]): AsRead[] =>
  problems.map(({ key, title, span, manifestations }) => ({
    ...{ key, title, span },
    manifestations: manifestations.map((it) => ({ key: it.key, text: it.text })),
  }))
/** Where a person says that it is of another kind, that is the reason. */
const reasonsFor = ({ kind, reasons }: Body, now: Body['kind']): Pick<Body, 'reasons'> =>
  reasons === undefined || kind === now ? {} : { reasons: { ...reasons, kind: { by: 'chosen', said: '' } } }

type Row = { id: string; version: number; body: Body; updated_at: string }

/** A draft put on the desk by an older version says less. */
const filledIn = <Kept extends Pick<Draft, 'problems'>>(body: Kept): Kept => ({
  ...body,
  problems: body.problems.map((problem) => ({
    ...untoldProblem,
    ...problem,
    measures: problem.measures.map((measure) => ({ ...untoldMeasure, ...measure })),
  })),
})

const draftOf = ({ id, version, body, updated_at }: Row): DeskDraft => ({
  ...filledIn(body),
  id,
  version,
  updatedAt: updated_at,
})

const selected = 'id, version, body, updated_at'
const included = (problems: readonly DraftProblem[]): number => problems.filter((it) => !it.leftOut).length

/** @throws Refused `not-allowed` for whoever is not of the office */
export const asOffice = <T>(
  ledger: Ledger,
  caller: Caller,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    // Drafts hold what an inspection found before anybody confirmed it: the office's own until then.
    const posts = await postsOf(client, caller, dayInShanghai(ledger.clock()))
    mustSee('desk', posts)
    return work(client)
  })

/** @throws Refused `not-allowed` for whoever is not of the office; before anything is read or kept */
export const requireOffice = (ledger: Ledger, caller: Caller): Promise<void> =>
  asOffice(ledger, caller, () => Promise.resolve())

/** The draft as it lies on the desk, or null. */
export const findDraft = async (
  client: PoolClient,
  workspace: string,
  id: string,
  lock: '' | 'for update' = '',
): Promise<DeskDraft | null> => {
  const { rows } = await client.query<Row>(
    `select ${selected} from desk.draft where workspace_id = $1 and id = $2 ${lock}`,
    [workspace, id],
  )
  return rows[0] ? draftOf(rows[0]) : null
}

const loadDraft = async (...asked: Parameters<typeof findDraft>): Promise<DeskDraft> => {
  const draft = await findDraft(...asked)
  if (draft === null) throw new Refused('not-found', { thing: 'draft', id: asked[2] })
  return draft
}

/** Puts what was read on the desk; its bytes are in the vault already. @throws Refused `not-allowed` */
export const keepDraft = (
  ledger: Ledger,
  caller: Caller,
  source: { fileName: string; hash: string },
  content: DraftContent,
): Promise<Draft> =>
  asOffice(ledger, caller, async (client) => {
    const { fileName, hash } = source
    const now = ledger.clock()
    const problems = await withNames(client, caller.workspace, dayInShanghai(now), content.problems)
    const body: Body = { ...content, problems, fileName, hash, asRead: asReadOf(problems) }
    const id = ledger.newId()
    await client.query(
      `insert into desk.draft (workspace_id, id, version, kind, file_name, hash, title, problems, body,
                               created_by, created_at, updated_by, updated_at)
       values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $9, $10)`,
      [
        caller.workspace,
        id,
        content.kind,
        fileName,
        hash,
        content.title,
        included(content.problems),
        JSON.stringify(body),
        caller.person,
        now,
      ],
    )
    return { ...body, id, version: 1, updatedAt: now }
  })

/**
 * Puts another reading of the same file in place of the draft’s lists; what was mended by hand is gone with them.
 * @throws Refused `not-found`, `draft-changed`
 */
export const replaceContent = async (
  ledger: Ledger,
  client: PoolClient,
  caller: Caller,
  id: string,
  version: number,
  content: DraftContent,
): Promise<Draft> => {
  const before = await loadDraft(client, caller.workspace, id, 'for update')
  if (before.version !== version)
    throw new Refused('draft-changed', { version: before.version, updatedAt: before.updatedAt })
  const { fileName, hash } = before
  const now = ledger.clock()
  const problems = await withNames(client, caller.workspace, dayInShanghai(now), content.problems)
  const columns = content.columns && { ...content.columns, by: 'chosen' as const, version: version + 1 }
  const body: Body = {
    ...{ ...content, ...(columns ? { columns } : {}), problems, fileName, hash },
    asRead: asReadOf(problems),
  }
  const { rows } = await client.query<Row>(
    `update desk.draft
        set version = version + 1, kind = $3, title = $4, problems = $5, body = $6, updated_by = $7, updated_at = $8
      where workspace_id = $1 and id = $2 returning ${selected}`,
    [
      caller.workspace,
      id,
      content.kind,
      content.title,
      included(problems),
      JSON.stringify(body),
      caller.person,
      now,
    ],
  )
  const [row] = rows
  if (!row) throw new Error('a locked draft is gone')
  return draftOf(row)
}

const lastMended: Keyset = [
  { column: 'd.updated_at', kind: 'timestamptz', desc: true },
  { column: 'd.id', kind: 'uuid' },
]

/** What lies on the desk, the last mended first; for whoever is not of the office there is nothing. */
export const listDrafts = (
  ledger: Ledger,
  caller: Caller,
  query: Walk = {},
): Promise<{ drafts: DraftRow[]; next: string | null }> =>
  readOnly(ledger.store.pool, caller.workspace, async (_db, client) => {
    const where = behindCursor(new Where('d', caller.workspace), query, lastMended)
    const posts = await postsOf(client, caller, dayInShanghai(ledger.clock()))
    if (!comesToSee('desk', posts)) return { drafts: [], next: null }
    expectReading()
    const { rows } = await client.query<DraftRow & { place: unknown[] }>(
      `select d.id, d.kind, d.file_name as "fileName", d.title, d.problems, d.updated_at as "updatedAt",
              ${placeOf(lastMended)}
         from desk.draft d where ${String(where)} order by ${orderBy(lastMended)} ${upTo(query)}`,
      where.values,
    )
    const { shown, next } = pageOf(query, rows)
    return { drafts: shown.map(({ place: _place, ...row }) => row), next }
  })

/** @throws Refused `not-allowed`, `not-found` */
export const showDraft = (ledger: Ledger, caller: Caller, id: string): Promise<Draft> =>
  asOffice(ledger, caller, (client) => loadDraft(client, caller.workspace, id))

/**
 * Puts a draft as `mend` makes it in the place of the version that was looked at.
 * @throws Refused `not-allowed`, `not-found`, `draft-changed` (somebody saved another version: `version`, `updatedAt`), and
 *   what `mend` throws
 */
export const rewriteDraft = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  version: number,
  mend: (body: Body) => Pick<Body, 'kind' | 'problems'>,
): Promise<Draft> =>
  asOffice(ledger, caller, async (client) => {
    const before = await loadDraft(client, caller.workspace, id, 'for update')
    if (before.version !== version)
      throw new Refused('draft-changed', { version: before.version, updatedAt: before.updatedAt })
    const { id: _id, version: _version, updatedAt: _updatedAt, ...body } = before
    const { kind, problems } = mend(body)
    const mended: Body = { ...body, ...reasonsFor(body, kind), kind, problems }
    const { rows } = await client.query<Pick<Row, 'version' | 'updated_at'>>(
      `update desk.draft
          set version = version + 1, kind = $3, problems = $4, body = $5, updated_by = $6, updated_at = $7
        where workspace_id = $1 and id = $2 returning version, updated_at`,
      [caller.workspace, id, kind, included(problems), JSON.stringify(mended), caller.person, ledger.clock()],
    )
    const saved = rows[0]
    if (!saved) throw new Error('a locked draft is gone')
    return { ...mended, id, version: saved.version, updatedAt: saved.updated_at }
  })

/**
 * Saves a mended draft.
 * @throws Refused as `rewriteDraft`, and `invalid-input` (`field: key`)
 */
export const saveDraft = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  { version, kind, problems }: { version: number; kind: Draft['kind']; problems: DraftProblem[] },
): Promise<Draft> =>
  rewriteDraft(ledger, caller, id, version, () => {
    requireOwnKeys(problems)
    return { kind, problems }
  })

/** @throws Refused `not-allowed`, `not-found` */
export const dropDraft = (ledger: Ledger, caller: Caller, id: string): Promise<void> =>
  asOffice(ledger, caller, async (client) => {
    const dropped = await client.query('delete from desk.draft where workspace_id = $1 and id = $2', [
      caller.workspace,
      id,
    ])
    if (!dropped.rowCount) throw new Refused('not-found', { thing: 'draft', id })
  })
