import { readingIssues } from '#messages/en/reading-issues.ts'
import type { ReadMessages } from './read.zh.ts'
import { unreadable } from '#messages/en/unreadable.ts'
import { words } from '#messages/en/words.ts'

type Quoted = { line: number; text: string }
const place = (at: Quoted | undefined) => (at === undefined ? '' : `line ${at.line} «${at.text}»`)

export const readEn: ReadMessages = {
  unreadable,
  issues: readingIssues,
  contradictions: {
    'conflicting-figures': (a, b) =>
      `One indicator and period, two different values: ${place(a)} and ${place(b)}; please check.`,
    'part-exceeds-whole': (a, b) => `A part exceeds its whole: ${place(b)} and ${place(a)}; please check.`,
    'impossible-percentage': (a) => `An impossible percentage: ${place(a)}; please check.`,
  },
  doubts: {
    paper: (title) =>
      `The measures of «${title}» are meetings and documents alone; please verify the effect.`,
  },
  gaps: {
    'no-deadline': (title) => `«${title}» has no deadline.`,
    'no-unit': (title) => `«${title}» has no responsible unit.`,
    'no-measure': (title) => `«${title}» has no measure.`,
  },
  summary: {
    kinds: words.documentKinds,
    counts: (of) =>
      `${of.problems} problems, ${of.measures} measures, ${of.figures} figures and ${of.documents} document titles were read.`,
    issues: 'To check:',
    line: (line) => `line ${line}`,
    row: (sheet, row) => `${sheet === '' ? '' : `“${sheet}” `}row ${row}`,
    duty: (of) =>
      [
        of.leader === null ? '' : `leader: ${of.leader}`,
        of.units.length === 0 ? '' : `units: ${of.units.join(', ')}`,
        of.handler === null ? '' : `handler: ${of.handler}`,
        of.deadline === null ? '' : `deadline: ${of.deadline}`,
      ]
        .filter((part) => part !== '')
        .join('; '),
    nothingFound: 'No plain contradiction, doubt or gap was found.',
    found: (of) =>
      `${of.contradictions} contradictions, ${of.doubts} doubts, ${of.gaps} gaps. All are hints, not verdicts.`,
    usage: 'Usage: zhenggai read FILE [--json]    zhenggai check FILE [--json]',
  },
}
