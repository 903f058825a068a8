import { z } from 'zod'
import { draftChecks } from '#contract/draft-checks.ts'
import { ledgerColumns } from '#contract/ledger-tables.ts'
import { next, walk } from '#contract/paging.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

/** A position in the source: 1-based line, offsets in UTF-16 units within it. */
const span = z.object({ line: z.number().int(), from: z.number().int(), to: z.number().int() })
/** `1-02-003`: what a number is made of. */
const ordinal = z.number().int().min(0).max(99_999)
const headingRef = z.object({ ordinal, marker: value.text(20_000), title: value.text(20_000) })

/** A name as the document prints it, and the unit it was taken for; null where none is known by it. */
const printedUnit = z.object({ words: value.text(500), unit: value.id.nullable() })
const printedUnits = z.array(printedUnit).max(60)

/** Who answers and by when, as far as the document says it. */
export const draftDuty = z.object({
  leadLeader: z
    .object({ words: value.text(500), person: value.id.nullable(), post: value.id.nullable() })
    .nullable(),
  leadUnit: printedUnit.nullable(),
  coUnits: printedUnits,
  handler: z.object({ words: value.text(500), person: value.id.nullable() }).nullable(),
  timeClass: value.timeClass.nullable(),
  deadline: value.day.nullable(),
  /** The words the deadline was read from: 2026年9月底前 */
  deadlineWords: value.text(500).nullable(),
})
export type DraftDuty = z.infer<typeof draftDuty>
export const noDuty: DraftDuty = {
  leadLeader: null,
  leadUnit: null,
  coUnits: [],
  handler: null,
  timeClass: null,
  deadline: null,
  deadlineWords: null,
}

/** What a ledger tells of how far it is, as written: 完成情况, 整改进展, 佐证材料. */
const told = value.text(20_000).nullable()

const changeIds = z.array(value.text(300)).max(2000)
/** Which problem of the round a row speaks of, and what of it is taken over otherwise than proposed. */
export const rowMatch = z.object({
  /** The problem it speaks of; null: a new one. */
  problem: value.id.nullable(),
  /** Ids of changes that are taken over though not proposed, and that are not though they are. */
  take: changeIds,
  leave: changeIds,
})
export type RowMatch = z.infer<typeof rowMatch>

/** What the reader proposes and a person mends: it lives on the desk until it is confirmed. */
export const draftProblem = z.object({
  key: value.text(200),
  marker: value.text(20_000).nullable(),
  title: value.words(2000),
  shortTitle: value.words(14),
  aspect: headingRef,
  group: headingRef.nullable(),
  span,
  /** Left out of the import, and why. */
  leftOut: z.boolean(),
  leftOutReason: value.text(200),
  /** A person has looked at it beside its source and found it right. */
  accepted: z.boolean(),
  /** What a person says of it where the round has problems already; null: as proposed. */
  match: rowMatch.nullable(),
  duty: draftDuty,
  status: told,
  progress: told,
  evidence: told,
  manifestations: z
    .array(z.object({ key: value.text(200), text: value.words(5000), span: span.nullable() }))
    .max(100),
  measures: z
    .array(
      z.object({
        key: value.text(200),
        marker: value.text(20_000).nullable(),
        text: value.words(20_000),
        span: span.nullable(),
        units: printedUnits,
        deadline: value.day.nullable(),
        deadlineWords: value.text(500).nullable(),
        status: told,
        progress: told,
        figures: z.array(value.figure).max(2000),
        documents: z.array(value.text(20_000)).max(2000),
      }),
    )
    .max(500),
})
export type DraftProblem = z.infer<typeof draftProblem>
export type DraftMeasure = DraftProblem['measures'][number]

/** What a problem typed in by hand, or read before there was more, does not say. */
export const untoldProblem = {
  leftOut: false,
  leftOutReason: '',
  accepted: false,
  match: null,
  duty: noDuty,
  status: null,
  progress: null,
  evidence: null,
} satisfies Partial<DraftProblem>

/** Likewise of a measure. */
export const untoldMeasure = {
  units: [],
  deadline: null,
  deadlineWords: null,
  status: null,
  progress: null,
  figures: [],
  documents: [],
} satisfies Partial<DraftMeasure>

