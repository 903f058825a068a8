import { readingIssues } from '#messages/en/reading-issues.ts'
import type { importing as zh } from '#messages/zh/import.ts'

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

export const importing: typeof zh = {
  title: 'Import a document',
  lead: 'Give a feedback, plan, published report or ledger; it is read into lists, which you confirm against the source.',
  officeOnly: 'Importing is the office’s work; what is confirmed can be seen in the lists.',
  drop: 'Drop a file here, or',
  choose: 'Choose a file',
  kinds: 'Word, WPS, PDF, Excel, web page or text, up to 20\u00a0MB',
  reading: 'Reading the file',
  paste: 'Paste text',
  pasteHint: 'From Word, WPS, Excel or a web page: numbers, paragraphs and tables stay, formatting goes.',
  pasteName: 'Pasted text',
  pasteRead: 'Read into lists',
  pasteCount: (it) => count(it, 'character', 'characters'),
  wrongKind: (name) =>
    `“${name}” is none of .docx, .pdf, .doc, .wps, .rtf, .txt, .html, .xlsx, .xls, .ods, .csv. Open it, copy its words or table and paste them here.`,
  drafts: 'Drafts to confirm',
  draftsEmpty: 'No drafts to confirm.',
  imports: 'Confirmed imports',
  importsEmpty: 'Nothing has been confirmed yet.',
  columns: {
    file: 'Document',
    kind: 'Kind',
    problems: 'Problems',
    updated: 'Last changed',
    action: 'Action',
  },
  discard: 'Discard draft',
  dropAsk: 'Discard this draft?',
  dropHelp: 'What was mended in it is lost; the document itself can be imported again.',
  withdraw: 'Withdraw import',
  withdrawReason: 'Reason',
  withdrawn: 'Withdrawn',
  inForce: 'In force',
  draft: {
    counts: (problems, measures, left) =>
      `${count(problems, 'problem', 'problems')}, ${count(measures, 'measure', 'measures')}${left > 0 ? `, ${left} left out` : ''}`,
    kind: 'Kind of document',
    source: 'Source',
    sourceHelp: 'Click a mark for its problem; select words to split.',
    proposal: 'Lists read from it',
    undo: 'Undo',
    confirm: 'Confirm import',
    saved: (time) => `Draft saved ${time}`,
    saving: 'Saving',
    pending: 'Changed',
    failed: 'Not saved; trying again shortly',
    unfit: 'Something is empty or too long; saved once it is mended',
    changed: 'This draft was changed elsewhere; what you changed here is not saved yet.',
    takeTheirs: 'Load the other version',
    takeTheirsHelp: 'What you have not saved here is lost.',
    keepMine: 'Overwrite with mine',
    keepMineHelp: 'What was changed elsewhere is lost.',
    issues: (it) => count(it, 'issue', 'issues'),
    issuesTitle: 'Issues found in reading',
    line: (line) => `Line ${line}`,
    row: (sheet, row) => `${sheet === '' ? '' : `“${sheet}” `}row ${row}`,
    search: 'Find in the lists',
    nothing: 'No problem was found. Select words on the left to make one.',
    noAspect: 'No aspect',
    aspect: 'Aspect',
    group: 'Group',
    noGroup: 'No group',
    newAspect: 'New aspect',
    newGroup: 'New group',
    marker: 'Marker in the source',
    problemTitle: 'Problem',
    shortTitle: 'Short title',
    shortCount: (it) => `${it}/14`,
    manifestations: 'Manifestations',
    addManifestation: 'Add a manifestation',
    measures: 'Measures',
    addMeasure: 'Add a measure',
    measureCount: (it) => count(it, 'measure', 'measures'),
    manifestationCount: (it) => count(it, 'manifestation', 'manifestations'),
    deadline: 'Deadline',
    setDeadline: 'set',
    merge: 'Merge with the previous',
    leaveOut: 'Leave out',
    putBack: 'Put back',
    leftOut: 'left out',
    nth: (name, at) => `${name} ${at}`,
    removeNth: (name, at) => `Remove ${name} ${at}`,
    selected: (text) => `Selected “${text}”`,
    splitHere: 'Split off as a problem',
    asManifestation: 'Add as manifestation',
    asTitle: 'Use as title',
    flawEmpty: 'must not be empty',
    flawLong: (most) => `more than ${most} characters`,
  },

  confirm: {
    title: 'Confirm import',
    into: 'Into which round',
    newRound: 'Open a new round',
    from: 'On site from',
    to: 'to',
    will: (it) =>
      `This ${it.newRound ? `opens the round “${it.newRound}” and ` : ''}makes ${count(it.problems, 'problem', 'problems')}` +
      (it.manifestations > 0 ? `, ${count(it.manifestations, 'manifestation', 'manifestations')}` : '') +
      (it.measures > 0
        ? `, ${count(it.measures, 'measure', 'measures')}${it.reported ? ' (marked as imported, not verified)' : ''}`
        : '') +
      `, numbered ${it.number ? `from ${it.number}` : 'on from the numbers this round has given'}` +
      `${it.leftOut > 0 ? `; ${it.leftOut} left out` : ''}.`,
    reportedHelp:
      'The words of a published report are kept as “imported, not verified”: never a claim, never evidence.',
    toldHelp:
      'States and names of proofs are kept as words of progress, “imported, not verified”: a state closes no problem, a name is no evidence.',
    earlyDays: (it, feedback) =>
      `${count(it, 'problem has', 'problems have')} a deadline before the feedback (${feedback}): it is not taken over; if it is a slip, mend it in the draft.`,
    after:
      'Numbers never change after confirmation. Until work begins the import can be withdrawn as a whole.',
    toCompare: (it) =>
      `This round has ${count(it, 'problem', 'problems')} already. Compare first: you say what is new and what changed, then confirm.`,
    compare: 'Compare with the ledger',
    go: 'Confirm and make them',
    made: (it) => `${count(it, 'problem', 'problems')} made`,
    roundMade: 'The round is open; the import was not done. Mend it and press again.',
    periodWrong: 'Both days, and the end not before the beginning',
  },
  issuesOf: readingIssues,
}
