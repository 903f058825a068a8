import type { PoolClient } from 'pg'
import type { Erasure } from '#contract/backup-manifest.ts'

/** What was erased by law in a workspace, in the order of its journal. */
export const readErasures = async (client: PoolClient, workspace: string): Promise<Erasure[]> => {
  const { rows } = await client.query<{
    body: { fact: number; fields: string[]; ground: string }
    act_id: string
    recorded_at: string
  }>(
    `select body, act_id, recorded_at from journal.fact
      where workspace_id = $1 and type = 'content.erased' order by seq`,
    [workspace],
  )
  return rows.map(({ body: { fact, fields, ground }, act_id: actId, recorded_at: at }) => ({
    ...{ workspace, fact, fields, ground, actId, at },
  }))
}
