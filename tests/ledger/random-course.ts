import type { ActInput } from '#contract/acts.ts'
import type { courseActs } from '#contract/acts/course.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { endings } from '#core/record/problem/course-facts.ts'
import { openRequests } from '#core/record/problem/course-state.ts'
import { timeClasses } from '#core/record/problem/facts.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { seenOfState } from './problem-state.ts'
import type { Choices, Speech } from './random-inputs.ts'

type Makers = {
  [Name in keyof typeof courseActs]: (speech: Speech, c: Choices) => ActInput<Name>
}

const nobody = '00000000-0000-7000-8000-000000000000'

const seenBy = ({ problem }: Speech, c: Choices): string =>
  c.rarely(15) ? 'e'.repeat(64) : seenOfState(problem)

const requestOf = (problem: Problem, c: Choices): string => {
  const open = openRequests(problem.course)
  return open.length === 0 || c.rarely(10) ? nobody : c.pick(open).id
}

const decided = (speech: Speech, c: Choices) => ({
  problem: speech.problem.id,
  request: requestOf(speech.problem, c),
  seen: seenBy(speech, c),
})

const into = ({ problem, county }: Speech, c: Choices): string => {
  const asked = openRequests(problem.course).find((it) => it.change.kind === 'merge')?.change
  return asked?.kind === 'merge' ? asked.into.problem : c.pick(county.problems)
}

const changeOf = ({ problem, county, day }: Speech, c: Choices): ActInput<'ask-change'>['change'] => {
  const found = manifestationsOf(problem).map((it) => it.id)
  const measure = problem.measures[0]
  switch (c.below(8)) {
    case 0:
    case 1:
    case 2: {
      const to = addDays(problem.deadline?.current ?? day, c.below(60) - 5)
      return { kind: 'extension', measure: null, to, done: '已完成招标', follow: measure ? [measure.id] : [] }
    }
    case 3: {
      const to = c.pick(timeClasses)
      const long = to === 'long-term'
      return {
        kind: 'class',
        to,
        grounds: '历史成因复杂',
        deadline: long ? null : addDays(day, 30),
        recheckOn: long ? addDays(day, 90) : null,
      }
    }
    case 4:
      return {
        kind: 'measure',
        replaces: measure?.id ?? nobody,
        text: '改用新工艺更换主管道',
        answers: found,
        goal: null,
        deadline: null,
        units: [problem.responsibility.leadUnit?.id ?? c.pick(county.units)],
      }
    case 5:
      return {
        kind: 'ending',
        as: c.pick(endings),
        grounds: '项目已依法取消',
        receiver: '上级水利部门',
        proofs: [{ hash: c.pick(county.uploads), kind: 'notice', statement: '批复', dated: null }],
      }
    case 6: {
      // What says one thing only cannot be divided: both parts then ask for the same.
      const half = Math.ceil(found.length / 2)
      const parts = [found.slice(0, half), found.slice(found.length > 1 ? half : 0)].map(
        (manifestations, at) => ({
          title: `拆分后的问题之${at + 1}`,
          shortTitle: `拆分之${at + 1}`,
          manifestations,
        }),
      )
      return { kind: 'split', parts }
    }
    default:
      return { kind: 'merge', into: c.pick(county.problems) }
  }
}

/** Inputs for the changes of course, mostly plausible. */
export const courseInputs: Makers = {
  'ask-change': (speech, c) => ({
    problem: speech.problem.id,
    reason: '汛期无法施工',
    change: changeOf(speech, c),
  }),
  'consent-change': decided,
  'grant-change': decided,
  'refuse-change': ({ problem }, c) => ({
    problem: problem.id,
    request: requestOf(problem, c),
    reason: '理由不充分',
  }),
  'withdraw-change': ({ problem }, c) => ({
    problem: problem.id,
    request: requestOf(problem, c),
    reason: '不再需要',
  }),
  end: decided,
  split: decided,
  merge: (speech, c) => ({ ...decided(speech, c), into: into(speech, c) }),
  resume: ({ problem }) => ({ problem: problem.id, reason: '情况又有变化' }),
  recheck: ({ problem, day }, c) => ({
    problem: problem.id,
    found: '仍在坚持',
    next: addDays(day, c.below(100)),
  }),
  'link-problems': ({ county, problem }, c) => ({
    problem: problem.id,
    other: c.pick(county.problems),
    how: 'recurrence-of',
    note: '表述相近',
  }),
  'add-source': ({ county, problem }, c) => ({
    problem: problem.id,
    source: c.rarely(3)
      ? { from: 'round', other: c.pick(county.problems) }
      : {
          from: 'elsewhere',
          kind: 'audit',
          body: '县审计局',
          document: '水利资金审计报告',
          number: c.rarely(3) ? null : String(c.below(20)),
          text: '管网漏损长期偏高',
          feedbackOn: null,
        },
  }),
  'remove-source': ({ problem }, c) => ({
    problem: problem.id,
    source: problem.course.sources.length === 0 ? nobody : c.pick(problem.course.sources).id,
    reason: '登记重复',
  }),
}

/** What an open request, or an ended problem, asks for next; the usual way now and then all the same. */
export const usualInCourse = (problem: Problem, c: Choices): keyof typeof courseActs | null => {
  if (problem.step === 'ended') return c.rarely(4) ? 'resume' : null
  const open = openRequests(problem.course)[0]
  if (!open) return c.rarely(10) ? 'ask-change' : null
  if (c.rarely(5)) return c.pick(['refuse-change', 'withdraw-change'])
  if (open.consent === null && (open.change.kind === 'ending' || open.change.kind === 'class') && c.rarely(2))
    return 'consent-change'
  switch (open.change.kind) {
    case 'ending':
      return 'end'
    case 'split':
    case 'merge':
      return open.change.kind
    default:
      return 'grant-change'
  }
}
