import type { ReadingIssueWords } from '#messages/zh/reading-issues.ts'

const about = (detail: string) => (detail === '' ? '' : ` (${detail})`)

export const readingIssues: ReadingIssueWords = {
  'no-title': () => 'No title was found.',
  boilerplate: (words) => `Words of a web page or print-out, not read${about(words)}.`,
  'wrapped-lines': () => 'Lines seem broken at the page width and were joined into paragraphs; please check.',
  'number-skipped': (words) =>
    `The numbering is not continuous; check whether an item is missing${about(words)}.`,
  'number-repeated': (words) => `A number repeats; please check${about(words)}.`,
  'level-guessed': (words) => `The numbering starts again here; the level is a guess${about(words)}.`,
  'no-markers': () => 'The text has no numbers; items were guessed from its sentences.',
  'no-problems': () =>
    'No problem was found. Choose another kind of document, or select words on the left and add them.',
  'problem-without-measures': (words) => `No measure was read under this problem${about(words)}.`,
  'title-guessed': (words) =>
    `Nothing here says «problem»; it was taken for one because its siblings are${about(words)}.`,
  'kind-guessed': () => 'The kind of document was guessed from its words; please confirm.',
  'year-guessed': (year) =>
    `No date of signature: times without a year were read as of ${year === '' ? 'an unknown year' : year}.`,
  'title-mark-open': (words) => `A title mark 《 》 is not closed${about(words)}.`,
  'line-cut': () => 'The text is too long; the rest was not read.',
  'column-unknown': (name) => `Unknown column, not read${about(name)}.`,
  'control-characters': () => 'Invisible control characters were removed.',
  'text-cut': (words) => `Too long, cut short${words === '' ? '' : ` (${words}…)`}.`,
  'list-cut': (count) => `Too many items: ${count} were left out.`,
}
