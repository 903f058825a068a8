import type { courseHistory as zh } from '#messages/zh/history-course.ts'
import { changeSaid, links } from './course.ts'

export const courseHistory: typeof zh = {
  'course.asked': (it) => `Asked for: ${changeSaid(it.change)}. Reason: ${it.reason}`,
  'course.consented': () => 'Consented to what was asked for',
  'course.granted': () => 'Granted what was asked for',
  'course.refused': (it) => `Refused what was asked for: ${it.reason}`,
  'course.withdrawn': (it) => `Request taken back: ${it.reason}`,
  'problem.resumed': (it) => `Opened again: ${it.reason}`,
  'problem.inherited': (it) =>
    `Takes over responsibility and deadline of problem ${it.from.number}` +
    (it.deadline ? ` (originally ${it.deadline.original})` : ''),
  'problem.linked': (it) => `${links[it.how]} ${it.number}${it.note ? `: ${it.note}` : ''}`,
  'manifestations.gained': (it) =>
    `Takes in ${it.manifestations.length} manifestations of problem ${it.from.number}`,
  'long-term.rechecked': (it) => `Rechecked: ${it.found}. Next recheck ${it.next}`,
  'source.added': (it) => `Also found by ${it.body}: ${it.document}${it.number ? `, no. ${it.number}` : ''}`,
  'source.removed': (it) => `A source taken away: ${it.reason}`,
}
