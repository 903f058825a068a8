import type { SavedViews } from '#messages/zh/saved-views.ts'

/** Views of lists that are kept. */
export const savedViews: SavedViews = {
  title: 'Saved views',
  save: 'Save these filters',
  name: 'Name',
  nameHelp: 'One of the same name is replaced',
  shared: 'Share with everybody',
  sharedTag: 'shared',
  first: 'Open the list with it',
  notFirst: 'Open the list whole',
  drop: 'Drop',
  firstTag: 'default',
  more: (name) => `Settings of “${name}”`,
  saved: (name) => `“${name}” is saved`,
  notRead: (names) =>
    `The address has filters that cannot be used and were left out: ${names}. Choose again, or clear the filters.`,
}
