import type { importHistory as zh } from '#messages/zh/import-history.ts'

const many = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`

export const importHistory: typeof zh = {
  columns: {
    file: 'Document',
    round: 'Round',
    came: 'Outcome',
    hash: 'Fingerprint',
    confirmed: 'Confirmed',
    state: 'State',
    number: 'Number',
    problem: 'Problem',
    step: 'Step',
    line: 'Line',
    title: 'Title',
    reason: 'Reason',
  },
  came: (it) =>
    [
      it.problems > 0 ? `${it.problems} new` : '',
      it.changed > 0 ? `${it.changed} changed` : '',
      it.unchanged > 0 ? `${it.unchanged} unchanged` : '',
      it.absent > 0 ? `${it.absent} absent` : '',
      it.leftOut > 0 ? `${it.leftOut} left out` : '',
    ]
      .filter((part) => part !== '')
      .join(' · ') || 'no change',
  lead: (round, by, when) => `Confirmed into “${round}” by ${by}, ${when}`,
  when: (day, time) => `${day} ${time}`,
  back: 'All imports',
  about: 'This import',
  source: 'Source file',
  fileOfKind: (file, kind) => `${file} (${kind})`,
  take: 'Download it',
  hashHelp: 'SHA-256 of the file: one changed character gives another.',
  brought: 'New problems',
  changed: 'Changed problems',
  leftOut: 'Left out',
  noReason: 'no reason given',
  goneUntold: 'Taken out of the draft, or all its words changed, after it was read; no reason given',
  withdrawTitle: 'Withdraw',
  will: (problems, restored) =>
    `Withdrawing ${
      [
        problems > 0
          ? `marks ${many(problems, 'problem')} as withdrawn, whose numbers are never used again`
          : '',
        restored > 0
          ? `puts ${many(restored, 'problem')} back to how ${restored === 1 ? 'it was' : 'they were'} before`
          : '',
      ]
        .filter((part) => part !== '')
        .join('; ') || 'only records that this import was withdrawn; no problem changes'
    }. The journal keeps everything.`,
  builtUpon: (count) =>
    `It cannot be withdrawn: work has gone on since with ${many(count, 'problem')} of it. Mend what is wrong on ${count === 1 ? 'its page' : 'their pages'}.`,
  moreNumbers: (count) => `… ${count} in all`,
  withdrawnBy: (by, day) => `by ${by}, ${day}`,
}
