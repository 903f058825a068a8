import type { Keys } from '#messages/zh/shortcuts.ts'

/** The keyboard. */
export const keys: Keys = {
  title: 'Keyboard',
  lead: 'None of this works while text is typed.',
  rows: 'In lists and on the desk',
  pages: 'To another page',
  next: 'Next row',
  before: 'Row before',
  choose: 'Tick the row or take the tick away',
  open: 'Open the row',
  edit: 'Work on it; without a row, the main button of the page',
  find: 'Search',
  help: 'Show this list',
}
