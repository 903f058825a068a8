/**
 * What of a draft is sure and what somebody has to look at. An issue is about the reading, never about the work: the
 * reader guessed, a name is nobody's, words of a deadline gave no day.
 */
import type { Draft, DraftProblem } from '#contract/drafts.ts'
import { timeClassIn } from '#core/words/figures/deadline-phrase.ts'
import { fold } from '#core/words/figures/fold.ts'
import { earlyDays } from '#core/rules/importing/early-days.ts'
import { problemAt } from './draft-edits.ts'
import { flawsOf } from './draft-flaws.ts'

export type Issue =
  /** The reader's own: by the code of its issue. */
  | { why: 'reading'; code: string; message: string; line: number }
  /** What the ledger refuses: it has to be mended before anything is saved. */
  | { why: 'flaw' }
  /** The title is the name of a heading, or nearly nothing. */
  | { why: 'heading-like' }
  /** Another problem has the same title. */
  | { why: 'same-title' }
  /** So long that it may be several. */
  | { why: 'run-on' }
  /** Names that nobody here goes by. */
  | { why: 'unknown-name'; words: string[] }
  /** Words of a deadline that gave no day. */
  | { why: 'day-missing'; words: string[] }
  /** Deadlines before the day of the feedback: they will not be taken. */
  | { why: 'day-early'; days: string[]; feedbackOn: string }
  /** The text contradicts itself here. */
  | { why: 'contradiction'; line: number }

export type DraftReview = {
  /** By key; a problem without issues is not in it. What is left out is asked nothing. */
  issues: ReadonlyMap<string, readonly Issue[]>
  /** Of those kept: looked at by a person; sure, and with issues, among the rest. The three add up to all. */
  counts: { problems: number; accepted: number; sure: number; withIssues: number }
  /** The document names units or persons, and none of them is registered: said once, not at each problem. */
  nobodyKnown: boolean
}

/** What the reader tells of the page, not of what it read as a problem. */
const notes = new Set([
  'boilerplate',
  'running-heads',
  'footnotes',
  'comments',
  'page-hidden',
  'text-hidden',
  'contents-dropped',
  'control-characters',
  'changes-accepted',
  'wrapped-lines',
  'no-title',
  'kind-guessed',
  'year-guessed',
  'sheet-hidden',
  'column-unknown',
  'column-not-read',
  'not-checked',
])

const longTitle = 200
const headingEnd = /(?:方面|如下|以下问题|有关情况|[:：])[。:：]?$|^(?:存在的?)?(?:主要|突出|具体)?问题$/u
const headingBegin = /^第[一二三四五六七八九十百]+(?:方面|部分|章|类)/u

const bare = (text: string): string => text.replace(/[\s，。；：、,.;:“”"'‘’（）()【】《》]/gu, '')

const printedNames = ({ duty, measures }: DraftProblem): { words: string; known: boolean }[] => [
  ...(duty.leadLeader ? [{ words: duty.leadLeader.words, known: duty.leadLeader.person !== null }] : []),
  ...(duty.handler ? [{ words: duty.handler.words, known: duty.handler.person !== null }] : []),
  ...[...(duty.leadUnit ? [duty.leadUnit] : []), ...duty.coUnits, ...measures.flatMap((it) => it.units)].map(
    ({ words, unit }) => ({ words, known: unit !== null }),
  ),
]

/** 立行立改, 长期坚持 are no days and need none. */
const needsDay = (day: string | null, words: string | null): words is string =>
  day === null &&
  words !== null &&
  words.trim() !== '' &&
  timeClassIn(fold(words)) === null &&
  !/长期|持续|常态|立行|立即/u.test(words)

const deadlinesWithoutDay = ({ duty, measures }: DraftProblem): string[] => [
  ...(duty.timeClass === null && needsDay(duty.deadline, duty.deadlineWords) ? [duty.deadlineWords] : []),
  ...measures.flatMap((it) => (needsDay(it.deadline, it.deadlineWords) ? [it.deadlineWords] : [])),
]

/** Where something may have been lost: whoever stands before the gap is looked at, whether it is theirs or not. */
const gaps = new Set([
  'number-skipped',
  'number-repeated',
  'number-lost',
  'row-skipped',
  'text-cut',
  'list-cut',
])

type Source = Pick<Draft, 'issues' | 'checks'>

const saidByKey = (problems: readonly DraftProblem[], source: Source): ReadonlyMap<string, Issue[]> => {
  const found = new Map<string, Issue[]>()
  const add = (key: string | undefined, issue: Issue) => {
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), issue])
  }
  const keys = new Set(problems.map((it) => it.key))
  const before = (line: number) => problemAt(problems, { line, from: Number.MAX_SAFE_INTEGER })?.key
  for (const { code, message, line, problem } of source.issues) {
    if (line === null || notes.has(code)) continue
    const own = typeof problem === 'string' && keys.has(problem) ? problem : undefined
    const outside = problem === null && !gaps.has(code)
    add(own ?? (outside ? undefined : before(line)), { why: 'reading', code, message, line })
  }
  for (const { severity, places } of source.checks?.contradictions ?? []) {
    if (severity !== 'high') continue
    for (const { line } of places) {
      const key = before(line)
      // Once is enough to look.
      if (key !== undefined && found.get(key)?.some(({ why }) => why === 'contradiction')) continue
      add(key, { why: 'contradiction', line })
    }
  }
  return found
}

