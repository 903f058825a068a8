import type { ImportConfirmed, ImportFact } from '#core/record/import/facts.ts'

export type Import = ImportConfirmed['body'] & {
  id: string
  confirmedAt: string
  withdrawn: { reason: string } | null
}

/** Folds one fact of an import's stream into its state. */
export const foldImport = (it: Import | null, fact: ImportFact): Import => {
  if (fact.type === 'import.confirmed')
    return { id: fact.stream.id, ...fact.body, confirmedAt: fact.recordedAt, withdrawn: null }
  if (!it) throw new Error(`${fact.type} before import.confirmed`)
  return { ...it, withdrawn: fact.body }
}
