import { z } from 'zod'
import { fileRoute } from '#contract/file-route.ts'
import { xlsxType } from '#contract/exports.ts'
import type { Summary } from '#contract/route.ts'
import * as value from '#contract/values.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const pdfType = 'application/pdf'

export const paperFormats = ['docx', 'pdf'] as const
export type PaperFormat = (typeof paperFormats)[number]

const common = {
  /** The end of this day, today where none is named. */
  day: value.day.optional(),
  /** With the annex that says where each figure comes from. */
  sources: z.enum(['yes', 'no']).default('no'),
  /** 发文机关, 主送机关, 发文字号 and 抄送, where they are not to be as composed. */
  issuer: value.words(100).optional(),
  addressee: value.words(200).optional(),
  number: value.words(60).optional(),
  copyTo: value.words(400).optional(),
}
const inDocx = z.object({
  ...common,
  /** One of the office's own templates or red heads. */
  template: value.id.optional(),
})
const inPdf = z.object(common)

const docx = (path: string, summary: Summary) =>
  fileRoute({
    method: 'GET',
    path: `${path}.docx`,
    tag: 'exports',
    summary: { zh: `${summary.zh}（.docx）`, en: `${summary.en}, as .docx` },
    admission: 'signed-in',
    scope: 'read',
    query: inDocx,
    media: [docxType],
  })

const pdf = (path: string, summary: Summary) =>
  fileRoute({
    method: 'GET',
    path: `${path}.pdf`,
    tag: 'exports',
    summary: { zh: `${summary.zh}（.pdf）`, en: `${summary.en}, as .pdf` },
    admission: 'signed-in',
    scope: 'read',
    query: inPdf,
    media: [pdfType],
  })

const xlsx = (path: string, summary: Summary) =>
  fileRoute({
    method: 'GET',
    path: `${path}.xlsx`,
    tag: 'exports',
    summary: { zh: `${summary.zh}（.xlsx）`, en: `${summary.en}, as .xlsx` },
    admission: 'signed-in',
    scope: 'read',
    media: [xlsxType],
  })

const report: [string, Summary] = [
  '/api/rounds/:id/papers/report',
  { zh: '整改进展情况报告，截至某日', en: 'The progress report of a round at the end of a day' },
]
const plan: [string, Summary] = [
  '/api/rounds/:id/papers/plan',
  { zh: '整改方案，附三个清单', en: 'The plan of a round, with the three lists annexed' },
]
const lists: [string, Summary] = [
  '/api/rounds/:id/papers/lists',
  { zh: '三个清单，公文版式', en: 'The three lists of a round as an official paper' },
]
const sheet: [string, Summary] = [
  '/api/problems/:id/sheet',
  { zh: '一个问题的整改情况表', en: 'The sheet of one problem' },
]

const closeout: [string, Summary] = [
  '/api/rounds/:id/papers/closeout',
  { zh: '一轮的对账销号单', en: 'The reconciliation of all close-outs of a round' },
]
const application: [string, Summary] = [
  '/api/problems/:id/closeout-form',
  { zh: '一个问题的销号申请单', en: 'The close-out form of one problem' },
]

/** The close-out forms as workbooks. */
export const closeoutSheets = {
  closeoutXlsx: xlsx(...closeout),
  applicationXlsx: xlsx(...application),
} as const

/** Official papers, composed from the ledger as it was at the end of a day. They are written in Chinese. */
export const paperRoutes = {
  reportDocx: docx(...report),
  reportPdf: pdf(...report),
  planDocx: docx(...plan),
  planPdf: pdf(...plan),
  listsDocx: docx(...lists),
  listsPdf: pdf(...lists),
  sheetDocx: docx(...sheet),
  sheetPdf: pdf(...sheet),
  closeoutDocx: docx(...closeout),
  closeoutPdf: pdf(...closeout),
  applicationDocx: docx(...application),
  applicationPdf: pdf(...application),
} as const
