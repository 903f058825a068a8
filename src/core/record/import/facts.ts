import type { Fact } from '#core/record/fact/envelope.ts'

export const documentKinds = ['feedback', 'plan', 'report', 'ledger', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What can come in: documents, and the return packs of units without access. */
export const importKinds = [...documentKinds, 'return'] as const
export type ImportKind = (typeof importKinds)[number]

export type ImportConfirmed = Fact<
  'import.confirmed',
  {
    round: string
    kind: ImportKind
    fileName: string
    /** SHA-256 of the bytes as given; the bytes are in the vault. */
    hash: string
    title: string | null
    problems: string[]
    /** What the document names and the person confirming left out: it has no number, but it was not unseen. */
    leftOut: { line: number; title: string; reason: string }[]
    /** Problems that were there before, and that this list told otherwise or more of. */
    changed: string[]
    /** How many it told as they stand, and how many that were there it did not tell: they are not closed by that. */
    unchanged: number
    absent: number
  }
>
/** As it was written before later lists were matched. */
export type ImportConfirmedV1 = Omit<
  ImportConfirmed['body'],
  'leftOut' | 'changed' | 'unchanged' | 'absent'
> & { leftOut: { line: number; title: string }[] }

export type ImportWithdrawn = Fact<'import.withdrawn', { reason: string }>

export type ImportFact = ImportConfirmed | ImportWithdrawn
