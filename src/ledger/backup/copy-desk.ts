import type { PoolClient } from 'pg'
import type { Kept, KeptTable } from '#contract/backup-manifest.ts'
import { lookAt } from '#ledger/backup/copy-journal.ts'
import { deskTables, tableLines } from '#store/table-lines.ts'

/**
 * Neither taken along nor brought back: whoever was signed in signs in again, and a key that was revoked since must not
 * open again, nor an address of a calendar; a half of a password that waited is asked for anew.
 */
export const leftOut: readonly string[] = [
  'desk.session',
  'desk.api_key',
  'desk.calendar_address',
  'desk.access_order',
]

/**
 * Only in a sealed backup: whoever reads a seed has the second factor of its owner for good. From one in the clear
 * everybody binds a new one, and where it is demanded nothing opens before. Nor the key of links in mail: it is made anew.
 */
const sealedAlone: readonly string[] = ['desk.second_factor', 'desk.mail_rule']

const counting = async function* (
  lines: AsyncIterable<string[]>,
  count: (rows: number) => void,
): AsyncGenerator<string[]> {
  for await (const some of lines) {
    count(some.length)
    yield some
  }
}

/** The desk and the security log, whole: they change everywhere. The client has an open snapshot in UTC. */
export const copyDesk = async (
  client: PoolClient,
  { workspaces, state, sealed }: { workspaces: readonly string[]; state: string; sealed: boolean },
  put: (path: string, lines: AsyncIterable<readonly string[]>) => Promise<Kept>,
  progress: (tables: number, of: number) => void,
): Promise<KeptTable[]> => {
  const tables = (await deskTables(client)).filter(
    (it) => !leftOut.includes(it.name) && (sealed || !sealedAlone.includes(it.name)),
  )
  const parts = tables.flatMap(({ name, perWorkspace }) =>
    (perWorkspace ? workspaces : [null]).map((workspace) => ({ name, workspace })),
  )
  const kept: KeptTable[] = []
  for (const [n, { name, workspace }] of parts.entries()) {
    if (workspace !== null) await lookAt(client, workspace)
    let rows = 0
    const path = `desk/${state}/${String(n).padStart(4, '0')}-${name.replace('desk.', '')}.jsonl.gz`
    const lines = counting(tableLines(client, name), (some) => (rows += some))
    const part = await put(path, lines)
    kept.push({ ...part, table: name, workspace, rows })
    progress(n + 1, parts.length)
  }
  return kept
}