export const draftIssue = z.object({
  code: z.string(),
  message: z.string(),
  line: z.number().int().nullable(),
  /** The key of the problem whose lines hold it, as it was read; null where none does. */
  problem: z.string().nullable().optional(),
})

export const draft = z.object({
  id: value.id,
  version: z.number().int(),
  kind: value.documentKind,
  fileName: z.string(),
  hash: value.sha256,
  title: z.string().nullable(),
  meta: z.object({
    inspector: z.string().nullable(),
    inspected: z.string().nullable(),
    period: z.object({ from: value.day, to: value.day }).nullable(),
    feedbackOn: value.day.nullable(),
  }),
  /** The source, line by line. */
  lines: z.array(z.string()),
  /** Of a workbook or .csv: each sheet, the line its rows begin on, and the number of each row in it. */
  sheets: z
    .array(z.object({ name: z.string(), firstLine: z.number().int(), rows: z.array(z.number().int()) }))
    .optional(),
  /** Where it came from tables: what their columns were taken for. */
  columns: ledgerColumns.optional(),
  problems: z.array(draftProblem),
  issues: z.array(draftIssue),
  /** What does not fit in the text, as it was read: hints and no verdicts. */
  checks: draftChecks.optional(),
  /** Why it was taken for its kind, and of which kind of inspection it speaks, in words of the source. */
  reasons: z
    .object({
      kind: z.object({
        by: z.enum(['title', 'table', 'words', 'nothing', 'chosen']),
        said: z.string(),
      }),
      inspection: z.object({ kind: value.inspectionKind, said: z.string() }).nullable(),
    })
    .optional(),
  updatedAt: z.string(),
})
export type Draft = z.infer<typeof draft>

const draftRow = z.object({
  id: value.id,
  kind: value.documentKind,
  fileName: z.string(),
  title: z.string().nullable(),
  problems: z.number().int(),
  updatedAt: z.string(),
})
export type DraftRow = z.infer<typeof draftRow>

export const listDrafts = route({
  method: 'GET',
  path: '/api/drafts',
  tag: 'import',
  summary: {
    zh: '读过、还没有确认的文件，最近改过的在前；由整改办掌握',
    en: 'Documents read but not yet confirmed, the last mended first; the office’s own',
  },
  admission: 'signed-in',
  scope: 'import',
  query: walk,
  response: z.object({ drafts: z.array(draftRow), next }),
})

/** The body is the file itself: `content-type: application/octet-stream`, `?name=` its name; pasted text is text/plain. */
export const readDocument = route({
  method: 'POST',
  path: '/api/drafts',
  tag: 'import',
  summary: {
    zh: '读一份文件（.docx、.pdf、.doc、.txt、.html、.xlsx、.csv 等，或粘贴的文字），成为草稿',
    en: 'Read a document (.docx, .pdf, .txt, .html, .xlsx, .xls, .ods, .csv, with LibreOffice .doc, .wps and .rtf, or pasted text) into a draft',
  },
  admission: 'signed-in',
  scope: 'import',
  query: z.object({ name: z.string().min(1).max(255) }),
  response: draft,
})

export const showDraft = route({
  method: 'GET',
  path: '/api/drafts/:id',
  tag: 'import',
  summary: { zh: '一份草稿及其原文', en: 'One draft with its source' },
  admission: 'signed-in',
  scope: 'import',
  response: draft,
})

export const saveDraft = route({
  method: 'PUT',
  path: '/api/drafts/:id',
  tag: 'import',
  summary: {
    zh: '保存改过的草稿；别人先存过的，拒绝',
    en: 'Save a mended draft; refused if somebody else saved meanwhile',
  },
  admission: 'signed-in',
  scope: 'import',
  body: z.object({
    version: z.number().int(),
    kind: value.documentKind,
    problems: z.array(draftProblem).max(10_000),
  }),
  response: draft,
})

export const dropDraft = route({
  method: 'DELETE',
  path: '/api/drafts/:id',
  tag: 'import',
  summary: {
    zh: '丢弃草稿，办理记录里不留内容',
    en: 'Throw a draft away; nothing of it reaches the journal',
  },
  admission: 'signed-in',
  scope: 'import',
  response: z.object({}),
})
