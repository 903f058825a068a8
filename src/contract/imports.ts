import { z } from 'zod'
import { next, walk } from '#contract/paging.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'
import { importKinds } from '#core/record/import/facts.ts'

const importRow = z.object({
  id: value.id,
  kind: z.enum(importKinds),
  fileName: z.string(),
  title: z.string().nullable(),
  /** SHA-256 of the file as given. */
  hash: value.sha256,
  round: z.object({ id: value.id, name: z.string() }),
  /** New problems; those told otherwise, as they stand, not at all; rows a person left out. */
  problems: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  absent: z.number().int(),
  leftOut: z.number().int(),
  confirmedAt: z.string(),
  /** Name of the person who confirmed it. */
  by: z.string(),
  withdrawn: z.boolean(),
})
export type ImportRow = z.infer<typeof importRow>

export const listImports = route({
  method: 'GET',
  path: '/api/imports',
  tag: 'import',
  summary: {
    zh: '已经确认导入的文件，新的在前；撤回的仍在其中',
    en: 'Documents that were confirmed, newest first; withdrawn ones stay among them',
  },
  admission: 'signed-in',
  scope: 'read',
  query: walk,
  response: z.object({ imports: z.array(importRow), next }),
})

/** A problem that an import brought or changed, as it stands now. */
const touched = z.object({ id: value.id, number: z.string(), title: z.string(), step: value.step })

export const importDetail = importRow.extend({
  brought: z.array(touched),
  changedProblems: z.array(touched),
  /** What the document named and the person confirming left out, and why. */
  leftOutRows: z.array(z.object({ line: z.number().int(), title: z.string(), reason: z.string() })),
  withdrawal: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** Numbers of the problems that were gone on with since: while there are any, it cannot be withdrawn. */
  builtUpon: z.array(z.string()),
})
export type ImportDetail = z.infer<typeof importDetail>

export const showImport = route({
  method: 'GET',
  path: '/api/imports/:id',
  tag: 'import',
  summary: {
    zh: '一次导入：带来和改动了哪些问题、略去了什么、能不能撤回',
    en: 'One import: the problems it brought and changed, what was left out, whether it can be withdrawn',
  },
  admission: 'signed-in',
  scope: 'import',
  response: importDetail,
})
