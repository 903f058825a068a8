/**
 * How well the checks agree with a careful reader: what they found of the planted faults, what they claimed beyond
 * them, and which problems they doubted as rectified on paper.
 */
import type { Checked, Contradiction } from '#core/words/checks/hint.ts'
import type { PlantedGold } from './gold.ts'

/** The planted gold, or one that gives the lines of a fault without quoting them. */
export type CheckGold = Omit<PlantedGold, 'contradictions'> & {
  contradictions: readonly {
    code: string
    severity: 'high' | 'medium' | 'low'
    lines: readonly number[]
    quotes?: readonly string[]
    why: string
  }[]
}

export type Share = { of: number; found: number }

type Shares<Key extends string> = Record<Key, Share>
type Verdict = PlantedGold['problems'][number]['verdict']

export type CheckScore = {
  /** by severity of the gold, and by code */
  faults: Shares<'high' | 'medium' | 'low'>
  codes: Shares<string>
  /** by the verdict of the gold: problems doubted `paper`, and those doubted `paper` or `unproven` */
  paper: Shares<Verdict>
  doubted: Shares<Verdict>
  /** gold doubts and gaps of the other codes */
  doubts: Share
  gaps: Share
  missed: string[]
  /** claims that are neither planted nor tolerated, and gaps nobody would ask for */
  wrong: string[]
  wrongPaper: string[]
  missedPaper: string[]
}

export function scoreOf({ contradictions, doubts, gaps }: Checked, gold: CheckGold): CheckScore {
  const score: CheckScore = {
    faults: { high: none(), medium: none(), low: none() },
    codes: {},
    paper: { yes: none(), no: none(), unproven: none() },
    doubted: { yes: none(), no: none(), unproven: none() },
    doubts: none(),
    gaps: none(),
    missed: [],
    wrong: [],
    wrongPaper: [],
    missedPaper: [],
  }
  for (const fault of gold.contradictions) {
    const found = contradictions.some((claim) => isSame(claim, fault))
    count(score.faults[fault.severity], found)
    count((score.codes[fault.code] ??= none()), found)
    if (!found)
      score.missed.push(`${fault.code} ${fault.lines.join('/')} ${(fault.quotes ?? [fault.why]).join(' … ')}`)
  }
  const expected: { code: string; lines: readonly number[]; quotes?: readonly string[] }[] = [
    ...gold.contradictions,
    ...gold.tolerated,
  ]
  for (const claim of contradictions)
    if (!expected.some((one) => isSame(claim, one)))
      score.wrong.push(
        `${claim.code} ${claim.places.map(({ line, text }) => `${line}「${text}」`).join(' ')} ${claim.sum ?? ''}`,
      )
  for (const problem of gold.problems) {
    // Titles tell problems of one line apart; a label alone (【问题1】) shares no word with what was read.
    const alone = gold.problems.filter(({ line }) => line === problem.line).length === 1
    // A label below the heading (问题：…) may have been read for the problem's words: the problem goes on to the next one.
    const next = Math.min(...gold.problems.map(({ line }) => line).filter((line) => line > problem.line))
    const about = doubts.filter(({ line, title }) =>
      alone ? line >= problem.line && line < next : line === problem.line && overlap(title, problem.title),
    )
    const onPaper = about.some(({ code }) => code === 'paper')
    count(score.paper[problem.verdict], onPaper)
    count(
      score.doubted[problem.verdict],
      about.some(({ code }) => code !== 'before-feedback'),
    )
    if (problem.verdict === 'no' && onPaper) score.wrongPaper.push(`${problem.line} ${problem.title}`)
    if (problem.verdict === 'yes' && !onPaper) score.missedPaper.push(`${problem.line} ${problem.title}`)
  }
  for (const { code, line } of gold.doubts) {
    const found = doubts.some(
      (doubt) => doubt.code === code && [doubt, ...doubt.places].some((one) => one.line === line),
    )
    count(score.doubts, found)
    if (!found) score.missed.push(`${code} ${line}`)
  }
  const starts = gold.problems.map(({ line }) => line)
  // As with doubts: the gap of a problem may be told at the label below its heading.
  const headOf = (line: number) => Math.max(...starts.filter((start) => start <= line), 0)
  const isGap = (gap: { code: string; line: number }, told: { code: string; line: number }) =>
    gap.code === told.code && (gap.line === told.line || headOf(gap.line) === told.line)
  for (const { code, line } of gold.gaps) {
    const found = gaps.some((gap) => isGap(gap, { code, line }))
    count(score.gaps, found)
    if (!found) score.missed.push(`${code} ${line}`)
  }
  for (const gap of gaps)
    if (!gold.gaps.some((told) => isGap(gap, told))) score.wrong.push(`${gap.code} ${gap.line} ${gap.title}`)
  return score
}

const none = (): Share => ({ of: 0, found: 0 })

function count(share: Share, found: boolean) {
  share.of++
  if (found) share.found++
}

/** One code, one line in common, and, where the gold quotes, words in common. */
function isSame(
  claim: Contradiction,
  fault: { code: string; lines: readonly number[]; quotes?: readonly string[] },
): boolean {
  if (claim.code !== fault.code || !claim.places.some(({ line }) => fault.lines.includes(line))) return false
  return (
    fault.quotes === undefined ||
    claim.places.some(({ text }) => fault.quotes?.some((quote) => overlap(text, quote)))
  )
}

/** Six characters of one stand in the other, or all where it has fewer: several problems may stand on one line. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => words.replace(/\s/gu, ''))
  if (a === undefined || b === undefined) return false
  const length = Math.min(6, a.length, b.length)
  for (let from = 0; from + length <= a.length; from++)
    if (b.includes(a.slice(from, from + length))) return true
  return false
}

/** The sum of many reports. */
export function sumOf(scores: readonly CheckScore[]): CheckScore {
  const added = (shares: readonly Share[]): Share => ({
    of: shares.reduce((sum, { of }) => sum + of, 0),
    found: shares.reduce((sum, { found }) => sum + found, 0),
  })
  const each = <Key extends string>(
    keys: readonly Key[],
    pick: (score: CheckScore) => Partial<Shares<Key>>,
  ) =>
    Object.fromEntries(
      keys.map((key) => [key, added(scores.map((score) => pick(score)[key] ?? none()))]),
    ) as Shares<Key>
  const verdicts = ['yes', 'no', 'unproven'] as const
  return {
    faults: each(['high', 'medium', 'low'], ({ faults }) => faults),
    codes: each(
      [...new Set(scores.flatMap(({ codes }) => Object.keys(codes)))].toSorted(),
      ({ codes }) => codes,
    ),
    paper: each(verdicts, ({ paper }) => paper),
    doubted: each(verdicts, ({ doubted }) => doubted),
    doubts: added(scores.map(({ doubts }) => doubts)),
    gaps: added(scores.map(({ gaps }) => gaps)),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
    wrongPaper: scores.flatMap(({ wrongPaper }) => wrongPaper),
    missedPaper: scores.flatMap(({ missedPaper }) => missedPaper),
  }
}

export const shareOf = ({ of, found }: Share): number => (of === 0 ? 1 : found / of)
