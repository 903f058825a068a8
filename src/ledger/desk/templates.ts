import type { Template, TemplateKind } from '#contract/templates.ts'
import { requireOffice } from '#ledger/desk/drafts.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { vaultRefusal } from '#ledger/desk/uploads.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { refuseFaulty } from '#ledger/papers/own-template.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace, readOnly } from '#store/in-workspace.ts'

export const largestTemplate = 20 * 1024 * 1024

type Row = {
  id: string
  kind: TemplateKind
  name: string
  file_name: string
  hash: string
  size: number
  added_by: string
  added_at: string
}

const selected = `select t.id, t.kind, t.name, t.file_name, t.hash, t.size, t.added_at, coalesce(p.name, '') as added_by
  from desk.template t left join views.person p on p.workspace_id = t.workspace_id and p.id = t.added_by
 where t.workspace_id = $1`

const shown = (row: Row): Template => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  fileName: row.file_name,
  size: row.size,
  addedBy: row.added_by,
  addedAt: row.added_at,
})

/** The office's own templates and red heads, by name. Whoever may take a paper may take it in any of them. */
export const listTemplates = ({ store }: Ledger, { workspace }: Caller): Promise<{ templates: Template[] }> =>
  readOnly(store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<Row>(`${selected} order by t.name`, [workspace])
    return { templates: rows.map(shown) }
  })

/**
 * Keeps a template or a red head of the office, looked through before: one with faults is not kept.
 * @throws Refused `not-allowed`, `template-faults`, `duplicate`, `disk-full`
 */
export const addTemplate = async (
  ledger: Ledger,
  caller: Caller,
  file: { kind: TemplateKind; name: string; file: string; bytes: () => Promise<Uint8Array> },
): Promise<Template> => {
  await requireOffice(ledger, caller)
  const bytes = await file.bytes()
  refuseFaulty(file.kind, bytes)
  const { workspace, person } = caller
  const { hash, size } = await ledger.vault.put(bytes, { limit: largestTemplate }).catch((error: unknown) => {
    throw vaultRefusal(error, largestTemplate)
  })
  const id = ledger.newId()
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const kept = await client.query(
      `insert into desk.template (workspace_id, id, kind, name, file_name, hash, size, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (workspace_id, name) do nothing`,
      [workspace, id, file.kind, file.name, safeFileName(file.file), hash, size, person, ledger.clock()],
    )
    if (!kept.rowCount) throw new Refused('duplicate', { thing: 'template', name: file.name })
    const { rows } = await client.query<Row>(`${selected} and t.id = $2`, [workspace, id])
    const [row] = rows
    if (!row) throw new Error('a template that was kept is not there')
    return shown(row)
  })
}

/** Takes one off the desk; its bytes go with the next sweep. @throws Refused `not-allowed`, `not-found` */
export const dropTemplate = async (ledger: Ledger, caller: Caller, id: string): Promise<void> => {
  await requireOffice(ledger, caller)
  const { workspace } = caller
  await inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const gone = await client.query('delete from desk.template where workspace_id = $1 and id = $2', [
      workspace,
      id,
    ])
    if (!gone.rowCount) throw new Refused('not-found', { thing: 'template', id })
  })
}

/** The bytes of one. @throws Refused `not-found`; `file-missing` where the vault has lost them */
export const openTemplate = async (
  { store, vault }: Ledger,
  { workspace }: Caller,
  id: string,
): Promise<{ kind: TemplateKind; bytes: Uint8Array }> => {
  const row = await readOnly(store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<Row>(`${selected} and t.id = $2`, [workspace, id])
    return rows[0]
  })
  if (!row) throw new Refused('not-found', { thing: 'template', id })
  const stored = await vault.open(row.hash)
  if (!stored) throw new Refused('file-missing', { hash: row.hash })
  const chunks: Uint8Array[] = []
  for await (const chunk of stored.stream) chunks.push(chunk as Uint8Array)
  return { kind: row.kind, bytes: Buffer.concat(chunks) }
}
