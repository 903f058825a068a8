import { z } from 'zod'
import { draftProblem } from '#contract/drafts.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

const key = value.text(200)

/** What of a draft was changed since a version: only that is sent, so that a long list is saved as fast as a short one. */
export const mendDraft = route({
  method: 'PUT',
  path: '/api/drafts/:id/problems',
  tag: 'import',
  summary: {
    zh: '只保存草稿里改过的问题；别人先存过的，拒绝',
    en: 'Save only the problems of a draft that were mended; refused if somebody else saved meanwhile',
  },
  admission: 'signed-in',
  scope: 'import',
  body: z.object({
    version: z.number().int(),
    kind: value.documentKind,
    /** Those that are new or say something else, by their key. */
    problems: z.array(draftProblem).max(20_000),
    /** Keys of all problems in their order, where one came, went or moved; null: as before. */
    order: z.array(key).max(20_000).nullable(),
  }),
  response: z.object({ version: z.number().int(), updatedAt: z.string() }),
})
