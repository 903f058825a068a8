import { type PaperFormat, docxType, pdfType } from '#contract/papers.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { type Letterhead, underLetterhead } from '#core/rules/report/letterhead.ts'
import type { Paper } from '#core/rules/report/paper.ts'
import {
  type RoundPaper,
  composeCloseoutForm,
  composeRound,
  composeSheet,
} from '#core/rules/report/papers.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { inExportRoom } from '#ledger/exports/room.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { askProblem, askRound } from '#ledger/papers/ask.ts'
import { orRefused } from '#ledger/papers/or-refused.ts'
import { type OwnTemplate, docxJob } from '#ledger/papers/own-template.ts'
import { writeDocx } from '#ledger/papers/write-docx.ts'
import { Refused } from '#ledger/refusals.ts'
import { findFonts, usualPlaces } from '#office/fonts/find-fonts.ts'
import { missingGlyphs, paperToPdf } from '#office/pdf/paper-to-pdf.ts'

const mediaTypes: Record<PaperFormat, string> = { docx: docxType, pdf: pdfType }

/** Which paper: of a round (the newest where none is named), or of one problem by its id or number. */
export type PaperAsked = (
  | { kind: RoundPaper; round?: string | undefined }
  | {
      kind: 'problem' | 'application'
      problem: { id: string } | { number: string; round?: string | undefined }
    }
) & {
  /** Today where none is named. */
  day?: Day | undefined
  /** With the annex 「数字出处」. */
  sources?: boolean | undefined
  letterhead?: Letterhead | undefined
}

export type PaperMaking = {
  format: PaperFormat
  /** The customer's own fonts, for PDF; null: none. */
  fontFolder: string | null
  /** The office's own form, for .docx. */
  template?: OwnTemplate | undefined
  /** The ledger's own address: with «数字出处» its figures lead there. A paper for others names no inner address. */
  address?: string | undefined
}

export type TakenPaper = {
  fileName: string
  mediaType: string
  bytes: Uint8Array
  title: string
  day: Day
  problems: number
  /** Characters that no font here can draw: in a PDF they stand as numbers. */
  undrawn: readonly string[]
}

const composed = async (
  ledger: Ledger,
  caller: Caller,
  asked: PaperAsked,
): Promise<{ frozen: FrozenRound; paper: Paper; name: string }> => {
  const { day, sources = false, letterhead = {} } = asked
  if (!('problem' in asked)) {
    const frozen = await askRound(ledger, caller, { round: asked.round, day })
    const paper = underLetterhead(composeRound(asked.kind, frozen, sources), letterhead)
    return { frozen, paper, name: paper.title }
  }
  const frozen = await askProblem(ledger, caller, { ...asked.problem, day })
  const composedPaper = asked.kind === 'problem' ? composeSheet(frozen, sources) : composeCloseoutForm(frozen)
  const paper = underLetterhead(composedPaper, letterhead)
  return { frozen, paper, name: `${paper.title} ${frozen.problems[0]?.number ?? ''}` }
}

type Made = { bytes: Uint8Array; undrawn: readonly string[] }

export const asPdf = async (paper: Paper, fontFolder: string | null, address?: string): Promise<Made> => {
  const fonts = findFonts(usualPlaces(fontFolder))
  const bytes = await orRefused(paperToPdf(paper, fonts, { address }))
  return { bytes, undrawn: missingGlyphs(paper, fonts) }
}

const written = async (
  { frozen, paper }: { frozen: FrozenRound; paper: Paper },
  { format, fontFolder, template, address }: PaperMaking,
): Promise<Made> => {
  if (format === 'pdf') {
    if (template !== undefined) throw new Refused('invalid-input', { field: 'template' })
    return asPdf(paper, fontFolder, address)
  }
  return { bytes: await writeDocx(docxJob(frozen, paper, template, address)), undrawn: [] }
}

/**
 * A paper as a file, composed from the ledger as it was at the end of its day.
 * @throws Refused `not-allowed`, `not-found`, `nothing-yet`, `invalid-input` (day, template), `template-faults`, `unmade`, `too-many-requests`
 */
export const takePaper = (
  ledger: Ledger,
  caller: Caller,
  asked: PaperAsked,
  making: PaperMaking,
): Promise<TakenPaper> =>
  inExportRoom(ledger, caller, async () => {
    const { frozen, paper, name } = await composed(ledger, caller, asked)
    const { format } = making
    return {
      ...(await written({ frozen, paper }, asked.sources ? making : { ...making, address: undefined })),
      fileName: safeFileName(`${name}（截至${frozen.day}）.${format}`),
      mediaType: mediaTypes[format],
      title: paper.title,
      day: frozen.day,
      problems: frozen.problems.length,
    }
  })
