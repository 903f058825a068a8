import { z } from 'zod'
import { evidenceVerdicts } from '#core/record/problem/evidence-facts.ts'
import { next, walk } from '#contract/paging.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

const file = {
  hash: value.sha256,
  fileName: z.string(),
  /** Bytes. */
  size: z.number().int(),
  mediaType: z.string(),
}

/** A proof as it stands. */
export const evidenceEntry = z.object({
  id: value.id,
  measure: value.id.nullable(),
  progress: value.id.nullable(),
  ...file,
  kind: value.evidenceKind,
  /** Counts today as evidence of effect on this problem: by its kind, not refused, not expired. */
  effect: z.boolean(),
  proves: z.array(value.id),
  statement: z.string(),
  dated: value.day.nullable(),
  validUntil: value.day.nullable(),
  /** Its last day of validity is over today. */
  expired: z.boolean(),
  /** What somebody independent found of it; null while nobody has looked. */
  verdict: z.enum(evidenceVerdicts).nullable(),
  by: value.who,
  at: z.string(),
})

/** A proof on the page of its problem: with its check, its earlier versions, and what else its file proves. */
export const proofEntry = evidenceEntry.extend({
  check: z.object({ reason: z.string(), by: value.who, at: z.string() }).nullable(),
  earlier: z.array(
    z.object({ ...file, dated: value.day.nullable(), by: value.who, at: z.string(), reason: z.string() }),
  ),
  /** Other problems, as far as one may see them, of which the same file is a proof too. */
  alsoFor: z.array(
    z.object({ problem: value.id, number: z.string(), shortTitle: z.string(), statement: z.string() }),
  ),
  /** The virus scanner was away when it came. */
  unscanned: z.boolean(),
  /** One may give a better version of it or take it back, as far as the problem is open. */
  mine: z.boolean(),
})
export type ProofEntry = z.infer<typeof proofEntry>

/** The body is the file itself; `?name=` its name. It becomes evidence only through an act. */
export const uploadFile = route({
  method: 'POST',
  path: '/api/files',
  tag: 'problem',
  summary: {
    zh: '上传文件，按内容哈希存放，供用作佐证材料；给出 sha256 的，收到的内容不符就不存',
    en: 'Store a file by its content hash, to be used as evidence; with `sha256`, other bytes are refused',
  },
  admission: 'signed-in',
  scope: 'report',
  query: z.object({ name: z.string().min(1).max(255), sha256: value.sha256.optional() }),
  response: z.object(file),
})

/** What a file may be, before any of it is sent. */
export const readUploadRules = route({
  method: 'GET',
  path: '/api/files/rules',
  tag: 'problem',
  summary: { zh: '上传文件的限制：单个文件的上限', en: 'What may be uploaded: the largest file' },
  admission: 'signed-in',
  scope: 'report',
  response: z.object({
    /** Bytes. */
    largest: z.number().int(),
    /** Every file goes through a virus scanner. */
    scanned: z.boolean(),
  }),
})

/** A file one gave before, with one of the things it proves. */
export const givenFile = z.object({
  ...file,
  kind: value.evidenceKind,
  statement: z.string(),
  dated: value.day.nullable(),
  validUntil: value.day.nullable(),
  at: z.string(),
  /** The problem it was last given for. */
  problem: z.object({ id: value.id, number: z.string(), shortTitle: z.string() }),
})
export type GivenFile = z.infer<typeof givenFile>

export const listGivenFiles = route({
  method: 'GET',
  path: '/api/files',
  tag: 'problem',
  summary: {
    zh: '本人和本单位已经提交过的材料，可再次用作佐证，最近的在前',
    en: 'Files that I or my unit gave as proofs before, to be used again; the latest first',
  },
  admission: 'signed-in',
  scope: 'report',
  query: z.object({ text: value.text(100).optional(), ...walk.shape }),
  response: z.object({ files: z.array(givenFile), next }),
})

/** How a file can be looked at in the page. */
export const previewEvidence = route({
  method: 'GET',
  path: '/api/problems/:id/evidence/:evidence/preview',
  tag: 'problem',
  summary: {
    zh: '一件佐证材料怎样在页面里看：图片、PDF、文字，或为什么看不了',
    en: 'How a proof can be looked at in the page: picture, PDF, text, or why it cannot',
  },
  admission: 'signed-in',
  scope: 'read',
  query: z.object({ hash: value.sha256.optional() }),
  response: z.object({
    /** `pdf` and `picture` are fetched from the file's address with `show`, a converted one with `as=pdf`. */
    as: z.enum(['picture', 'pdf', 'converted', 'text', 'nothing']),
    text: z.string().nullable(),
    /** The text is not all of it. */
    cut: z.boolean(),
    /** Why there is nothing to see, or only the text: a code of the reading reasons, or `kind`, `large`, `no-office`. */
    why: z.string().nullable(),
  }),
})
