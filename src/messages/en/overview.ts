import type { overview as zh } from '#messages/zh/overview.ts'

export const overview: typeof zh = {
  title: 'Overview',
  parts: { now: 'Today', trend: 'Trend' },
  decide: {
    title: 'To decide',
    more: (count) => `All ${count}`,
  },
  until: (day, left) => `Concentrated period until ${day} · ${left}`,
  untilOver: (day) => `The concentrated period ended on ${day}`,
  openWall: 'Wall chart',
  problems: 'Problems',
  closed: 'Closed',
  rebounded: (count) => `${count} rebounded`,
  carried: (count) => `${count} carried on`,
  measuresDone: 'Measures reported done',
  percent: (done, total) => (total === 0 ? '—' : `${Math.floor((done / total) * 100)}%`),
  lightsTitle: 'Lights',
  noLight: 'No light',
  noLightWhy: 'No deadline, or by the rules none is lit yet',
  stepsTitle: 'Where they stand',
  toPlan: (count) =>
    `${count} problems have no approved plan yet: set who answers for them and by when, then approve the plan.`,
  toPlanGo: 'Hand out',
  pressingTitle: 'What presses most',
  pressingNone: 'No problem is overdue or near due now.',
  unitsTitle: 'Units',
  unitsNote: 'by lead unit',
  unitsNone: 'No problem has been handed out to a unit yet.',
  columns: {
    problem: 'Problem',
    unit: 'Lead unit',
    deadline: 'Deadline',
    light: 'Light',
    step: 'Step',
    problems: 'Problems',
    closed: 'Closed',
    lights: 'Lights',
  },
  nothingMine: 'No problem for you to see yet',
  nothingMineHelp:
    'Once the office has imported a document, confirmed it and handed out, the problems that concern you are here.',
  way: {
    title: 'Begin with the first document',
    lead: 'The ledger is empty. After these three steps every problem has somebody who answers for it, and a deadline.',
    read: 'Import a document',
    readHelp:
      'Paste the feedback, the plan or a published report, or choose a .docx, .pdf, .xlsx, .html or .txt file; problems, measures and deadlines are read from it.',
    readGo: 'Import the first document',
    confirm: 'Confirm',
    confirmHelp:
      'Source and proposal side by side: check, mend, merge and split; only what you confirm enters the ledger.',
    confirmGo: (count) => (count === 1 ? '1 draft waits for you' : `${count} drafts wait for you`),
    handOut: 'Hand out',
    handOutHelp:
      'Give each problem its lead leader, lead unit, handler and deadline; with the plan approved, work begins.',
    before: 'Before that you may also register units and people, or open a round:',
    toOrganisation: 'Register units and people',
    toRounds: 'Open a round',
  },
  noBackup: 'There is no backup of the last two days.',
  noBackupGo: 'See backups',
}
