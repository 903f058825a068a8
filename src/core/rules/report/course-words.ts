import type { Day } from '#core/words/calendar/day.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import type { EndedAs } from '#core/record/problem/course-facts.ts'
import type { LinkKind } from '#core/record/problem/links.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { inspectionWords, timeClassWords } from '#core/rules/report/paper-words.ts'

export const endedWords: Record<EndedAs, string> = {
  'not-applicable': '因情况变化不再适用',
  'not-rectified': '经批准不予整改',
  'handed-over': '已移交',
  split: '已拆分',
  merged: '已合并',
}

/** 「2026年8月1日由限期整改转为长期坚持（原定2026年10月31日前，某某批准）」: no red light is escaped unseen. */
export const turnedWords = ({ course }: Pick<Problem, 'course'>): string[] =>
  course.turns.map(({ from, to, on, by, deadline }) => {
    const was = deadline ? `原定${dayInWords(deadline.original)}前，` : ''
    return `${dayInWords(on)}由${timeClassWords[from]}转为${timeClassWords[to]}（${was}${by}批准）`
  })

const next = (on: Day | null): string[] => (on === null ? [] : [`${dayInWords(on)}复核`])

/** 「延期2次」, the changes of class, and the day on which what is long-term is looked at again. */
export const courseWords = (problem: Pick<Problem, 'course' | 'timeClass'>): string[] => [
  ...(problem.course.extensions > 0 ? [`延期${problem.course.extensions}次`] : []),
  ...turnedWords(problem),
  ...(problem.timeClass === 'long-term' ? next(problem.course.recheckOn) : []),
]

/** How it ended without close-out; never as if it had been closed. */
export const endingWords = ({ course: { ended } }: Pick<Problem, 'course'>): string => {
  if (!ended) return ''
  const to = ended.receiver ? ` ${ended.receiver}`.trim() : ''
  return `${dayInWords(dayInShanghai(ended.at))}终结（${endedWords[ended.as]}${to ? `至${to}` : ''}，未经销号）`
}

/** Who else found it, and where it is written. */
export const sourceWords = ({ course }: Pick<Problem, 'course'>): string =>
  course.sources
    .map(({ kind, body, document, number }) => {
      const at = number ? `第${number}项` : ''
      return `${inspectionWords[kind]}：${body}《${document}》${at}`
    })
    .join('；')

const linkSaid: Record<LinkKind, string> = {
  'split-from': '拆分自',
  'split-into': '拆分出',
  'merged-from': '并入了',
  'merged-into': '已并入',
  'rebound-of': '反弹自',
  'rebounded-as': '已反弹，另立',
  'carried-from': '承接上轮',
  'carried-to': '转入下轮',
  'recurrence-of': '再次发生，原为',
  'recurred-as': '再次发生，见',
}

/** Under which other numbers it came, went or came again. */
export const linkWords = ({ links }: Pick<Problem, 'links'>): string =>
  links.map(({ how, number }) => `${linkSaid[how]}${number}`).join('；')
