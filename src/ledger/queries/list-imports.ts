import type { DocumentKind } from '#core/record/import/facts.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { readOnly } from '#store/in-workspace.ts'

export type ImportRow = {
  id: string
  kind: DocumentKind
  fileName: string
  title: string | null
  problems: number
  confirmedAt: string
  /** Name of the person who confirmed it. */
  by: string
  withdrawn: boolean
}

/** The documents that were confirmed, newest first; withdrawn ones stay in the list. */
export const listImports = (ledger: Ledger, { workspace }: Caller): Promise<ImportRow[]> =>
  readOnly(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{
      id: string
      kind: DocumentKind
      file_name: string
      title: string | null
      problems: number
      confirmed_at: string
      confirmed_by: string
      withdrawn: boolean
    }>({
      name: 'list-imports',
      text: `select id, kind, file_name, title, problems, confirmed_at, confirmed_by, withdrawn
               from views.import where workspace_id = $1 order by confirmed_at desc, id`,
      values: [workspace],
    })
    return rows.map(({ id, kind, file_name, title, problems, confirmed_at, confirmed_by, withdrawn }) => ({
      id,
      kind,
      fileName: file_name,
      title,
      problems,
      confirmedAt: confirmed_at,
      by: confirmed_by,
      withdrawn,
    }))
  })
