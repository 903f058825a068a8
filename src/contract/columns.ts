import { z } from 'zod'
import { draft } from '#contract/drafts.ts'
import { ledgerField } from '#contract/ledger-tables.ts'
import { route } from '#contract/route.ts'

/** By the hash of a head the place of a column and its field; columns that are not named are read as proposed. */
const mapping = z.record(
  z.string().regex(/^[0-9a-f]{16}$/),
  z.record(z.string().regex(/^\d{1,3}$/), ledgerField),
)

/** Nothing is kept: what a draft would hold if its columns were so. */
export const tryColumns = route({
  method: 'POST',
  path: '/api/drafts/:id/columns/try',
  tag: 'import',
  summary: {
    zh: '按给出的列对应试读一次，只报问题和措施各有多少，不改草稿',
    en: 'Read once with these columns and count problems and measures; the draft stays as it is',
  },
  admission: 'signed-in',
  scope: 'import',
  body: z.object({ mapping }),
  response: z.object({
    problems: z.number().int(),
    measures: z.number().int(),
    /** The first problems, so that one can see whether it is read rightly. */
    titles: z.array(z.string()),
  }),
})

export const chooseColumns = route({
  method: 'PUT',
  path: '/api/drafts/:id/columns',
  tag: 'import',
  summary: {
    zh: '按给出的列对应重读原文件，换掉草稿里的清单；可以记住这些表头',
    en: 'Read the file again with these columns and put its lists in place of the draft’s; the heads can be remembered',
  },
  admission: 'signed-in',
  scope: 'import',
  body: z.object({
    version: z.number().int(),
    mapping,
    /** Whether tables with these heads are to be read so from now on. */
    remember: z.boolean(),
  }),
  response: draft,
})
