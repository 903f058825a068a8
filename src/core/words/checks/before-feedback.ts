/**
 * Figures counted from before the feedback show ordinary work as the effect of the rectification.
 *
 *     6月18日反馈……    1-9月全县共立案86件
 *                       ~~~~~~~~~~~~~~~~~~~ five months of the nine lie before
 *
 * The month of the feedback itself (6月以来) is a manner of speaking.
 */
import type { Period } from '#core/words/figures/found.ts'
import { clauseAt } from './clause-at.ts'
import type { Doubt } from './hint.ts'
import { clauseOf, quoteOf, saidIn, type Material, type Subject } from './material.ts'
import { figuresOf } from './paper.ts'

/** 对2024年以来62篇报告逐篇评估: the stretch says of what, not when. */
const OBJECT = /(?:对|将|把|补[发拨缴]|清理|清查|追溯|拖欠|欠拨)[^,;。]{0,6}(?:19|20)\d{2}年/u

export function beforeFeedback({ problems, feedbackOn, reports }: Material): Doubt[] {
  if (!reports || feedbackOn === null) return []
  const month = feedbackOn.slice(0, 7)
  const isBefore = (period: Period | null) =>
    period !== null &&
    period.from !== null &&
    period.from.slice(0, 7) < month &&
    // 去年没有会商的2条链: a year that was over describes, it claims nothing.
    (period.to === null || period.to >= `${feedbackOn.slice(0, 4)}-01-01`)
  return problems.flatMap((problem): Doubt[] => {
    const figure = figuresOf(problem).find(
      (one) => one.role === 'result' && !OBJECT.test(clauseOf(one)) && isBefore(one.period),
    )
    if (figure === undefined) return olderTerm(problem, month) ?? olderPaper(problem, month)
    return [
      {
        code: 'before-feedback',
        problem: problem.id,
        line: problem.line,
        title: problem.title,
        places: [quoteOf(figure)],
      },
    ]
  })
}

const TERM =
  /(?:^|[^对将把])((?:19|20)\d{2})-(?:19|20)?\d{2}学年(第[一二]学期|[上下]学期)?(?:以来|至今|[^,;。]{0,4},)/u

/** 2024-2025学年第一学期以来: a term begins in September or in March. */
function olderTerm(problem: Subject, month: string): Doubt[] | null {
  for (const sentence of problem.sentences) {
    const match = TERM.exec(saidIn(sentence))
    if (match === null || sentence.figures.every((one) => one.at < sentence.body + match.index)) continue
    const year = Number(match[1])
    const begins = /[二下]/u.test(match[2] ?? '') ? `${year + 1}-03` : `${year}-09`
    if (begins >= month || Number(month.slice(0, 4)) - year > 1) continue
    const { id, line, title } = problem
    const at = sentence.body + match.index + (match[0].startsWith(match[1] ?? '') ? 0 : 1)
    return [{ code: 'before-feedback', problem: id, line, title, places: [clauseAt(sentence, at)] }]
  }
  return null
}

const ISSUED =
  /(?:依据|按照|根据|依照|执行|落实|严格执行|对照)[^,;。]{0,8}((?:19|20)\d{2})年(\d{1,2})月(?:\d{1,2}日)?(?:印发|出台|制定|下发|修订|发布|实施|建立|通过)的/u
/** 2024年3月印发《规划》: told as what was done. */
const MADE =
  /(?:^|[,;:]|[一二三四五六七八九]是)((?:19|20)\d{2})年(\d{1,2})月(?:\d{1,2}日)?[^,;。《\d]{0,8}(?:印发|出台|制定|下发|修订|发布)了?《/u
/** What is older is the law of the land. */
const YEARS = 2

/** 依据2024年11月印发的《办法》: a paper that was there before is no answer to the feedback. */
function olderPaper(problem: Subject, month: string): Doubt[] {
  for (const sentence of problem.sentences) {
    const match = ISSUED.exec(saidIn(sentence)) ?? MADE.exec(saidIn(sentence))
    if (match === null) continue
    const [, year = '', number = ''] = match
    const issued = `${year}-${number.padStart(2, '0')}`
    if (issued >= month || Number(month.slice(0, 4)) - Number(year) > YEARS) continue
    const { id, line, title } = problem
    const places = [clauseAt(sentence, sentence.body + match.index)]
    return [{ code: 'before-feedback', problem: id, line, title, places }]
  }
  return []
}
