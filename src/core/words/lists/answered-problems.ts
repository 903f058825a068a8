/**
 * A short statement in one paragraph: what was found, then what was done about it.
 *
 *     联络组指出3笔发票没有附清单;会计岗位由一人承担制单和复核。收到意见后,3笔发票补了清单;制单交叉复核。
 *               ~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~~~~~~~~~~~                ~~~~~~~~~~~~~ ~~~~~~~~~~~~
 * As many answers as problems: each answers its own. Else an answer goes to the problem it shares most words with.
 */
import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'
import { partsOf, problemsListedIn, type ListedProblem } from './listed-problems.ts'
import { isPlainParagraph } from './section-items.ts'
import { sentencesIn } from './sentences.ts'

/** In an account of what was done little else is listed: one fault among four is enough. */
const SHARE = 0.25
const CLOSE = /^(?:以上|特此|此致)/u

export function answeredProblems(document: OutlinedDocument): ListedProblem[] {
  for (const section of document.sections) {
    if (!isPlainParagraph(section)) continue
    const { problems, end } = problemsListedIn(section, SHARE)
    if (problems.length > 0) return withAnswers(section, problems, end)
  }
  return []
}

function withAnswers(section: Section, problems: ListedProblem[], end: number): ListedProblem[] {
  const { text } = section.block
  const sentences = sentencesIn(text, end, text.length).filter((one) => !/^[。;]?$/u.test(said(text, one)))
  const closing = sentences.findIndex((one) => CLOSE.test(said(text, one)))
  const answers = (closing < 0 ? sentences : sentences.slice(0, closing)).map((one) => partsOf(text, one))
  const told: Stretch[][] = problems.map(() => [])
  let last = 0
  for (const parts of answers)
    for (const [i, part] of parts.entries()) {
      last = parts.length === problems.length ? i : nearest(text, problems, part, last)
      told[last]?.push(part)
    }
  return problems.map((problem, i) => ({ ...problem, told: [...problem.told, ...(told[i] ?? [])] }))
}

/** The problem whose words the part repeats most; the one before where it repeats none. */
function nearest(text: string, problems: ListedProblem[], part: Stretch, before: number): number {
  const titles = problems.map(({ title }) => said(text, title))
  return mostShared(titles, said(text, part)) ?? before
}

/** Which of the titles shares most pairs of characters with the words; null where none shares two. */
export function mostShared(titles: readonly string[], words: string): number | null {
  const pairs = pairsOf(words)
  const shared = titles.map((title) => {
    let count = 0
    for (const pair of pairsOf(title)) if (pairs.has(pair)) count++
    return count
  })
  const most = shared.reduce((a, b) => Math.max(a, b), 0)
  return most < 2 ? null : shared.indexOf(most)
}

function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < words.length; i++) pairs.add(words.slice(i, i + 2))
  return pairs
}

const said = (text: string, one: Stretch) => text.slice(one.from, one.to)
