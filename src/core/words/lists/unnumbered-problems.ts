/**
 * Where no heading and no number names a problem: the habits of running text, one after the other.
 *
 *     巡察组指出了一些问题,主要是:
 *     一是理论学习不够深入,…           a paragraph each, counted off
 *     …主要是:理念不新;作风不实。       one sentence
 *     一是关于进度滞后的问题。加了班。   a report: counted off, named as problems
 *     值班不落实。排了班。             a paragraph each, not counted
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import { answeredProblems } from './answered-problems.ts'
import type { DocumentKind } from './draft.ts'
import {
  problemOfOrdinal,
  problemsCountedIn,
  problemsListedIn,
  type ListedProblem,
} from './listed-problems.ts'
import { naming, someClauseNames } from '#core/words/document/names-problem.ts'
import { paragraphProblems } from './paragraph-problems.ts'
import { isPlainParagraph } from './section-items.ts'

export function unnumberedProblems(document: OutlinedDocument, kind: DocumentKind): ListedProblem[] {
  const habits =
    kind === 'feedback'
      ? [ordinalParagraphs, listedInOneParagraph, paragraphProblems]
      : [ordinalCases, paragraphProblems, answeredProblems]
  for (const read of habits) {
    const found = read(document)
    if (found.length > 0) return found
  }
  return []
}

/** Runs of 一是… 二是… on lines of their own of which most tell a fault, or some where all have a title; the others in the run are problems too. */
function ordinalParagraphs(document: OutlinedDocument): ListedProblem[] {
  const runs: Section[][] = []
  for (const section of document.sections) {
    if (section.role !== 'body' || section.marker?.kind !== 'ordinal') continue
    const run = runs.at(-1)
    if (run !== undefined && section.marker.number !== 1) run.push(section)
    else runs.push([section])
  }
  return runs
    .filter((run) => {
      const faults = run.filter((section) => tellsFault(section)).length
      return (run.every((section) => isTitled(section)) ? 4 : 2) * faults >= run.length
    })
    .flatMap((run) => run.map((section) => problemOfOrdinal(section)))
}

/** 一是关于进度滞后的问题。…: counted off, on lines of their own or in one paragraph, each with what was done. */
function ordinalCases(document: OutlinedDocument): ListedProblem[] {
  return document.sections.flatMap((section) => {
    if (section.role !== 'body' || section.block.cells !== null) return []
    const own = section.marker?.kind === 'ordinal'
    if (section.marker !== null && !own) return []
    const named = (own ? [problemOfOrdinal(section)] : problemsCountedIn(section)).filter(
      ({ title }) => naming(section.block.text.slice(title.from, title.to)) === 'yes',
    )
    return own || named.length >= 2 ? named : []
  })
}

/** 一是账本由表弟代管。… — a few words, a stop, and more. */
const isTitled = ({ block: { text }, body }: Section) =>
  /^[^。;,\d]{4,24}[。:](?=.)/u.test(text.slice(body.from))

function tellsFault(section: Section): boolean {
  return someClauseNames(/^[^。;]*/u.exec(section.block.text.slice(section.body.from))?.[0] ?? '')
}

function listedInOneParagraph(document: OutlinedDocument): ListedProblem[] {
  for (const section of document.sections) {
    if (!isPlainParagraph(section)) continue
    const { problems } = problemsListedIn(section, 0.5)
    if (problems.length > 0) return problems
  }
  return []
}
