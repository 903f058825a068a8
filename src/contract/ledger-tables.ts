import { z } from 'zod'
import { ledgerFields } from '#core/words/lists/ledgers/field.ts'

export const ledgerField = z.enum(ledgerFields)

/** A table of the source as it was read: what each column was taken for, how surely, and why. */
export const ledgerTable = z.object({
  form: z.enum(['rows', 'fields']),
  sheet: z.string(),
  firstLine: z.number().int(),
  headLines: z.array(z.number().int()),
  headerHash: z.string(),
  columns: z.array(
    z.object({
      index: z.number().int(),
      name: z.string(),
      field: ledgerField,
      confidence: z.enum(['sure', 'likely', 'guess']),
      reason: z.enum([
        'name',
        'ending',
        'cells',
        'beside',
        'cells-deny',
        'taken',
        'two-meanings',
        'unknown',
        'said',
      ]),
      samples: z.array(z.string()),
    }),
  ),
  rows: z.number().int(),
})

export const ledgerColumns = z.object({
  tables: z.array(ledgerTable),
  /** By whose word: the reader’s own, what was remembered of the same head, or what was chosen for this draft. */
  by: z.enum(['reader', 'remembered', 'chosen']),
  /** The version of the draft the lists were read in; a later one has been mended by hand. */
  version: z.number().int(),
})
export type LedgerColumns = z.infer<typeof ledgerColumns>
