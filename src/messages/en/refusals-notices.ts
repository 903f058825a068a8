import type { RefusalWords } from '../zh/refusals.ts'

/** What is refused about reminders. */
export const noticeRefusals = {
  'mail-without-address': (): RefusalWords => ({
    says: 'Mail needs an address.',
    way: 'Enter your mail address, or turn mail off.',
  }),
}
