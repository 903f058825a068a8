import type { Money, ProgressFact } from '#core/record/problem/progress-facts.ts'

type OfProgress = { [One in ProgressFact as One['type']]: (body: One['body']) => string }

const sum = ({ value, unit }: Money): string => `${value} ${unit}`

/** Handing down, progress, sums and run-off plans, a sentence each. */
export const progressHistory: OfProgress = {
  'progress.reported': (it) =>
    `${it.unit.name} reports${it.shared === null ? '' : ' (shared)'}: ${it.text}` +
    `${it.recovered === null ? '' : `; recovers ${sum(it.recovered)}`}${it.balance === null ? '' : `; balance ${it.balance}`}` +
    (it.completes ? ' (said to be done)' : ''),
  'progress.unchanged': (it) =>
    `${it.unit.name} reports no change for ${it.month} (${it.measures.length + it.assignments.length})`,
  'figures.tied': (it) =>
    it.ties.every((one) => one.evidence === null)
      ? `loosens ${it.ties.length} figures from their evidence`
      : `ties ${it.ties.filter((one) => one.evidence !== null).length} figures to evidence`,
  'assignment.made': (it) =>
    `${it.from === null ? '' : `${it.from.name} `}hands down to ${it.unit.name}: ${it.share}${it.deadline ? `, by ${it.deadline}` : ''}`,
  'assignment.taken-over': (it) =>
    it.share === null ? 'takes the assignment over as it was' : `takes the assignment over as “${it.share}”`,
  'assignment.withdrawn': (it) => `withdraws the assignment: ${it.reason}`,
  'money.due-set': (it) =>
    it.due === null ? `no longer lists ${it.what}` : `sets ${it.what}: ${sum(it.due)}`,
  'money.remainder-explained': (it) => `says why ${sum(it.remaining)} remain: ${it.reason}`,
  'runoff.set': ({ runoff }) =>
    runoff === null
      ? 'drops the run-off plan'
      : `sets a run-off plan: ${runoff.what}, ${runoff.opening} ${runoff.unit} down to zero in ${runoff.steps.length} steps`,
}
