/**
 * Problems answered with meetings and documents alone.
 *
 *     针对学习不经常问题。印发《方案》。召开推进会2次。
 *                         ~~~~~~~~~~~~ ~~~~~~~~~~~~~
 *                         document     meeting         nothing that anybody could go and see
 */
import type { Doubt } from './check-reading.ts'
import type { Draft } from './draft.ts'

const PAPER = new Set(['document', 'meeting'])
/** Something was done to things, money or people. */
const DONE =
  /追缴|追回|清退|拆除|拨付|发放|投入|建成|完工|竣工|安装|新增|立案|处分|查处|调整|整改到位|完成整改|全部完成|下降|减少|提高|增长|压缩|复绿|解决|办结|受惠|受益|检查|排查|巡查|核查|督导|督查|清理/u

export function paperOnly(draft: Draft): Doubt[] {
  if (draft.kind === 'feedback') return []
  return draft.problems
    .filter(
      (problem) =>
        problem.measures.length > 0 &&
        problem.measures.every((measure) => PAPER.has(measure.class) && !DONE.test(measure.text)),
    )
    .map((problem) => ({
      code: 'paper',
      problem: problem.id,
      line: problem.titleSpan.line,
      title: problem.shortTitle,
    }))
}
