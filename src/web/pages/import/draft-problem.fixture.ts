import { type DraftMeasure, type DraftProblem, untoldMeasure, untoldProblem } from '#contract/drafts.ts'

/** A problem and a measure as the reader proposes them, for tests: what is not said stays untold. */
export const aspect = { ordinal: 1, marker: '一、', title: '学习不深入' }
export const at = (line: number, from = 0, to = 10) => ({ line, from, to })

export const problem = (key: string, line: number, over: Partial<DraftProblem> = {}): DraftProblem => ({
  key,
  marker: null,
  title: `第${key}件事没有办到位`,
  shortTitle: key,
  aspect,
  group: null,
  span: at(line),
  ...untoldProblem,
  manifestations: [],
  measures: [],
  ...over,
})

export const measure = (key: string, line: number, over: Partial<DraftMeasure> = {}): DraftMeasure => ({
  ...untoldMeasure,
  key,
  marker: null,
  text: `措施${key}`,
  span: at(line, 0, 5),
  ...over,
})
