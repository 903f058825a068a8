import type { Bulk } from '#messages/zh/bulk.ts'

/** Many problems at once. */
export const bulk: Bulk = {
  together: 'Together',
  acts: {
    'hand-out': 'Hand out',
    'send-for-review': 'Send for review',
    'approve-plan': 'Approve plans',
    accept: 'Accept',
    close: 'Close',
  },
  title: (act, count) => `${act}: ${count} problems`,
  lead: 'Each is looked at first: what can be done, what cannot and why. One act for each problem, on what is listed now; one refusal keeps no other back.',
  missingRule:
    'Where the problem is a missing rule, approve the plan on the page of the problem and tick «missing rule».',
  note: 'Note on acceptance (the same for each; may stay empty)',
  problem: 'Problem',
  content: 'Content',
  verdict: 'Can it be done',
  can: 'Can be done',
  cannot: 'Cannot',
  done: 'Done',
  refused: 'Refused',
  facts: (it) =>
    `${it.measures} measures (${it.done} done), ${it.progress} statements, ${it.evidence} proofs`,
  go: (act, count) => `${act}: ${count}`,
  goOn: (act, count) => `${act}: go on with ${count}`,
  stop: 'Stop',
  tally: (can, cannot) => (cannot === 0 ? `All ${can} can be done` : `${can} can be done, ${cannot} cannot`),
  progress: (done, refused, of) => `${done} of ${of} done${refused > 0 ? `, ${refused} refused` : ''}`,
  oneRound: 'A review is of one round: the chosen problems are not. Filter by round first.',
  toReview: (count) => `Choose who reviews (${count} problems)`,
  nothing: 'None of the chosen problems can be acted upon this way now.',
}
