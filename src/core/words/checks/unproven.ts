/**
 * Completion claimed under a problem that has no figure of any effect.
 *
 *     对科级干部档案进行再审核,目前已全部认定完毕,相关材料全部归档。
 *                              ~~~~~~~~~~~~~~~~~~ how many were there?
 */
import { completionIn } from './completion.ts'
import { showsEffect } from './effect.ts'
import type { Doubt } from './hint.ts'
import type { Material } from './material.ts'
import { figuresOf } from './paper.ts'

export function unproven({ problems, reports }: Material): Doubt[] {
  if (!reports) return []
  return problems.flatMap((problem): Doubt[] => {
    if (problem.measures === 0 || figuresOf(problem).some(showsEffect)) return []
    const claim = completionIn(problem)
    if (claim === null) return []
    return [
      { code: 'unproven', problem: problem.id, line: problem.line, title: problem.title, places: [claim] },
    ]
  })
}
