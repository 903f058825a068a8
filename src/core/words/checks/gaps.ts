/**
 * What a list to work from must say of each problem: a measure, a unit, a deadline.
 *
 * A published report names neither units nor deadlines, and asking sixty times for them helps nobody: they are
 * missed where the document gives them to others of its problems, or is a plan or a ledger. What a report itself
 * leaves open is asked for everywhere:
 *
 *     进一步提高认识,加强统筹。持续推进中。        拟在明年适时启动人才公寓建设
 *     ~~~~~~~~~~~~~~~~~~~~~~~ no measure             ~~~~~~~~~~~ no deadline
 */
import type { Draft, DraftProblem } from '#core/words/lists/draft.ts'
import type { Gap } from './hint.ts'
import { saidIn, type Material, type Subject } from './material.ts'

export function gapsIn({ kind, problems }: Draft, material: Material): Gap[] {
  if (kind === 'feedback') return []
  const expected = kind === 'plan' || kind === 'ledger'
  const asksTime = expected || problems.filter(hasTime).length * 3 >= Math.max(1, problems.length)
  const asksUnit = expected || problems.filter(hasUnit).length * 3 >= Math.max(1, problems.length)
  return problems.flatMap((problem, i): Gap[] => {
    const place = { problem: problem.id, line: problem.titleSpan.line, title: problem.shortTitle }
    const subject = material.problems[i]
    const gaps: Gap[] = []
    if (subject === undefined || subject.measures === 0 || saysNothing(subject))
      gaps.push({ code: 'no-measure', ...place })
    if (!hasTime(problem) && (asksTime || (subject !== undefined && isPutOff(subject))))
      gaps.push({ code: 'no-deadline', ...place })
    if (asksUnit && !hasUnit(problem)) gaps.push({ code: 'no-unit', ...place })
    return gaps
  })
}

const dutiesOf = (problem: DraftProblem) => [problem.duty, ...problem.measures.map(({ duty }) => duty)]

const hasTime = (problem: DraftProblem) =>
  dutiesOf(problem).some((duty) => duty.deadline !== null || duty.timeClass !== null)

const hasUnit = (problem: DraftProblem) => dutiesOf(problem).some((duty) => duty.leadUnit !== null)

const LABEL = /^(?:整改|落实)?(?:措施|结果|情况|进展|目标|成效|完成情况|下一步)+[:]/u
/** 责任部门:工会。 完成时限:2026年6月底。 【持续推进】 */
const DUTY = /^(?:(?:责任|牵头|配合|协办|整改|完成|办理)[^,;。:]{0,6}:|[[【(][^,;。]{1,8}[\]】)]$)/u
/** 整改目标:配强监测力量。 What is wanted is no measure. */
const GOAL = /^[【〔[]?(?:整改|工作)?目标[】〕\]]?[:]?/u
const EMPTY =
  /达到|序时|进度|按期|如期|正常|进一步|持续|不断|切实|政治|落到|狠抓|压实|夯实|凝聚|共识|合力|氛围|良好|营造|确保|稳步|有序|积极|主动|大力|着力|深入|严格|高质量|继续|认真|坚决|全面|高度|有效|扎实|提高|增强|加强|强化|加大|深化|重视|推进|推动|落实|抓好|做好|思想|认识|站位|统筹|统一|各项|把|到|实处|摆上|日程|领导|力度|责任|意识|重要性|整改|工作|问题|正在|目前|各项|有关|相关|要求|协调|组织|中|好|和|的|并|了|,|;|。|、/gu

/** Nothing is left when the words that fit everywhere are taken away. */
export function saysNothing({ sentences }: Subject): boolean {
  if (sentences.length === 0 || sentences.some((one) => one.figures.length > 0)) return false
  const said = sentences
    .map((one) => saidIn(one).trim())
    .filter((one) => !GOAL.test(one))
    .map((one) => one.replace(LABEL, ''))
    .filter((one) => !DUTY.test(one))
    .join('')
  return said.length > 0 && said.length < 120 && said.replace(EMPTY, '').trim().length <= 2
}

const VAGUE = /适时|择机|尽快|尽早|抓紧|近期|条件成熟|时机成熟|逐步|视情/u
const OPEN = /拟|将|计划|准备|待/u
const DATED = /\d{4}年|\d{1,2}月|年底|年内|季度|月底|\d+日|日前/u

/** 待协议文本报县政府审定后签订, 正按程序报批: whoever has to agree has no day for it. */
const AWAITED =
  /待[^,;。]{2,16}(?:审定|审议|批准|批复|审批|同意|核准)后|待[^,;。]{2,16}(?:审议|审定|批复|审批)$|正(?:在)?(?:按程序|依程序|按规定)[^,;。]{0,4}(?:报批|报审|审批|核销)/u
/** (持续推进), 该问题需持续整改: until when? */
const GOES_ON =
  /^\s*[(【〔[](?:整改状态:?)?(?:持续|正在|长期)?(?:推进|整改)(?:中)?[)】〕\]]\s*$|^(?:该|此|本)(?:项)?问题(?:仍|还|尚)?需(?:要)?(?:长期|持续|继续)[^,;。]{0,4}(?:整改|推进)/u
const ENDS = /年底|年内|月底|季度|\d月|日前|前(?:完成|到位)/u
/** What is put off without a day: 拟适时启动; 明年 is none. */
const isPutOff = ({ sentences }: Subject) =>
  sentences.some((one) =>
    saidIn(one)
      .split(/[;。]/u)
      .some(
        (said) =>
          (GOES_ON.test(said) && !ENDS.test(said)) ||
          (!DATED.test(said) && ((VAGUE.test(said) && OPEN.test(said)) || AWAITED.test(said))),
      ),
  )
