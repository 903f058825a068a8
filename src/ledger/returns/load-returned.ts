import type { PoolClient } from 'pg'
import type { PlacedRow } from '#core/rules/progress/returned-sheet.ts'
import { type Pack, packColumns, packJoins } from '#ledger/returns/load-packs.ts'

/** A file that came back, as it lies on the desk. */
export type Returned = {
  id: string
  fileName: string
  hash: string
  entries: PlacedRow[]
  /** By the row of the sheet: whether a person takes it. */
  choices: Record<string, boolean>
  importId: string | null
  /** That import was withdrawn: the ledger is as if the file had never been taken. */
  withdrawn: boolean
  broughtAt: string
  by: string
  pack: Pack
}

/** Columns and joins of a returned file `f`. */
export const returnedColumns = `f.id, f.file_name as "fileName", f.hash, f.entries, f.choices, f.import_id as "importId",
  coalesce(i.withdrawn, false) as withdrawn, f.brought_at as "broughtAt", coalesce(b.name, '') as by, ${packColumns}`
export const returnedJoins = `join desk.return_pack k on k.workspace_id = f.workspace_id and k.id = f.pack_id
  ${packJoins}
  left join views.import i on i.workspace_id = f.workspace_id and i.id = f.import_id
  left join views.person b on b.workspace_id = f.workspace_id and b.id = f.brought_by`

export const loadReturned = async (
  client: PoolClient,
  workspace: string,
  id: string,
  lock: '' | 'for update of f' = '',
): Promise<Returned | undefined> => {
  const { rows } = await client.query<Returned>(
    `select ${returnedColumns} from desk.returned_file f ${returnedJoins} where f.workspace_id = $1 and f.id = $2 ${lock}`,
    [workspace, id],
  )
  return rows[0]
}

/** What another file of the same unit, not taken yet, says of a measure. */
export type Beside = { file: string; fileName: string; unit: string; measure: string; text: string }

/** What the files that are not taken say, of these units. */
export const saidBeside = async (
  client: PoolClient,
  workspace: string,
  units: readonly string[],
): Promise<Beside[]> => {
  const { rows } = await client.query<Beside>(
    `select f.id as file, f.file_name as "fileName", k.unit_id as unit, e ->> 'measure' as measure, e ->> 'text' as text
       from desk.returned_file f
       join desk.return_pack k on k.workspace_id = f.workspace_id and k.id = f.pack_id
       cross join lateral jsonb_array_elements(f.entries) e
      where f.workspace_id = $1 and f.import_id is null and k.unit_id = any($2::uuid[]) and e ->> 'measure' is not null`,
    [workspace, [...new Set(units)]],
  )
  return rows
}
