import { newestVersion } from '#core/record/catalogue.ts'
import type { NewFact } from '#core/record/fact/envelope.ts'
import type { ImportConfirmed } from '#core/record/import/facts.ts'

/** That something came in, and what came of it: the first fact of the import's own stream. */
export const importFact = (id: string, body: ImportConfirmed['body']): NewFact => ({
  stream: { kind: 'import', id },
  type: 'import.confirmed',
  v: newestVersion('import.confirmed'),
  happened: null,
  body,
})
