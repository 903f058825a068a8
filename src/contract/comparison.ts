import { z } from 'zod'
import { rowMatch } from '#contract/drafts.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

export const changeOf = z.enum([
  'title',
  'manifestation',
  'leadLeader',
  'leadUnit',
  'coUnits',
  'handler',
  'deadline',
  /** Of the problem and of its only measure, which the list tells in one. */
  'deadlines',
  'timeClass',
  'measure',
  'newMeasure',
  'progress',
])

/** One thing a list tells otherwise than it stands: old beside new, and whether it is proposed to be taken over. */
export const change = z.object({
  id: z.string(),
  of: changeOf,
  before: z.string().nullable(),
  after: z.string(),
  /** The words of the measure it is about, where the change itself does not say them. */
  about: z.string().nullable(),
  /** Set by hand since the last list: not taken unless a person says so. */
  byHand: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** The reason with which `byHand` removed the measure it is about. */
  removed: z.string().nullable(),
  /** By what name those are registered who were meant, where the list prints another. */
  means: z.string().nullable(),
  /** Code of the refusal that keeps it from being taken, as things stand. */
  blocked: z.string().nullable(),
  /** Taken over: as a person said, else as proposed. */
  taken: z.boolean(),
})
export type ComparedChange = z.infer<typeof change>

export const comparedRow = z.object({
  /** Key of the problem in the draft, its number there, its words, and how many measures it tells. */
  key: z.string(),
  marker: z.string().nullable(),
  title: z.string(),
  aspect: z.string(),
  measures: z.number().int(),
  as: z.enum(['new', 'unchanged', 'changed']),
  /** Only alike: a person has to say whether it is this problem or a new one. */
  undecided: z.boolean(),
  match: z
    .object({
      problem: value.id,
      number: z.string(),
      title: z.string(),
      step: value.step,
      by: z.enum(['person', 'number', 'words', 'likeness']),
      likeness: z.number(),
    })
    .nullable(),
  changes: z.array(change),
  /** Names nobody here is known by: they are not taken over. Of new rows, too. */
  unknown: z.array(z.object({ of: changeOf, words: z.string() })),
  /** Deadlines before the day of the feedback: not taken. `about`: words of the measure; null: the problem’s own. */
  early: z.array(z.object({ day: value.day, about: z.string().nullable() })),
  /** Measures that stand and that the list does not tell; they stay. */
  absentMeasures: z.array(z.object({ id: z.string(), text: z.string() })),
})
export type ComparedRow = z.infer<typeof comparedRow>

const absentProblem = z.object({
  id: value.id,
  number: z.string(),
  title: z.string(),
  step: value.step,
})

export const comparison = z.object({
  draft: z.object({
    id: value.id,
    version: z.number().int(),
    fileName: z.string(),
    title: z.string().nullable(),
  }),
  round: value.named,
  rows: z.array(comparedRow),
  /** Problems of the round that no row speaks of; they are not closed by that. */
  absent: z.array(absentProblem),
  /** To hand over with the confirmation: what was compared, and what of it is taken. */
  compared: value.sha256,
})
export type Comparison = z.infer<typeof comparison>

/** A dry run: nothing is changed by it. */
export const compareDraft = route({
  method: 'GET',
  path: '/api/drafts/:id/comparison',
  tag: 'import',
  summary: {
    zh: '一份草稿与某轮次台账的新旧对照：新增、不变、有变动、未提到；只是试算，什么也不改',
    en: 'A draft beside a round of the ledger: new, unchanged, changed, absent; a dry run that changes nothing',
  },
  admission: 'signed-in',
  scope: 'import',
  query: z.object({ round: value.id }),
  response: comparison,
})

/** Whom a name in a list means, wherever in the draft it stands; null: nobody known. */
const meant = z.discriminatedUnion('as', [
  z.object({ as: z.literal('unit'), words: value.words(500), unit: value.id.nullable() }),
  z.object({
    as: z.literal('leader'),
    words: value.words(500),
    person: value.id.nullable(),
    post: value.id.nullable(),
  }),
  z.object({ as: z.literal('handler'), words: value.words(500), person: value.id.nullable() }),
])
export type Meant = z.infer<typeof meant>

/** Only what was chosen goes over the line, not the whole draft. */
export const chooseRows = route({
  method: 'PUT',
  path: '/api/drafts/:id/choices',
  tag: 'import',
  summary: {
    zh: '保存新旧对照里的选择：哪一行是哪个问题、采纳哪些变动、文件里的名称指谁；别人先存过的，拒绝',
    en: 'Save what was chosen in a comparison: which problem a row speaks of, which changes are taken, whom a name means; refused if somebody else saved meanwhile',
  },
  admission: 'signed-in',
  scope: 'import',
  body: z.object({
    version: z.number().int(),
    /** By key of the row; null: as proposed. A key the draft does not have is passed over. */
    rows: z.array(z.object({ key: value.text(200), match: rowMatch.nullable() })).max(10_000),
    names: z.array(meant).max(1000),
  }),
  response: z.object({ version: z.number().int() }),
})
