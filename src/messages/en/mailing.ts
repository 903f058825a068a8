import type { mailing as zh } from '#messages/zh/mailing.ts'

/** Words of the mail of reminders, of the page that ends it, and of calendars. */
export const mailing: typeof zh = {
  subject: (ledger, count) => `${ledger}: ${count} waiting for you`,
  head: (ledger, day) => `${ledger}, ${day}:`,
  count: (group, count) => `${group}: ${count}`,
  more: 'There is more: open the ledger to see it.',
  open: 'Open the ledger: ',
  why: 'You chose this mail under «How I am reminded»: at most one on each of your days, none when nothing is new.',
  stop: 'No more of it: ',
  line: (reason, what, by) => `${reason} – ${what}${by}`,
  due: (day, late) => (late ? ` (due ${day}, overdue)` : ` (by ${day})`),
  calendar: (ledger) => `${ledger}: my days`,
  kinds: {
    deadline: 'Deadline',
    'recheck-day': 'Recheck day',
    announcement: 'Announcement ends',
    answer: 'Answer by',
    'look-back': 'Look-back',
  },
  stopTitle: 'No more mail of reminders',
  stopAsk: 'One press, and no more mail is sent to you. What waits for you in the ledger stays there.',
  stopButton: 'No more mail',
  stopped: 'It has ended. To get it again, sign in and turn it on under «How I am reminded».',
  stopInvalid: 'This link is not valid any more. Sign in and turn mail off under «How I am reminded».',
}
