import type { desk as zh } from '#messages/zh/desk.ts'

export const desk: typeof zh = {
  title: 'My desk',
  lead: 'Nothing changed? Then nothing is needed, not even a click.',
  shares: (open, waiting) =>
    `${open} shares are handed down to your unit${waiting > 0 ? `, ${waiting} not taken over yet` : ''}: see “Report the month”.`,
  toMonth: 'Report the month',
  measures: 'My unit’s measures',
  open: (count) => `${count} not done yet`,
  allDone: 'all reported done',
  done: (count) => `${count} reported done`,
  hideDone: 'Hide those done',
  report: 'Report progress',
  last: (day) => `${day}: `,
  none: 'Nothing reported yet',
  reported: 'Reported just now',
  empty: 'Your desk is empty',
  emptyHelp:
    'Problems handed out to your unit that wait for you are listed here, and its measures once their plan is approved.',
  emptyRegistrar:
    'You keep the accounts, so you neither verify nor accept. Hand out and approve plans from the problem list.',
}
