import type { comparePage as zh } from '#messages/zh/compare-page.ts'

const many = (number: number, one: string, more = `${one}s`): string =>
  `${number} ${number === 1 ? one : more}`

export const comparePage: typeof zh = {
  title: 'Compare with the ledger',
  lead: (round) => `Beside the problems that “${round}” has already; nothing changes before you confirm.`,
  back: 'Back to the draft',
  noRound: 'No round is chosen',
  noRoundHelp: 'Go back to the draft, press “Confirm import” and choose a round.',
  will: (it) =>
    it.added === 0 && it.changes === 0
      ? 'As chosen now, nothing in the ledger changes.'
      : `On confirming: ${[
          it.added > 0 ? many(it.added, 'new problem') : '',
          it.changes > 0 ? `${many(it.changes, 'change')} to ${many(it.problems, 'problem')}` : '',
        ]
          .filter((part) => part !== '')
          .join(', ')}; all else stays.`,
  mustDecide: (count) => `${many(count, 'row')} to decide first: the same problem or not.`,
  earlyCount: (count) =>
    `${many(count, 'row')} with a deadline before the feedback: it is not taken over, each row tells its own.`,
  confirm: 'Confirm import',
  confirmed: (it) => `Imported: ${it.added} new, ${it.problems} changed`,
  saving: 'Saving your choices',
  saved: 'Choices are saved in the draft',
  failed: 'Choices could not be saved; trying again soon',
  ledgerChanged:
    'The ledger changed while you compared, so it was compared again. Your choices are kept: look once more, then confirm.',
  draftChanged: 'This draft was changed elsewhere, so it was compared again. Your choices are kept.',
  sections: 'Sections of the comparison',
  names: 'Unknown names',
  find: 'Find by number or title',
  found: (count) => `${count} found`,
  empty: {
    undecided: 'Nothing to decide: every row is matched or new.',
    changed: 'No changes.',
    added: 'No new problems.',
    unchanged: 'No unchanged problems.',
    absent: 'The document tells every problem of the round.',
    names: 'All units and people in the document are known here.',
    found: 'Nothing found; try other words.',
  },
  help: {
    undecided:
      'The titles are only similar, or quite different under one number. Say whether it is this problem of the ledger or a new one.',
    changed:
      'What is ticked is changed on confirming; the rest stays as the ledger has it. Empty cells change nothing.',
    added: 'Not in the ledger: they get new numbers on confirming.',
    unchanged: 'The document says the same as the ledger.',
    absent:
      'Not told by this document. Absent is not closed: these problems stay as they are, with their numbers.',
    names: 'Choose who is meant and the name is taken over; without a choice it is not.',
  },
  bulk: {
    proposed: 'All as proposed',
    none: 'Take none',
    same: 'All the same problem',
    fresh: 'All new problems',
  },
  columns: {
    take: 'Take',
    what: 'What',
    before: 'Ledger now',
    after: 'Document',
    marker: 'No. in document',
    problem: 'Problem',
    aspect: 'Aspect',
    measures: 'Measures',
    match: 'Match',
    number: 'Number',
    step: 'Step',
    name: 'Name in the document',
    times: 'Times',
    meaning: 'Means',
  },
  take: (what, after) => `Take: ${what} ${after}`,
  none: 'none',
  joins: 'added; replaces nothing',
  isThere: 'Match to a problem',
  measures: (count) => many(count, 'measure'),
  rematch: 'Change match',
  isThis: (number) => `It is ${number}`,
  isNew: 'A new problem',
  isOther: 'Another problem',
  chooseOther: 'Find a problem of the ledger by number or title',
  whichIs: (title) => `Which problem is “${title}”`,
  comparing: 'Comparing',
  inLedger: 'Ledger',
  inFile: 'Document',
  otherTitle: 'same number, quite another title',
  unknownHere: (names) =>
    `${names.map((it) => `“${it}”`).join(', ')} not known here and not taken over; choose who is meant under “Unknown names”.`,
  absentMeasures: (count) =>
    `${many(count, 'more measure')} in the ledger, not told by the document, stay as they are`,
  times: (count) => `${count}×`,
  nameAs: { unit: 'Unit', leader: 'Lead leader', handler: 'Handler' },
  chooseName: (words) => `“${words}” means`,
  choose: 'Choose',
  chooseRegistered: (count) => `Choose ${many(count, 'name')} as registered`,
  register: 'Not registered yet? Register them first, then come back:',
  registerThere: 'Organisation and accounts',
}
