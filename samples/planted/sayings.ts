/**
 * Sayings: one thing said in many ways, some with a fault and some fair, each checked as a small report of its own.
 *
 *     # fault medium · 46-43 is 3            a block: what it is and why,
 *     排查隐患商铺46家,责令限期整改43家。      then its lines; an empty line ends it
 *
 * A line without a number of its own becomes a problem of the report. In paper.txt a block is
 * `# paper yes|no|unproven`.
 */
import { checkReading } from '#core/words/checks/check-reading.ts'
import type { Checked } from '#core/words/checks/hint.ts'
import { readDocument } from '#core/words/lists/read-document.ts'

/** `line` is the 1-based line of its first `#` in the file; `kind` is fault, fair, or for paper the verdict. */
export type Saying = {
  line: number
  kind: 'fault' | 'fair' | 'yes' | 'no' | 'unproven'
  severity: string | null
  why: string
  lines: string[]
}

/** A line that opens with # and tells of no block is a remark. */
export function sayingsIn(file: string): Saying[] {
  const sayings: Saying[] = []
  let open: Saying | null = null
  for (const [at, raw] of file.split(/\r?\n/u).entries()) {
    const text = raw.trim()
    const head =
      /^#\s*(?:(fault)(?:\s+(high|medium|low))?|(fair)|paper\s+(yes|no|unproven))\s*(?:[·—–:：-]\s*(.*))?$/u.exec(
        text,
      )
    if (head !== null) {
      const kind = (head[1] ?? head[3] ?? head[4]) as Saying['kind']
      open = { line: at + 1, kind, severity: head[2] ?? null, why: head[5] ?? '', lines: [] }
      sayings.push(open)
    } else if (text === '') open = null
    else if (!text.startsWith('#')) open?.lines.push(text)
  }
  return sayings.filter(({ lines }) => lines.length > 0)
}

const NUMBERED =
  /^(?:第[一二三四五六七八九十]+|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、](?!\d)|[甲乙丙丁戊己庚辛]、|[①-⑳]|问题\d)/u

/** The saying as a report: under problems of the report, or between its head and its end where it brings its own. */
export function reportOf({ lines }: Saying): string {
  const own = lines.some((line) => NUMBERED.test(line))
  const body = own
    ? lines
    : lines.map(
        (line, at) => `${at + 1}.针对第${'甲乙丙丁戊己庚辛'.charAt(at % 8)}项工作不到位的问题。${line}`,
      )
  const head =
    own && /^[一甲第]/u.test(lines.find((line) => NUMBERED.test(line)) ?? '') ? [] : ['一、整改落实情况']
  return [
    '某某县委关于巡视整改进展情况的通报',
    '2024年6月20日，省委巡视组反馈了意见。',
    ...head,
    ...body,
    '2024年12月1日',
  ].join('\n')
}

export type SayingsScore = {
  faults: { of: number; found: number }
  /** claims of any code in fair blocks, and how many of these there are */
  fair: { of: number; claims: number }
  missed: string[]
  wrong: string[]
}

/** `code` is the name of the file: a code of contradictions, of doubts, or of gaps. */
export function scoreSayings(code: string, sayings: readonly Saying[]): SayingsScore {
  const score: SayingsScore = {
    faults: { of: 0, found: 0 },
    fair: { of: 0, claims: 0 },
    missed: [],
    wrong: [],
  }
  for (const saying of sayings) {
    const checked = checkReading(readDocument(reportOf(saying), 'report'))
    const claims = claimsIn(checked, code)
    const told = `${saying.line} ${saying.lines.join(' | ')}`
    if (saying.kind === 'fault' || saying.kind === 'yes') {
      score.faults.of++
      if (claims.some((claim) => claim.code === code)) score.faults.found++
      else
        score.missed.push(
          `${told}${saying.why === '' ? '' : ` · ${saying.why}`}${claims.map((one) => ` [${one.code}]`).join('')}`,
        )
    } else {
      score.fair.of++
      // What is asserted without a figure may be asked for as unproven, a result with a figure may not.
      const asked = claims.filter((claim) => saying.kind !== 'unproven' || claim.code !== 'unproven')
      if (asked.length > 0) score.fair.claims++
      for (const claim of asked) score.wrong.push(`${told} → ${claim.code} ${claim.words}`)
    }
  }
  return score
}

type Claim = { code: string; words: string }

/** For doubts the doubts are looked at, otherwise the contradictions. */
function claimsIn({ contradictions, doubts, gaps }: Checked, code: string): Claim[] {
  if (code.startsWith('no-')) return gaps.map((one) => ({ code: one.code, words: one.title }))
  const places = (all: readonly { text: string }[]) => all.map(({ text }) => `「${text}」`).join('')
  if (DOUBTS.has(code)) return doubts.map((one) => ({ code: one.code, words: places(one.places) }))
  return contradictions.map((one) => ({ code: one.code, words: `${places(one.places)} ${one.sum ?? ''}` }))
}

const DOUBTS = new Set(['paper', 'unproven', 'before-feedback'])
