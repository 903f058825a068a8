import { checkHints } from '#messages/en/check-hints.ts'
import { readingIssues } from '#messages/en/reading-issues.ts'
import { readingReasons } from '#messages/en/reading-reasons.ts'
import type { ReadMessages } from './read.zh.ts'
import { unreadable } from '#messages/en/unreadable.ts'
import { words } from '#messages/en/words.ts'

export const readEn: ReadMessages = {
  unreadable,
  issues: readingIssues,
  reasons: readingReasons,
  checks: checkHints,
  summary: {
    kinds: words.documentKinds,
    counts: (of) =>
      `${of.problems} problems, ${of.measures} measures, ${of.figures} figures and ${of.documents} document titles were read.`,
    issues: 'To check:',
    line: (line) => `line ${line}`,
    page: (line, page) => `line ${line} (page ${page})`,
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
    severities: { high: 'Plain contradictions', medium: 'To be explained', low: 'Worth a question' },
    doubts: 'Doubts',
    gaps: 'Gaps',
    usage: 'Usage: zhenggai read FILE [--json]    zhenggai check FILE [--json]',
  },
}
