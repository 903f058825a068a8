import type { Import } from '#core/record/import/import.ts'
import type { ViewRows } from '#ledger/views/rows.ts'

/** What pages read of an import. */
export const rowsOfImport = (it: Import): ViewRows => ({
  import: [
    {
      id: it.id,
      round_id: it.round,
      kind: it.kind,
      file_name: it.fileName,
      hash: it.hash,
      title: it.title,
      problems: it.problems.length,
      changed: it.changed.length,
      unchanged: it.unchanged,
      absent: it.absent,
      left_out: it.leftOut.length,
      confirmed_at: it.confirmedAt,
      confirmed_by: it.confirmedBy,
      withdrawn: it.withdrawn !== null,
    },
  ],
})
