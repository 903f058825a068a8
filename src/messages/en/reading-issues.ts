import { type ReadingIssueWords, unmet } from '#messages/zh/reading-issues.ts'

const about = (detail: string) => (detail === '' ? '' : ` (${detail})`)

export const readingIssues: ReadingIssueWords = {
  'no-title': () => 'No title was found.',
  boilerplate: (words) => `Words of a web page or print-out, not read${about(words)}.`,
  'wrapped-lines': () => 'Lines seem broken at the page width and were joined into paragraphs; please check.',
  'number-skipped': (words) =>
    `The numbering is not continuous; check whether an item is missing${about(words)}.`,
  'number-lost': (words) =>
    `This stands among numbered problems without a number; read as one of them${about(words)}.`,
  'number-repeated': (words) => `A number repeats; please check${about(words)}.`,
  'level-guessed': (words) => `The numbering starts again here; the level is a guess${about(words)}.`,
  'no-markers': () => 'The text has no numbers; items were guessed from its sentences.',
  'no-problems': () =>
    'No problem was found. Choose another kind of document, or select words on the left and add them.',
  'problem-without-measures': (words) => `No measure was read under this problem${about(words)}.`,
  'title-guessed': (words) =>
    `Nothing here says «problem»; it was taken for one because its siblings are${about(words)}.`,
  'count-unmet': (said) => {
    const { announced, read } = unmet(said)
    return `The text announces “${announced}”, ${read} were read, and no count of aspects, groups or manifestations fits either: look for what was missed, doubled or put on another level.`
  },
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
  'problem-merged': (words) =>
    `This problem stands in the summary and in a unit’s sheet; both were read as one${about(words)}.`,
  'deadline-unread': (words) =>
    `The words of the time limit are kept, but they name no day; please give the date${about(words)}.`,
  'serial-as-date': (words) =>
    `A number in the deadline was read as a spreadsheet’s serial of a day; please check${about(words)}.`,
  'unit-of-sheet': (unit) =>
    `There is no column of units; the unit named above the header or by the sheet was filled in${about(unit)}.`,
  'class-of-caption': (words) =>
    `The rows tell neither class nor time limit; the class was taken from the name of the list, please check${about(words)}.`,
  'lines-unparted': (words) =>
    `The cell has lines without numbers or full stops; they were read as one measure, please check whether they are several${about(words)}.`,
  'tick-as-status': (words) =>
    `A tick or yes/no was read as a status by the name of its column${about(words)}.`,
  'fill-as-status': (words) =>
    `No status is written; the fill of the cell was noted instead. Please check what it means in this table${about(words)}.`,
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
  'running-heads': (words) => `Running heads and page numbers were left out${about(words)}.`,
  'pages-without-text': (pages) => `Page ${pages} is a picture; what it says was not read.`,
  'text-recognised': (pages) => `Page ${pages} is a scan with recognised text; look for wrong characters.`,
  'letters-lost': (pages) =>
    `Some letters of page ${pages} have no code and are missing; compare it with the original.`,
  'text-turned': (words) => `Text that runs sideways or askew was left out${about(words)}.`,
  'columns-read': (page) => `Page ${page} is set in columns and was read one after the other; please check.`,
  'table-unsure': (words) =>
    `This looks like a table without rules whose rows cannot be told; it was read line by line${about(words)}.`,
  converted: (kind) => `Converted from .${kind}; check numbers and tables against the original.`,
  'changes-accepted': (counts) => {
    const [kept, removed] = counts.split(' ')
    return `There are tracked changes: ${kept} insertions were read, ${removed} deletions were left out.`
  },
  footnotes: (words) =>
    words.startsWith('+')
      ? `${words.slice(1)} more footnotes were left out of the text.`
      : `A footnote was left out of the text${about(words)}.`,
  comments: (count) => `Comments were left out: ${count}.`,
  'text-hidden': (words) => `Hidden text was left out${about(words)}.`,
  'contents-dropped': () => 'The table of contents was left out.',
  'text-cut': (words) => `Too long, cut short${words === '' ? '' : ` (${words}…)`}.`,
  'list-cut': (count) => `Too many items: ${count} were left out.`,
  'not-checked': (count) => `${count} problems are too many to look for contradictions among them.`,
}
