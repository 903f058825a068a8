import type { Problem } from '#core/record/problem/problem.ts'
import { detailsOfMeasure, detailsOfProblem } from '#core/rules/light/light-details.ts'
import { type LightItem, lightItem } from '#core/rules/light/light-item.ts'

/** What a problem's light depends on. */
export const problemItem = (problem: Problem): LightItem =>
  lightItem({
    deadline: problem.deadline?.current ?? null,
    timeClass: problem.timeClass,
    step: problem.step,
    done: false,
    details: detailsOfProblem(problem),
  })

/** What the lights of its measures depend on, by their ids. */
export const measureItems = (problem: Problem): { id: string; item: LightItem }[] =>
  problem.measures.map((measure) => ({
    id: measure.id,
    item: lightItem({
      deadline: measure.deadline ?? problem.deadline?.current ?? null,
      timeClass: problem.timeClass,
      step: problem.step,
      done: measure.done,
      details: detailsOfMeasure(
        problem,
        measure,
        problem.progress.filter((it) => it.measure === measure.id),
      ),
    }),
  }))