/** The issues of one problem by itself: it depends on nothing else, and is worked out once for each state of it. */
const ownIssues = new WeakMap<DraftProblem, readonly Issue[]>()
const ofItself = (problem: DraftProblem): readonly Issue[] => {
  const known = ownIssues.get(problem)
  if (known) return known
  const title = problem.title.trim()
  const told = bare(title)
  const likeHeading =
    told.length < 4 ||
    headingBegin.test(title) ||
    headingEnd.test(title) ||
    told === bare(problem.aspect.title) ||
    told === bare(problem.group?.title ?? '')
  const without = deadlinesWithoutDay(problem)
  const issues: Issue[] = [
    ...(flawsOf(problem).length > 0 ? [{ why: 'flaw' as const }] : []),
    ...(title !== '' && likeHeading ? [{ why: 'heading-like' as const }] : []),
    ...(title.length > longTitle ? [{ why: 'run-on' as const }] : []),
    ...(without.length > 0 ? [{ why: 'day-missing' as const, words: [...new Set(without)] }] : []),
  ]
  ownIssues.set(problem, issues)
  return issues
}

const tooEarly = (problem: DraftProblem, feedbackOn: string | null): Issue[] => {
  const days = [...new Set(earlyDays(problem, feedbackOn).map(({ day }) => day))]
  return days.length === 0 || feedbackOn === null ? [] : [{ why: 'day-early', days, feedbackOn }]
}

/** Looks a draft over. Pure; 2,000 problems in a few milliseconds. `feedbackOn`: of the round it seems to belong to. */
export const reviewOf = (
  problems: readonly DraftProblem[],
  source: Source,
  feedbackOn: string | null = null,
): DraftReview => {
  const kept = problems.filter((it) => !it.leftOut)
  const said = saidByKey(problems, source)
  const names = new Map(kept.map((it) => [it.key, printedNames(it)]))
  const all = [...names.values()].flat()
  const nobodyKnown = all.length > 0 && !all.some((it) => it.known)
  const titles = new Map<string, number>()
  for (const it of kept) titles.set(bare(it.title), (titles.get(bare(it.title)) ?? 0) + 1)
  const issues = new Map<string, readonly Issue[]>()
  for (const problem of kept) {
    const unknown = nobodyKnown
      ? []
      : [...new Set((names.get(problem.key) ?? []).flatMap((it) => (it.known ? [] : [it.words])))]
    const reader = said.get(problem.key) ?? []
    const dayAsked = reader.some((it) => it.why === 'reading' && it.code === 'deadline-unread')
    const found: Issue[] = [
      ...reader,
      // The reader has said so itself, with the line.
      ...ofItself(problem).filter((it) => it.why !== 'day-missing' || !dayAsked),
      ...tooEarly(problem, feedbackOn),
      ...((titles.get(bare(problem.title)) ?? 0) > 1 ? [{ why: 'same-title' as const }] : []),
      ...(unknown.length > 0 ? [{ why: 'unknown-name' as const, words: unknown }] : []),
    ]
    if (found.length > 0) issues.set(problem.key, found)
  }
  const accepted = kept.filter((it) => it.accepted).length
  const withIssues = kept.filter((it) => hasIssues(it, issues)).length
  return {
    issues,
    counts: { problems: kept.length, accepted, withIssues, sure: kept.length - accepted - withIssues },
    nobodyKnown,
  }
}

/** To be looked at, and not looked at yet; what the ledger refuses stays so until it is mended. */
export const hasIssues = (it: DraftProblem, issues: DraftReview['issues']): boolean => {
  const own = issues.get(it.key)
  return own !== undefined && !it.leftOut && (!it.accepted || own.some(({ why }) => why === 'flaw'))
}

/** Sure, and nobody has said so yet. */
export const isSure = (it: DraftProblem, issues: DraftReview['issues']): boolean =>
  !it.leftOut && !it.accepted && !issues.has(it.key)

/** The first of `problems` behind `from` that a test holds for, going round to the beginning; null where there is none. */
export const nextWhere = (
  problems: readonly DraftProblem[],
  from: string | null,
  holds: (it: DraftProblem) => boolean,
): string | null => {
  const at = problems.findIndex((it) => it.key === from)
  const turned = [...problems.slice(at + 1), ...problems.slice(0, at + 1)]
  return turned.find((it) => it.key !== from && holds(it))?.key ?? null
}
