import type { tour as zh } from '#messages/zh/tour.ts'

export const tour: typeof zh = {
  offer: 'Here for the first time? One minute shows you round.',
  start: 'Show me',
  never: 'No, and do not ask again',
  next: 'Next',
  previous: 'Back',
  finish: 'Done',
  steps: {
    desk: 'What waits for you and what your unit still has to do. Where nothing changed, there is nothing to fill in.',
    problems:
      'All problems: find, filter, print, export. Open one to see what was found, who answers, where it stands and what is missing.',
    wall: 'All problems on one sheet, for a screen or for the wall.',
    imports:
      'Paste or give the feedback, the plan or the ledger you have; it becomes lists, checked against the source.',
    organisation: 'Begin by registering units and people, then open an account for each.',
    help: 'One page of help for each kind of post, whenever you need it.',
  },
}
