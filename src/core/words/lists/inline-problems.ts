/**
 * Problems named inside a paragraph, without a number of their own.
 *
 *     …督促担当作为;针对校车监管不力,导致长期超员问题,开展排查;针对档案缺页问题,补齐材料。
 *                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~          ~~~~~~~~~~~~~~~~
 *
 * Only at the head of a clause group, and only where 问题 is followed by a comma or colon.
 */
import type { Section, Stretch } from '#core/words/document/outline.ts'
import type { ListedProblem } from './listed-problems.ts'
import { naming } from '#core/words/document/names-problem.ts'
import { groupsIn, sentencesIn } from './sentences.ts'

export type Piece = Stretch & { problem: Stretch | null }

const NAMED =
  /^(?:针对|关于|对于|对(?=“))[^。;《》]{4,80}?问题(?:的?整改(?:落实|进展|完成)?(?:情况)?)?(?=[,:])/u

/** 关于账目混乱问题,…。公款私存问题,…: behind one so named the next may stand without 关于, if it tells a fault. */
const BARE = /^([^,。;:《》]{4,40})问题(?=[,:])/u
const namesBare = (sentence: string) => naming(BARE.exec(sentence)?.[1] ?? '') !== 'no'

/**
 * The stretch cut into sentences; a sentence with named problems is cut at its semicolons too. A piece with
 * `problem` opens that problem; its own text is what follows the name. `named`: one stands before the stretch.
 */
export function piecesIn(text: string, from: number, to: number, named = false): Piece[] {
  let before = named
  return sentencesIn(text, from, to).flatMap((sentence) => {
    const groups = groupsIn(text, sentence)
    const aimed = groups.some((group) => NAMED.test(text.slice(group.from, group.to)))
    const goesOn = !aimed && before && namesBare(text.slice(sentence.from, sentence.to))
    if (!aimed && !goesOn) return [{ ...sentence, problem: null }]
    before = true
    return groups.map((group) => {
      const name = (goesOn ? BARE : NAMED).exec(text.slice(group.from, group.to))
      if (name === null) return { ...group, problem: null }
      const end = group.from + name[0].length
      return { from: end + 1, to: group.to, problem: { from: group.from, to: end } }
    })
  })
}

/** Where a paragraph of its own names problems so: those, each with what was done, offsets into the section's block. */
export function casesIn(section: Section): ListedProblem[] {
  const { text } = section.block
  if (!NAMES_ONE.test(text)) return []
  const cases: ListedProblem[] = []
  for (const piece of piecesIn(text, section.marker?.length ?? 0, text.length)) {
    if (piece.problem !== null && naming(text.slice(piece.problem.from, piece.problem.to)) !== 'no')
      cases.push({ section, marker: null, title: piece.problem, told: [] })
    if (piece.to > piece.from) cases.at(-1)?.told.push({ from: piece.from, to: piece.to })
  }
  return cases
}

const NAMES_ONE = /(?:针对|关于|对于|对(?=“))[^。;]{4,80}?问题[^。;,:]{0,6}[,:]/u
