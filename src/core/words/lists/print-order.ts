/**
 * Stage «order»: problem sections and the cases named in paragraphs beside them go to the lists as they are printed.
 *
 *     1.关于会议过多的问题。…                                            a section
 *     针对招商落地慢问题,组建专班;针对资金拨付迟问题,拨付3万元。          two cases
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import { answersApart } from './answers-apart.ts'
import type { DocumentKind } from './draft.ts'
import type { ListBuilder } from './draft-problems.ts'
import { isHeadingOnly } from './feedback-sections.ts'
import { casesIn } from './inline-problems.ts'
import { problemOfOrdinal, problemOpening, problemsCountedIn, type ListedProblem } from './listed-problems.ts'
import { besideProblems } from './problem-sections.ts'

type ToAdd = { section: Section; at: number; answers: Section[]; case: ListedProblem | null }

/** `problems` are the sections chosen. */
export function addInPrintOrder(
  builder: ListBuilder,
  document: OutlinedDocument,
  problems: Section[],
  kind: DocumentKind,
) {
  for (const one of inPrintOrder(document, problems, kind)) addTo(builder, one, kind)
}

function inPrintOrder(document: OutlinedDocument, problems: Section[], kind: DocumentKind): ToAdd[] {
  const apart = answersApart(document, problems)
  const found = problems
    .filter((section) => !apart.repeated.has(section))
    .map((section): ToAdd => ({ section, at: 0, answers: apart.answers.get(section) ?? [], case: null }))
  if (kind !== 'feedback')
    for (const section of besideProblems(document, problems))
      for (const one of casesIn(section)) found.push({ section, at: one.title.from, answers: [], case: one })
  return found.sort((a, b) => a.section.index - b.section.index || a.at - b.at)
}

/** Below a subject that names no fault: those counted off, else the one its paragraph opens with. */
function problemsToldIn(section: Section): ListedProblem[] {
  const counted = problemsCountedIn(section)
  const opening = counted.length > 0 ? null : problemOpening(section)
  return opening === null ? counted : [opening]
}

function addTo(builder: ListBuilder, one: ToAdd, kind: DocumentKind) {
  const { section } = one
  if (one.case !== null) {
    builder.addListed(one.case)
    return
  }
  const listed =
    section.marker?.kind === 'ordinal'
      ? [problemOfOrdinal(section)]
      : kind === 'feedback' && isHeadingOnly(section)
        ? problemsToldIn(section)
        : []
  if (listed.length === 0) builder.addSection(section, one.answers)
  else for (const each of listed) builder.addListed(each)
}
