import { readingIssues } from '#messages/en/reading-issues.ts'
import type { ReadMessages } from './read.zh.ts'
import { words } from '#messages/en/words.ts'

const about = (detail: string) => (detail === '' ? '' : ` (${detail})`)

type Quoted = { line: number; text: string }
const place = (at: Quoted | undefined) => (at === undefined ? '' : `line ${at.line} «${at.text}»`)

export const readEn: ReadMessages = {
  unreadable: {
    'not-found': (path) => `The file was not found${about(path)}. Check the path.`,
    empty: () => 'The file is empty: there is no text in it. Check that it is the right file.',
    'too-large': (size) => `The file is too large${about(size)}. Keep the text only, or split it.`,
    'wrong-kind': (kind) =>
      `This kind of file cannot be read${about(kind)}. Readable are .docx, .txt, .html, .xlsx, .xls, .ods and .csv; save it as one of these, or copy and paste its text.`,
    encrypted: () => 'The file has a password. Remove it, then import again.',
    'unknown-encoding': () =>
      'The encoding of the text is unknown. Save it in UTF-8 or GB18030, or as .docx or .xlsx.',
    'broken-docx': (part) =>
      `The file is broken${about(part)}. Open it in its own program and save it again.`,
    'broken-sheet': (part) =>
      `The workbook is broken${about(part)}. Open it in its own program and save it again.`,
    'unsafe-page': (what) =>
      `The page is nested too deeply or too large${about(what)}; it was not opened. Copy its words and paste them.`,
    'zip-bomb': (part) =>
      `Unpacked, the file would be far too large${about(part)}; it was not opened. Save it anew in its own program.`,
    'unsafe-xml': (part) =>
      `The file holds unsafe content${about(part)}; it was not opened. Save it anew in its own program.`,
  },
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
