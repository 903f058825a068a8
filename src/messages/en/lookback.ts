import type { RiskFactor } from '#core/record/lookback/facts.ts'
import type { LookOutcome } from '#core/record/problem/lookback-facts.ts'
import type { VerificationMethod } from '#core/record/problem/facts.ts'
import type { lookback as zh } from '#messages/zh/lookback.ts'

const outcomes: Record<LookOutcome, string> = {
  held: 'Held',
  partly: 'Partly rebounded',
  relapsed: 'Rebounded',
}
const methods: Record<VerificationMethod, string> = {
  heard: 'heard',
  looked: 'looked',
  checked: 'checked',
  asked: 'asked',
}

const risks: Record<RiskFactor, (n: number) => string> = {
  money: () => 'about money',
  people: () => 'about people',
  'long-term': () => 'long-term',
  burst: (n) => `${n} closed within a few days`,
  returned: (n) => `returned ${n}×`,
  extension: (n) => `put off ${n}×`,
  objection: (n) => `${n} objections`,
  expired: (n) => `${n} proofs expired`,
  thin: () => 'thin evidence',
  'few-people': (n) => `only ${n} people from claim to close`,
  rebound: () => 'itself a rebound',
}

const percentUp = (share: number): string => `${Math.ceil(share * 1000 - 1e-9) / 10}%`

export const lookback: typeof zh = {
  title: 'Look-back',
  tabs: { plans: 'Samples', recurrences: 'Like earlier rounds', leftOver: 'Left over' },
  emptyTitle: 'No round yet',
  emptyHelp: 'Once a feedback is imported and a round is opened, closed problems are looked at again here.',
  outcomes,
  methods,
  risks: (factor, n) => risks[factor](n),
  weight: (n) => `weight ${n}`,
  rate: (it) => {
    switch (it.kind) {
      case 'nothing':
        return 'Nothing was drawn at random: nothing follows for the others.'
      case 'unfinished':
        return `Of ${it.random} drawn at random ${it.looked} were looked at, ${it.failed} did not hold; nothing follows for the others before all are.`
      case 'whole':
        return `All ${it.population} were looked at; ${it.failed} did not hold.`
      case 'bound':
        return `Of ${it.population}, ${it.random} were drawn at random and ${it.failed} did not hold; with ${Math.round(it.confidence * 100)}% confidence no more than ${it.most} of all ${it.population} did not (at most ${percentUp(it.upper)}).`
    }
  },
  counts: (closed, rebounded, open, carried) =>
    `${closed} closed, of which ${rebounded} rebounded; ${open} open${carried > 0 ? `, of which ${carried} carried into the next round` : ''}.`,
  draw: 'Draw',
  none: 'Nothing was looked at again yet',
  noneHelp:
    'Some of the closed problems are drawn, at random and by risk, and looked at again by people who had no hand in them. Who is drawn follows from the journal of that moment; nobody chooses it.',
  nothingClosed: 'No problem is closed yet.',
  noneWait: 'What the office draws is listed here.',
  waiting: (n) => `${n} to be looked at`,
  columns: {
    number: 'Number',
    problem: 'Problem',
    unit: 'Lead unit',
    lookBy: 'Look by',
    part: 'Drawn',
    risks: 'Risks',
    result: 'Result',
    closedOn: 'Closed',
    why: 'Why not drawn from',
    step: 'Step',
    deadline: 'Deadline',
    carried: 'Carried',
  },
  overdue: 'overdue',
  plans: 'Plans',
  plan: (day, drawn, population) => `${day}: ${drawn} of ${population}`,
  progress: (looked, drawn) => `${looked} of ${drawn} looked at`,
  rebounds: 'Rebounds',
  as: (number) => `opened as ${number}`,
  back: 'Back',
  sheets: 'Sheets (.docx)',
  redraw: 'Draw again',
  redrawn: {
    same: 'The same: the seed came from the journal of that moment, and the same problems come out.',
    root: 'The journal no longer begins with the root that the plan names.',
    seed: 'The seed does not follow from the root and the id of the plan.',
    drawn: (numbers) => `Drawn again it is ${numbers}: not what the plan says.`,
  },
  how: (random, risk) => `${random} at random, ${risk} by risk`,
  seed: (facts, value) =>
    `Seed ${value}, out of the root over the first ${facts} facts and the id of the plan.`,
  parts: { random: 'at random', risk: 'by risk' },
  look: 'Fill in',
  open: 'Open',
  mayNot:
    'Verifiers who had no hand in it fill in the results: nobody who claimed, verified, accepted or closed, nor their units.',
  notYet: 'to be looked at',
  population: (n) => `Drawn from: ${n}`,
  leftOut: (n) => `Closed on other days, not drawn from: ${n}`,
  why: { before: 'closed before', after: 'closed after' },
  drawer: {
    title: 'Draw for look-back',
    from: 'Closed from',
    until: 'until',
    periodHelp: 'Left empty: all closed problems of the round. What falls out is kept in the plan.',
    how: 'How many',
    kinds: { rate: 'By confidence', number: 'By number', all: 'All of them' },
    percent: 'An error rate above (%) must show',
    confidence: 'Confidence (%)',
    needs: (random, all) => `${random} of ${all} at random.`,
    random: 'At random',
    risk: 'More by risk',
    lookBy: 'Look by',
    population: (n, left) => (left > 0 ? `Drawn from: ${n}; on other days: ${left}` : `Drawn from: ${n}`),
    unfinished: (numbers) =>
      `Of the last draw these are still to be looked at: ${numbers}. Finish them, or look at everything.`,
    note: 'Who is drawn follows from the journal and the id of the plan. It stays, and is not drawn again.',
  },
  form: {
    title: (number) => `Look-back: ${number}`,
    on: 'Looked on',
    method: 'How',
    result: 'Result',
    words: 'What was seen',
    attach: 'Add proof',
    files: 'Proof of this look (photographs, notes of visits)',
    send: 'Record',
    rebound: (n) =>
      `${n} manifestation(s) become a new problem; the old one stays closed and shows the rebound for ever.`,
    missing: 'Say how, with what result and what was seen of each, and add proof.',
  },
  recurrences: {
    none: 'Nothing to compare',
    noneHelp:
      'Problems of this round that are worded like earlier ones are listed here for somebody to decide.',
    shared: (words, percent) => `Both say “${words}”, ${percent}% alike`,
    closed: 'The earlier one is over: it may have come again',
    open: 'The earlier one is open: it may be the same matter',
    recurred: 'Come again',
    source: 'Same matter: add as source',
    other: 'Another matter',
    why: 'Why it is another matter',
  },
  leftOver: {
    noBefore: 'This round follows no other',
    noBeforeHelp: 'Where a round names the one before it, what that one did not close is listed here.',
    none: 'All of the last round is over',
    noneHelp: 'There is nothing to carry forward.',
    from: (round) => `From ${round}`,
    carry: (n) => `Carry ${n} into this round`,
    note: 'Why',
    help: 'Each gets a number of this round, and deadline, measures and responsibility go with it. The old one stays open in its own round and says where it went. Only once each.',
    carried: (number) => `carried as ${number}`,
    closing: 'in close-out: finish it there',
    choose: (number) => `Choose ${number}`,
  },
}
