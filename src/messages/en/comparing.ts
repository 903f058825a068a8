import { words } from '#messages/en/words.ts'
import type { comparing as zh } from '#messages/zh/comparing.ts'

export const comparing: typeof zh = {
  of: {
    title: 'Wording',
    manifestation: 'New manifestation',
    leadLeader: 'Lead leader',
    leadUnit: 'Lead unit',
    coUnits: 'More co-operating units',
    handler: 'Handler',
    deadline: 'Deadline',
    deadlines: 'Deadline (problem and measure)',
    timeClass: 'Time class',
    measure: 'Measure',
    newMeasure: 'New measure',
    progress: 'Progress',
  },
  timeClasses: words.timeClasses,
  blocked: (step, code) => {
    if (step === 'closed') return 'The problem is closed: nothing of it changes any more.'
    if (step === 'withdrawn') return 'The problem is withdrawn: nothing of it changes any more.'
    if (code === 'deadline-fixed') return 'A plan was approved, so no list changes the deadline.'
    if (code === 'content-locked' && step === 'registered')
      return 'A plan was approved for these words, so no list changes them; manifestations can be added.'
    if (step === 'in-progress' || step === 'returned')
      return 'The plan is approved. Reopen it on the problem’s page first, then import.'
    return 'Claimed as done, so its content is locked until the claim is withdrawn or returned.'
  },
  byHand: (by, day) => `set by ${by} on ${day}`,
  removedByHand: (by, day, reason) => `removed by ${by} on ${day}: ${reason}`,
  means: (names) => `registered as ${names}`,
  early: (day, about) =>
    `The deadline ${day}${about === null ? '' : ` of “${about}”`} lies before the feedback and is not taken over; if it is a slip, mend it in the draft.`,
  matchedBy: {
    person: 'chosen by hand',
    number: 'same number',
    words: 'same words',
    likeness: 'similar words',
  },
  counts: (it) =>
    `${it.added} new, ${it.changed} changed, ${it.unchanged} unchanged, ${it.absent} absent` +
    (it.undecided > 0 ? `, ${it.undecided} to decide` : ''),
  absentIsNotClosed: 'Absent is not closed: these problems stay as they are.',
  lists: {
    undecided: 'To decide',
    changed: 'Changed',
    added: 'New',
    unchanged: 'Unchanged',
    absent: 'Absent',
  },
  unknownNames: 'Names not known here (not taken over)',
  earlyDays: 'Deadlines before the feedback (not taken over)',
}
