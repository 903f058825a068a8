/**
 * A problem that is only counted where it stands, and named in a field below.
 *
 *     一、反馈问题第5项                     names nothing
 *       (一)问题描述
 *       餐饮废水直排入湖                    the title
 *       (二)整改落实情况
 */
import type { Section, Stretch } from '#core/words/document/outline.ts'
import { naming } from '#core/words/document/names-problem.ts'
import { titleText } from './section-items.ts'
import { sentencesIn, unstopped } from './sentences.ts'

/** Longer than this is an account and no title. */
const LONGEST = 120
/** 反馈问题第5项, 问题三, 整改任务12 */
const COUNTED_ONLY =
  /^(?:(?:督察|巡视|巡察|审计)?(?:反馈|整改|交办)?(?:问题|任务|意见|事项)?(?:第?[一二三四五六七八九十百\d]{1,4}(?:号|项|条|个)?)(?:问题|任务|整改任务)?|(?:反馈|整改|存在)?(?:问题|任务))$/u

/** Where the title stands, and the field it was taken from; null where the problem has a name of its own. */
export function describedTitle(
  problem: Section,
): { section: Section; title: Stretch; field: Section } | null {
  const own = titleText(problem)
  if (own !== '' && (naming(own) !== 'no' || !COUNTED_ONLY.test(own))) return null
  const field = problem.children.find((child) => child.field === 'problem')
  if (field === undefined) return null
  const below = field.children.find((child) => child.marker === null && child.block.cells === null)
  const section = field.body.to > field.body.from ? field : below
  if (section === undefined) return null
  const sentences = sentencesIn(section.block.text, section.body.from, section.body.to)
  const [first] = sentences
  if (first === undefined || sentences.length > 1 || first.to - first.from > LONGEST) return null
  return { section, title: unstopped(section.block.text, first), field }
}
