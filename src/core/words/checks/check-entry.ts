/**
 * What a person is writing about one problem, held against itself and against what was said of it before.
 *
 *     before, on 30 September:  1-8月立案7件
 *                                   ~~~~~~~
 *     now:                      1-8月立案9件。排查隐患46处,整改43处。
 *                                   ~~~~~~~ conflicting-figures
 *                                           ~~~~~~~~~~~~~~~~~~~ unexplained-gap, 46-43=3
 *
 * The web app runs this in browsers as old as Chrome 88: no .at() and no findLast() in this folder.
 */
import type { Day } from '#core/words/figures/found.ts'
import { beforeFeedback } from './before-feedback.ts'
import { conflictingFigures } from './conflicting-figures.ts'
import { contradictionsIn } from './contradictions.ts'
import { tellsEffort } from './effect.ts'
import { saysNothing } from './gaps.ts'
import type { ContradictionCode, DoubtCode, Quoted } from './hint.ts'
import type { Material, Sentence, Subject } from './material.ts'
import { paperOnly } from './paper.ts'
import { sentencesOfTexts } from './sentences-of-texts.ts'
import { unproven } from './unproven.ts'

/** A text told before about the same problem, and the day it was told. */
export type Earlier = { text: string; on: Day | null }

export type Entered = {
  text: string
  /** a measure promises, progress reports */
  as: 'progress' | 'measure'
  /** the writer says that it is done with this */
  completes: boolean
  earlier: readonly Earlier[]
  feedbackOn: Day | null
  /** which year 今年 and 9月 mean; null: they are left out */
  today: Day | null
}

/** `second` may stand in an earlier text: then `on` is its day. */
export type EntryHint = {
  code: ContradictionCode | DoubtCode | 'empty'
  first: string | null
  second: { text: string; on: Day | null; earlier: boolean } | null
  sum: string | null
}

const LONGEST = 20_000
const MOST_EARLIER = 40
const MOST_HINTS = 6

export function checkEntry(entered: Entered): EntryHint[] {
  const { as, completes, earlier, feedbackOn, today } = entered
  const texts = [{ text: entered.text, on: today }, ...earlier.slice(0, MOST_EARLIER)].map(
    ({ text, on }) => ({
      text: text.slice(0, LONGEST),
      on: on ?? today,
    }),
  )
  // Each text is a problem of its own here, so that they are compared with each other.
  const { sentences: all, textAt } = sentencesOfTexts(texts.map((text, problem) => ({ ...text, problem })))
  const own = all.filter((sentence) => sentence.problem === 0)
  const subject: Subject = { id: '', line: 1, title: '', sentences: own, measures: 1 }
  const material: Material = {
    sentences: own,
    problems: [subject],
    feedbackOn,
    reports: as === 'progress',
  }
  const said = entered.text.trim().length
  const hints: EntryHint[] = [
    ...contradictionsIn(material).map(({ code, places: [first, second], sum }) =>
      hint(code, first, second, sum),
    ),
    ...againstEarlier(all, texts, textAt),
    ...(as === 'progress' ? beforeFeedback(material) : []).map(({ code, places }) => hint(code, places[0])),
    ...(as === 'progress' ? unproven(material) : []).map(({ code, places }) => hint(code, places[0])),
  ]
  if (said < LEAST_SAID) return hints
  if (saysNothing(subject)) hints.push(hint('empty'))
  // A measure without a figure is no paper where it names what is to be done: 逐户核对欠租,追缴到账
  else if (as === 'measure' ? tellsEffort(entered.text) : completes)
    hints.push(...paperOnly({ ...material, reports: true }).map(({ places }) => hint('paper', places[0])))
  return hints.slice(0, MOST_HINTS)
}

/** Fewer characters are no statement yet. */
const LEAST_SAID = 6

const hint = (
  code: EntryHint['code'],
  first?: Quoted,
  second?: Quoted,
  sum: string | null = null,
): EntryHint => ({
  code,
  first: first?.text ?? null,
  second: second === undefined ? null : { text: second.text, on: null, earlier: false },
  sum,
})

type Dated = { text: string; on: Day | null }

/** Only stretches that are over are compared: what is counted since a day grows. */
function againstEarlier(
  all: readonly Sentence[],
  texts: readonly Dated[],
  textAt: (offset: number) => number,
): EntryHint[] {
  const sentences = all.map((sentence) => {
    const closed: Sentence = { ...sentence, figures: [] }
    closed.figures = sentence.figures
      .filter(({ period }) => period !== null && period.from !== null && period.to !== null)
      .map((figure) => ({ ...figure, sentence: closed }))
    return closed
  })
  const found = conflictingFigures({ sentences, problems: [], feedbackOn: null, reports: true })
  return found.flatMap(({ code, places: [first, second] }): EntryHint[] => {
    if (first === undefined || second === undefined || textAt(first.from) !== 0) return []
    const told = textAt(second.from)
    if (told <= 0) return []
    return [
      {
        code,
        first: first.text,
        second: { text: second.text, on: texts[told]?.on ?? null, earlier: true },
        sum: null,
      },
    ]
  })
}
