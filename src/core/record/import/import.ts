import type { ImportConfirmed, ImportFact } from '#core/record/import/facts.ts'

export type Import = ImportConfirmed['body'] & {
  id: string
  confirmedAt: string
  confirmedBy: string
  withdrawn: { reason: string } | null
}

/** Folds one fact of an import's stream into its state. */
export const foldImport = (it: Import | null, fact: ImportFact): Import => {
  if (fact.type === 'import.confirmed')
    return {
      id: fact.stream.id,
      ...fact.body,
      confirmedAt: fact.recordedAt,
      confirmedBy: fact.actor.kind === 'person' ? fact.actor.person.name : fact.actor.rule,
      withdrawn: null,
    }
  if (!it) throw new Error(`${fact.type} before import.confirmed`)
  return { ...it, withdrawn: fact.body }
}
