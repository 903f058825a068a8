/**
 * Claims that the text itself does not bear out: what was only begun or meant is told as done. Where works
 * have begun or something was done for the time being there is more than paper, and the claim is only unproven.
 *
 *     待方案批复后将于明年实施拓宽工程。        安全隐患已经消除
 *                                               ~~~~~~~~~~~~~~~~ no proof that anything was done
 */
import type { Material } from './material.ts'
import { planAsResult } from './plan-as-result.ts'
import { startAsDone } from './start-as-done.ts'
import { toldTooEarly } from './told-too-early.ts'

const CHECKS = [toldTooEarly, planAsResult, startAsDone]

/** Where the clauses of such claims begin, as offsets into the source. */
export const toldUntrue = (material: Material): Set<number> =>
  new Set(
    CHECKS.flatMap((check) => check(material))
      .filter(({ code, places }) => code === 'plan-as-result' || isProcedure(code, places[0]?.text ?? ''))
      .flatMap(({ places }) => places.map(({ from }) => from)),
  )

/** 开标, 立项: papers went round, and no spade was put into the ground. */
const isProcedure = (code: string, said: string) =>
  code === 'start-as-done' &&
  /开标|评标|招标|挂网|公告|立项|批复|可研|方案|设计|调研/u.test(said) &&
  !/进场|开工|动工|施工队|勘察|启动/u.test(said)
