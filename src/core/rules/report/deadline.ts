import { type Day, daysBetween } from '#core/words/calendar/day.ts'
import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import { type Problem, acceptedSteps } from '#core/record/problem/problem.ts'
import { rulesOn } from '#core/record/round/round.ts'
import { problemItem } from '#core/rules/light/lit-problem.ts'
import { lightOf } from '#core/rules/light/light.ts'
import { courseWords } from '#core/rules/report/course-words.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { timeClassWords } from '#core/rules/report/paper-words.ts'

/** 「2026年12月31日前」, with the original day for ever beside an extended one; empty without a deadline. */
export const deadlineWords = ({ deadline }: Pick<Problem, 'deadline'>): string => {
  if (deadline === null) return ''
  const { original, current } = deadline
  const was = original === current ? '' : `（原定${dayInWords(original)}前）`
  return `${dayInWords(current)}前${was}`
}

/** 「限期整改，2026年12月31日前完成」. */
export const timeWords = (problem: Pick<Problem, 'deadline' | 'timeClass' | 'course'>): string => {
  const named = problem.timeClass === null ? [] : [timeClassWords[problem.timeClass]]
  const by = deadlineWords(problem)
  const parts = [...named, ...(by === '' ? [] : [`${by}完成`]), ...courseWords(problem)]
  return parts.length > 0 ? parts.join('，') : '整改时限未定'
}

/** Past its deadline and neither accepted nor closed, whatever the lights of the place say. */
export const isLate = ({ deadline, step }: Problem, day: Day): boolean =>
  deadline !== null &&
  deadline.current < day &&
  !acceptedSteps.includes(step) &&
  step !== 'closed' &&
  step !== 'ended'

/** 「逾期3天」; 「按原时限逾期33天」 where only that one is past, both where both are. Empty where it is not late. */
export const lateWords = (problem: Problem, day: Day): string => {
  if (problem.deadline === null) return ''
  const { original, current } = problem.deadline
  const late = (deadline: Day) => isLate({ ...problem, deadline: { original, current: deadline } }, day)
  const now = late(current) ? `逾期${daysBetween(current, day)}天` : ''
  if (original === current || !late(original)) return now
  const first = `按原时限逾期${daysBetween(original, day)}天`
  return now === '' ? first : `${now}，${first}`
}

/** The word of the light under the rules in force on that day; empty where none is lit. */
export const lightWord = (problem: Problem, { round, day }: Pick<FrozenRound, 'round' | 'day'>): string => {
  const rules = rulesOn(round, day)
  const light = rules && lightOf(problemItem(problem), rules, day)
  return (light && rules?.signs[light.sign]?.zh) ?? ''
}
