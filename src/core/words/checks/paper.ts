/**
 * Problems answered with meetings, documents and visits alone.
 *
 *     针对学习不经常问题。印发《方案》。召开推进会2次,约谈3人次。
 *                         ~~~~~~~~~~~~ ~~~~~~~~~~~~~ ~~~~~~~~~
 *                         nothing that anybody could go and see, and nothing that is claimed to be done
 */
import { completionIn } from './completion.ts'
import { showsEffect } from './effect.ts'
import type { Doubt } from './hint.ts'
import { tellingOf } from './telling.ts'
import { quoteOf, type Material, type Subject } from './material.ts'
import { toldUntrue } from './told-untrue.ts'

export function paperOnly(material: Material): Doubt[] {
  const { problems, reports } = material
  if (!reports) return []
  const untrue = toldUntrue(material)
  return problems
    .filter(
      (problem) =>
        problem.measures > 0 &&
        problem.sentences.length > 0 &&
        !figuresOf(problem).some(showsEffect) &&
        completionIn(problem, untrue) === null,
    )
    .map((problem) => ({
      code: 'paper',
      problem: problem.id,
      line: problem.line,
      title: problem.title,
      places: figuresOf(problem).slice(0, 2).map(quoteOf),
    }))
}

export const figuresOf = (problem: Subject) =>
  tellingOf(problem).flatMap((sentence) => sentence.figures.filter((figure) => figure.at >= sentence.body))
