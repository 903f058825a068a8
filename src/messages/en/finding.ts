import type { Finding } from '#messages/zh/finding.ts'

/** Search. */
export const finding: Finding = {
  title: 'Search',
  label: 'Words to find',
  lead: 'Looks in all problems, measures, statements, evidence, shares, opinions and objections that you may see.',
  hint: 'Type two characters or more; words with blanks between must all be there. / leads back to the box, ↑ ↓ choose, Enter opens.',
  none: (text) => `Nothing was found for “${text}”.`,
  noneHelp: 'Try it in fewer or other words. Only what you may see is looked through.',
  kinds: {
    problem: 'Problems and manifestations',
    measure: 'Measures',
    progress: 'Statements of progress',
    evidence: 'Evidence',
    assignment: 'Shares',
    opinion: 'Opinions of reviews',
    objection: 'Objections',
  },
  count: (count, more) => (more ? `more than ${count}` : String(count)),
  all: (count) => `Show all (${count})`,
  only: (shown, count) => `${count} in all; the newest ${shown} are listed. More words find more exactly.`,
  back: 'All kinds',
}
