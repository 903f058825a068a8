/**
 * How well the checks agree with a careful reader: what they found of the planted faults, what they claimed beyond
 * them, and which problems they doubted as rectified on paper.
 */
import type { Checked, Contradiction } from '#core/words/checks/hint.ts'
import type { PlantedGold } from '../../samples/planted/gold.ts'

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

export type CheckScore = {
  /** by severity of the gold */
  faults: Record<'high' | 'medium' | 'low', Share>
  /** problems with the verdict «yes» and «no», and how many of them were doubted `paper` */
  paper: Record<'yes' | 'no', Share>
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
    paper: { yes: none(), no: none() },
    doubts: none(),
    gaps: none(),
    missed: [],
    wrong: [],
    wrongPaper: [],
    missedPaper: [],
  }
  for (const fault of gold.contradictions) {
    const share = score.faults[fault.severity]
    share.of++
    if (contradictions.some((claim) => isSame(claim, fault))) share.found++
    else score.missed.push(`${fault.code} ${fault.lines.join('/')} ${(fault.quotes ?? [fault.why]).join(' … ')}`)
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
    if (problem.verdict === 'unproven') continue
    const doubted = doubts.some(
      (doubt) => doubt.code === 'paper' && doubt.line === problem.line && isAbout(doubt.title, problem.title),
    )
    const share = score.paper[problem.verdict]
    share.of++
    if (doubted) share.found++
    if (doubted !== (problem.verdict === 'yes'))
      (doubted ? score.wrongPaper : score.missedPaper).push(`${problem.line} ${problem.title}`)
  }
  for (const { code, line } of gold.doubts) {
    score.doubts.of++
    if (doubts.some((doubt) => doubt.code === code && [doubt, ...doubt.places].some((one) => one.line === line))) score.doubts.found++
    else score.missed.push(`${code} ${line}`)
  }
  for (const { code, line } of gold.gaps) {
    score.gaps.of++
    if (gaps.some((gap) => gap.code === code && gap.line === line)) score.gaps.found++
    else score.missed.push(`${code} ${line}`)
  }
  for (const gap of gaps)
    if (!gold.gaps.some(({ code, line }) => code === gap.code && line === gap.line))
      score.wrong.push(`${gap.code} ${gap.line} ${gap.title}`)
  return score
}

const none = (): Share => ({ of: 0, found: 0 })

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

function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => words.replace(/\s/gu, ''))
  if (a === undefined || b === undefined) return false
  const length = Math.min(6, a.length, b.length)
  for (let from = 0; from + length <= a.length; from++) if (b.includes(a.slice(from, from + length))) return true
  return false
}

/** Several problems may stand on one line. */
function isAbout(shortTitle: string, title: string): boolean {
  return overlap(shortTitle, title)
}

export function sumOf(scores: readonly CheckScore[]): CheckScore {
  const add = (pick: (score: CheckScore) => Share): Share => ({
    of: scores.reduce((sum, score) => sum + pick(score).of, 0),
    found: scores.reduce((sum, score) => sum + pick(score).found, 0),
  })
  return {
    faults: {
      high: add(({ faults }) => faults.high),
      medium: add(({ faults }) => faults.medium),
      low: add(({ faults }) => faults.low),
    },
    paper: { yes: add(({ paper }) => paper.yes), no: add(({ paper }) => paper.no) },
    doubts: add(({ doubts }) => doubts),
    gaps: add(({ gaps }) => gaps),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
    wrongPaper: scores.flatMap(({ wrongPaper }) => wrongPaper),
    missedPaper: scores.flatMap(({ missedPaper }) => missedPaper),
  }
}

export const shareOf = ({ of, found }: Share): number => (of === 0 ? 1 : found / of)
