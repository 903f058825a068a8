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
  'column-not-read': (name) =>
    `The draft has no place for this column; it stays in the source${about(name)}.`,
  'column-ambiguous': (name) =>
    `This column can mean several things; one was taken, please check${about(name)}.`,
  'row-skipped': (words) => `This row of the table was not read as a problem${about(words)}.`,
  'rows-joined': (marker) =>
    `This row has a number of its own but names no problem of its own; it was joined to the one above${about(marker)}.`,
  'no-header': (name) =>
    `No header was recognised in this table, so no problems were read${about(name)}. A column must be called 问题 or 整改措施.`,
  'problem-repeated': (words) =>
    `The same problem stands in another sheet; please check for doubles${about(words)}.`,
  'sheet-hidden': (name) => `A hidden sheet was not read${about(name)}.`,
  'rows-hidden': (numbers) => `Hidden rows were read as well${about(numbers)}.`,
  'columns-hidden': (letters) => `Hidden columns were read as well${about(letters)}.`,
  'hidden-unknown': () =>
    'This format does not tell which rows, columns and sheets are hidden; all were read. Saved as .xlsx they can be told apart.',
  'cell-error': (words) => `A cell holds an error; mend it in the workbook${about(words)}.`,
  'cell-without-value': (place) =>
    `A formula has no stored result and was read as empty${about(place)}. Open and save the file in its program first.`,
  'rows-cut': (count) => `The table is too large; the rest was not read${about(count)}.`,
  'row-ragged': (count) => `This row has another number of cells than the others${about(count)}.`,
  'quote-open': () => 'A quotation mark here is not closed; what follows may stand in one cell.',
  'page-hidden': (words) => `Words that the page does not show were not read${about(words)}.`,
  'control-characters': () => 'Invisible control characters were removed.',
  'text-cut': (words) => `Too long, cut short${words === '' ? '' : ` (${words}…)`}.`,
  'list-cut': (count) => `Too many items: ${count} were left out.`,
}
