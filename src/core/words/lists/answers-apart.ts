/**
 * Problems in one part, what was done about them in a later one, in the same order.
 *
 *     一、存在的问题                 二、整改措施                    存在问题:        整改措施:
 *       1.抗菌药物使用不规范。         1.点评处方600张。              1.学习不严       1.补学8次
 *       2.收费公示不到位。             2.安装公示屏2块。              2.台账不全       2.补录36条
 *
 *     1、存在问题:学习不严。          a problem
 *     2、整改措施:补学8次。           what answers it, beside it
 *
 * As many answers as problems: each answers its own. Else an answer goes to the problem it shares most words with.
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import { mostShared } from './answered-problems.ts'
import { itemsOf, titleText } from './section-items.ts'

const ANSWERS =
  /^(?:整改)?(?:任务|措施)清单$|^(?:问题)?(?:整改|落实|采取|所采取|工作|主要)[^,。:]{0,6}(?:措施|举措|情况|成效|做法|进展|结果|落实)(?:及[^,。:]{2,6})?$|^(?:针对|对)[^,。]{0,12}问题[^,。]{0,8}(?:措施|整改|做法)[^,。]{0,4}$/u

/** Of the three lists the last: who answers, in the same order. */
const DUTIES = /^(?:整改)?责任清单$/u

export type AnswersApart = {
  /** what answers a problem, beside what stands under it */
  answers: Map<Section, Section[]>
  /** problems told once more, with what was done, in the part that answers */
  repeated: Set<Section>
}

export function answersApart(document: OutlinedDocument, problems: readonly Section[]): AnswersApart {
  const found: AnswersApart = { answers: new Map(), repeated: new Set() }
  const chosen = new Set(problems)
  const visit = (siblings: readonly Section[]) => {
    let answering: Section | null = null
    let answerable: Section | null = null
    for (const [problem, fields] of besideEach(siblings, chosen)) found.answers.set(problem, fields)
    for (const part of siblings.toReversed()) {
      const bare = itemsOf(part.children).filter((one) => chosen.has(one) && isBare(one))
      if (bare.length > 0 && answering !== null) match(bare, itemsOf(answering.children), chosen, found)
      if (bare.length > 0 && answerable !== null) match(bare, itemsOf(answerable.children), chosen, found)
      if (DUTIES.test(titleText(part))) answerable = part
      else if (isAnswer(part)) answering = part
      visit(part.children)
    }
  }
  visit(document.roots)
  return found
}

/** Numbered labels that follow a problem with such a label of its own, up to the next one. */
function besideEach(siblings: readonly Section[], chosen: ReadonlySet<Section>): Map<Section, Section[]> {
  const found = new Map<Section, Section[]>()
  let problem: Section | null = null
  for (const one of siblings) {
    if (one.marker?.opens === true && chosen.has(one)) problem = one
    else if (one.marker?.inner === undefined) problem = null
    else if (problem !== null) found.set(problem, [...(found.get(problem) ?? []), one])
  }
  return found
}

/** Nothing stands under the problem but its name. */
const isBare = (one: Section) => one.children.length === 0 && one.body.to <= one.body.from

function isAnswer(one: Section): boolean {
  if (one.field !== null) return one.field === 'measures' || one.field === 'result'
  return ANSWERS.test(titleText(one).replace(/[。:]$/u, ''))
}

/** More pairs than these are compared by nobody. */
const MOST_PAIRS = 40_000

function match(bare: Section[], answers: Section[], chosen: ReadonlySet<Section>, found: AnswersApart) {
  if (answers.length !== bare.length && answers.length * bare.length > MOST_PAIRS) return
  for (const [i, answer] of answers.entries()) {
    const words = answer.block.text
    const at =
      answers.length === bare.length
        ? i
        : mostShared(
            bare.map((one) => titleText(one)),
            words,
          )
    const problem = at === null ? undefined : bare[at]
    if (problem === undefined) continue
    if (chosen.has(answer)) found.repeated.add(problem)
    else found.answers.set(problem, [...(found.answers.get(problem) ?? []), answer])
  }
}
