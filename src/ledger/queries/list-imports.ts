import type { PoolClient } from 'pg'
import type { DocumentKind } from '#core/record/import/facts.ts'

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

/** The documents that were confirmed, newest first; withdrawn ones stay in the list. In a transaction of the workspace. */
export const importRows = async (client: PoolClient, workspace: string): Promise<ImportRow[]> => {
  const { rows } = await client.query<ImportRow>({
    name: 'list-imports',
    text: `select id, kind, file_name as "fileName", title, problems, confirmed_at as "confirmedAt",
                  confirmed_by as by, withdrawn
             from views.import where workspace_id = $1 order by confirmed_at desc, id`,
    values: [workspace],
  })
  return rows
}
