import type { CheckHints } from '#messages/zh/check-hints.ts'

type Quoted = { line: number | null; text: string }

const place = ({ line, text }: Quoted) => (line === null ? `“${text}”` : `line ${line} “${text}”`)
const both = ({ first, second }: { first: Quoted; second: Quoted | null }) =>
  second === null
    ? place(first)
    : `${place(first)} and ${place(second.line === first.line ? { ...second, line: null } : second)}`
const sums = (sum: string | null) => (sum === null ? '' : ` (${sum})`)
const such = (first: Quoted | null) => (first === null ? '' : ` (${place(first)})`)

export const checkHints: CheckHints = {
  contradictions: {
    'conflicting-figures': (of) =>
      `This looks like one indicator with two values: ${both(of)}; please check which holds.`,
    'double-reporting': (of) =>
      `This looks like one thing told under two problems: ${both(of)}; say whether it is the same, and count it once.`,
    'unexplained-gap': (of) => `${both(of)}${sums(of.sum)}: nothing is said about the rest.`,
    'part-exceeds-whole': (of) => `The parts exceed their whole: ${both(of)}${sums(of.sum)}; please check.`,
    'impossible-percentage': (of) => `The percentage does not fit: ${both(of)}${sums(of.sum)}; please check.`,
    'unit-mismatch': (of) =>
      `The units differ, so these cannot be compared: ${both(of)}; please use one unit.`,
    'missing-total': (of) => `A part without its whole: ${both(of)}; please add the total.`,
    'provisional-as-done': (of) =>
      `A provisional result is told as final: ${both(of)}; please check whether it has been confirmed.`,
    'start-as-done': (of) => `Begun is not done: ${both(of)}; please say what has been completed.`,
    'plan-as-result': (of) =>
      `A figure that is planned, signed or expected is no result yet: ${both(of)}; please say what has been reached.`,
  },
  doubts: {
    paper: ({ title, first }) =>
      `“${title}” is answered with meetings, documents and visits alone${such(first)}; please verify the effect.`,
    unproven: ({ title, first }) =>
      `“${title}” is said to be done${such(first)} without a figure; please add how many there were and how many are done.`,
    'before-feedback': ({ title, first }) =>
      `“${title}” counts from before the feedback${such(first)}; please tell apart what came after it.`,
  },
  gaps: {
    'no-deadline': ({ title }) => `“${title}” has no deadline.`,
    'no-unit': ({ title }) => `“${title}” has no responsible unit.`,
    'no-measure': ({ title }) => `“${title}” has no measure.`,
  },
  list: {
    open: (count) => `${count} ${count === 1 ? 'doubt' : 'doubts'}`,
    title: 'Doubts: what may not fit in this text',
    lead: 'Hints, not verdicts: press a line to see its words, and judge yourself. They hold nothing up.',
    none: 'No hints; that does not mean all is well',
    severities: { high: 'Plain contradictions', medium: 'To be explained', low: 'Worth a question' },
    doubts: 'Rectification in doubt',
    gaps: 'Gaps',
    more: (count) => `Show ${count} more`,
  },
  entry: {
    title: 'Before you send it',
    earlier: ({ first, second, on }) =>
      `This differs from what was told ${on === null ? 'before' : `on ${on}`}: now “${first}”, then “${second}”; please check which holds.`,
    paper:
      'So far there are only meetings, documents and visits: add a figure or a result where there is one.',
    unproven: (first) =>
      `“${first}”: of how many, and how many are done? A figure gives the verifier something to hold.`,
    'before-feedback': (first) =>
      `“${first}” counts from before the feedback; please tell apart what came after it.`,
    empty: 'These words fit everywhere: say what is done, by whom, and how far.',
    measurePaper: 'This measure is meetings, documents and visits alone: say what is to change.',
  },
}
