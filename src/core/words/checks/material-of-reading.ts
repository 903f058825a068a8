/**
 * The material of a document that was read: its problems with the sentences under them.
 */
import { daysIn } from '#core/words/figures/date-phrase.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { Day } from '#core/words/figures/found.ts'
import { lastBelow } from '#core/words/figures/last-below.ts'
import type { Reading } from '#core/words/lists/draft.ts'
import { tellsProgress } from './tells-progress.ts'
import { saidIn, type Material, type Sentence, type Subject } from './material.ts'
import { sentencesTold, type Place } from './sentences-told.ts'

const AHEAD = /下一步|下步|下阶段|今后|后续|努力方向|工作打算|工作计划|工作安排/u

export function materialOf(reading: Reading): Material {
  const { draft, source, outline } = reading
  const wrapped = new Set<number>()
  for (const { span } of outline)
    for (let line = span.line + 1; line <= span.lastLine; line++) wrapped.add(line)
  const sentences = sentencesTold(source, wrapped, reading.figures, placesIn(reading), cutsIn(reading))
  const ends = draft.problems.map(({ titleSpan }) => titleEnd(source.slice(titleSpan.from, titleSpan.to)))
  const problems: Subject[] = draft.problems.map((problem, i) => ({
    id: problem.id,
    line: problem.titleSpan.line,
    title: problem.shortTitle,
    sentences: [],
    measures: Math.max(problem.measures.length, ends[i] === null ? 0 : 1),
  }))
  let closed = -1
  for (const sentence of sentences) {
    if (sentence.problem >= 0 && (sentence.problem === closed || isPartTitle(sentence))) {
      closed = sentence.problem
      sentence.part = AHEAD.test(sentence.text) ? 'ahead' : 'frame'
      sentence.problem = -1
      continue
    }
    const title = draft.problems[sentence.problem]?.titleSpan
    const { from } = sentence.quote(0, sentence.text.length)
    if (title !== undefined && from >= title.from - LONGEST_MARKER && from < title.to)
      sentence.body = Math.min(
        title.from + (ends[sentence.problem] ?? title.to - title.from) - from,
        sentence.text.length,
      )
    if (/[\p{Script=Han}]/u.test(saidIn(sentence))) problems[sentence.problem]?.sentences.push(sentence)
  }
  return {
    sentences,
    problems,
    feedbackOn: draft.meta.feedbackOn ?? noticeOn(sentences, draft.meta.reportOn),
    reports:
      draft.kind === 'report' ||
      draft.kind === 'other' ||
      (draft.kind === 'ledger' && draft.problems.some(tellsProgress)),
  }
}

/** Ⅳ 下一步工作: a heading that was not read as one ends the problem above it all the same. */
const isPartTitle = ({ text }: Sentence) => PART_TITLE.test(text.trim())
const PART_TITLE =
  /^(?:(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4}|[甲乙丙丁戊己庚辛壬癸]|[壹贰叁肆伍陆柒捌玖]|[一二三四五六七八九十]{1,2}|第[一二三四五六七八九十]+(?:部分|方面|章))[、.:\s]\s*)(?:\p{Script=Han}|、|\s){4,24}$|^(?:下一步|下阶段|今后|后续)(?:的)?(?:工作|整改)?(?:打算|计划|安排|工作|方向)$/u

/** 烟农增收渠道单一,方式陈旧——召开推进会2次: what stands behind the dash was done, however it was read. */
function titleEnd(title: string): number | null {
  const dash = /(?<=[\p{Script=Han}”》])(?:——|—|--|–)(?=[^—]*\d)/u.exec(title)
  return dash === null ? null : dash.index + dash[0].length
}

/** Where a problem or a measure begins behind a semicolon. */
function cutsIn({ draft, source }: Reading): number[] {
  return draft.problems
    .flatMap(({ titleSpan, measures }) => [titleSpan.from, ...measures.map((one) => one.span.from)])
    .filter((from) => /[;；]\s*$/u.test(source.slice(Math.max(0, from - 3), from)))
    .sort((a, b) => a - b)
}

const NOTICE = /(?:印发|下达|送达|发出|下发|移交|出具)[^,;。]{0,14}(?:通知|报告|清单|意见|决定)/u

/** An audit has no feedback: what is to be put right is told by a notice. 8月6日,市审计局印发整改通知 */
function noticeOn(sentences: readonly Sentence[], reportOn: Day | null): Day | null {
  for (const { problem, text } of sentences) {
    if (problem >= 0) return null
    const notice = NOTICE.exec(text)
    if (notice === null || !/整改|审计报告/u.test(text)) continue
    const year = reportOn === null ? null : Number(reportOn.slice(0, 4))
    // 8月15日 of a report of February was in the year before.
    for (const said of year === null ? [null] : [year, year - 1]) {
      const days = daysIn(text, said)
      const day = days.filter((one) => one.to <= notice.index).pop()
      if (day !== undefined && (reportOn === null || day.iso < reportOn)) return day.iso
    }
  }
  return null
}

/** Where an offset of the source stands, as a function. */
function placesIn({ draft, outline }: Reading): (offset: number) => Place {
  // Where a text tells all problems first and what was done afterwards, measures stand outside of their problem.
  const starts = draft.problems
    .flatMap(({ titleSpan, span, measures }, index) =>
      [{ from: Math.min(span.from, titleSpan.from), to: span.to }, ...measures.map((one) => one.span)].map(
        ({ from, to }) => ({ from, to, index }),
      ),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const parts = outline.filter((node) => node.kind === 'part')
  return (offset) => {
    let problem = -1
    const nearest = lastBelow(starts, offset, ({ from }) => from)
    for (let i = nearest; i >= 0 && i > nearest - DEEPEST; i--) {
      const one = starts[i]
      if (one === undefined || offset >= one.to) continue
      problem = one.index
      break
    }
    if (problem >= 0) return { part: 'problem', problem }
    const part = parts[lastBelow(parts, offset, ({ span }) => span.from)]
    return { part: part !== undefined && AHEAD.test(fold(part.title)) ? 'ahead' : 'frame', problem: -1 }
  }
}

const DEEPEST = 8
const LONGEST_MARKER = 12
