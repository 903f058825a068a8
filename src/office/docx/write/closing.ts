/** What stands after the text: the note of what is annexed, who signs and when. */
import { AlignmentType, type Paragraph } from 'docx'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { Annex, Paper } from '#core/rules/report/paper.ts'
import { CHARACTER } from '#office/official-format/measures.ts'
import { printableLine } from '#office/official-format/printable.ts'
import { gridWidth, signaturePlaces } from '#office/official-format/signature-places.ts'
import { emptyLine, line } from './paragraphs.ts'
import { TEXT_STYLE, textRun } from './runs.ts'

/** «在正文下空一行左空二字编排“附件”二字,后标全角冒号和附件名称»; several are numbered, and names end without a mark. */
export function annexNote(annexes: readonly Annex[]): Paragraph[] {
  if (annexes.length === 0) return []
  const numberWidth =
    annexes.length === 1 ? 0 : Math.round((0.25 + String(annexes.length).length / 2) * CHARACTER)
  const before = 5 * CHARACTER + numberWidth
  return [
    emptyLine(),
    ...annexes.map((annex, i) => {
      const number = annexes.length === 1 ? '' : `${i + 1}.`
      const hanging = i === 0 ? 3 * CHARACTER + numberWidth : numberWidth
      return line([textRun(`${i === 0 ? '附件：' : ''}${number}${annexName(annex)}`, TEXT_STYLE)], {
        indent: { left: before, hanging },
        alignment: AlignmentType.LEFT,
      })
    }),
  ]
}

const annexName = (annex: Annex): string => printableLine(annex.title).replace(/[。．.；;，,、]+$/u, '')

/** One blank line under the text; without a seal. */
export function signatureLines(signature: NonNullable<Paper['signature']>): Paragraph[] {
  const unit = printableLine(signature.unit)
  const date = dayInWords(signature.day)
  const places = signaturePlaces(gridWidth(unit), gridWidth(date))
  const ending = (text: string, right: number, keepNext: boolean) =>
    line([textRun(text, TEXT_STYLE)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(right * CHARACTER) },
      keepNext,
    })
  return [line([], { keepNext: true }), ending(unit, places.unit, true), ending(date, places.date, false)]
}
