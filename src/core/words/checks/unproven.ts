/**
 * Completion claimed under a problem that has no figure of any effect.
 *
 *     对科级干部档案进行再审核,目前已全部认定完毕,相关材料全部归档。
 *                              ~~~~~~~~~~~~~~~~~~ how many were there?
 */
import { isBare } from './bare-rate.ts'
import { completionIn } from './completion.ts'
import { showsEffect } from './effect.ts'
import type { Doubt } from './hint.ts'
import type { Material, Told } from './material.ts'
import { figuresOf } from './paper.ts'
import { toldUntrue } from './told-untrue.ts'

/** 满意率96.4% of nobody knows how many proves nothing. */
const isProof = (figure: Told) => showsEffect(figure) && !isBare(figure)

export function unproven(material: Material): Doubt[] {
  const { problems, reports } = material
  if (!reports) return []
  const untrue = toldUntrue(material)
  return problems.flatMap((problem): Doubt[] => {
    if (problem.measures === 0 || figuresOf(problem).some(isProof)) return []
    const claim = completionIn(problem, untrue)
    if (claim === null) return []
    return [
      { code: 'unproven', problem: problem.id, line: problem.line, title: problem.title, places: [claim] },
    ]
  })
}
