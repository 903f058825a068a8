import type { RefusalWords } from '../zh/refusals.ts'

/** What is refused about reminders. */
export const noticeRefusals = {
  'mail-without-address': (): RefusalWords => ({
    says: 'Mail needs an address.',
    way: 'Enter your mail address, or turn mail off.',
  }),
  'robot-without-address': (): RefusalWords => ({
    says: 'A chat robot needs an address.',
    way: 'Add a robot to the group and paste its webhook address, or turn it off.',
  }),
  'robot-elsewhere': ({ hosts = '' }: { hosts?: unknown }): RefusalWords => ({
    says:
      hosts === ''
        ? 'This server writes to no chat robots.'
        : `The address of a chat robot begins with https and is at one of these hosts: ${String(hosts)}.`,
    way:
      hosts === ''
        ? 'Ask whoever keeps the machine to set robotHosts (see the README), or use mail.'
        : 'Copy the whole webhook address from the settings of the group; for another host ask whoever keeps the machine to add it to robotHosts.',
  }),
  'one-digest': (): RefusalWords => ({
    says: 'One digest a day: by mail or to a chat robot, not both.',
    way: 'Keep one of them.',
  }),
}
