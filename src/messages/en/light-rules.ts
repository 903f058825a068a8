import type { Condition, Count, ItemAsk, State, UnitAsk } from '#core/record/round/light-condition.ts'
import type { Addressee, Cadence, CalledFor } from '#core/record/round/rule-set.ts'
import type { Called, lightRules as zh } from '#messages/zh/light-rules.ts'
import { eventKinds, forecasts, qualities } from './lights.ts'

const comparisons = { below: 'below', 'at-most': 'at most', 'at-least': 'at least', above: 'above' }

const counts: Record<Count, { name: string; unit: string }> = {
  'days-left': { name: 'days left', unit: 'days' },
  'working-days-left': { name: 'working days left', unit: 'working days' },
  'days-in-hand': { name: 'days since handed out', unit: 'days' },
  'working-days-in-hand': { name: 'working days since handed out', unit: 'working days' },
  'days-untold': { name: 'days without progress', unit: 'days' },
  behind: { name: 'points of progress behind time', unit: 'points' },
  pace: { name: 'progress against time', unit: '%' },
  progress: { name: 'progress', unit: '%' },
  'nodes-missed': { name: 'milestones missed', unit: '' },
  'node-days-late': { name: 'days a milestone is late', unit: 'days' },
  extensions: { name: 'extensions', unit: '' },
  returns: { name: 'times sent back', unit: '' },
}

const states: Record<State, { yes: string; no: string }> = {
  closed: { yes: 'closed', no: 'not closed' },
  accepted: { yes: 'accepted', no: 'not accepted' },
  done: { yes: 'reported done', no: 'not reported done' },
  'long-term': { yes: 'long-term', no: 'not long-term' },
  begun: { yes: 'progress was told', no: 'no progress told yet' },
  'handed-out': { yes: 'handed out', no: 'not handed out' },
  'node-past-month': {
    yes: 'a milestone missed past the end of its month',
    no: 'no milestone past its month',
  },
  'node-past-quarter': {
    yes: 'a milestone missed past the end of its quarter',
    no: 'no milestone past its quarter',
  },
}

const compared = (name: string, unit: string, is: keyof typeof comparisons, value: number): string =>
  `${name} ${comparisons[is]} ${value}${unit === '%' ? '%' : ''}`

const daysLeft = (is: keyof typeof comparisons, value: number): string => {
  if (is === 'below' && value === 0) return 'past the deadline'
  if (value >= 0) return compared('days left', '', is, value)
  if (is === 'below') return `more than ${-value} days past the deadline`
  return is === 'at-most'
    ? `${-value} days or more past the deadline`
    : `less than ${-value} days past the deadline, or before it`
}

const saysItem = (ask: ItemAsk, called: Called, no: boolean): string => {
  const not = no ? 'not: ' : ''
  switch (ask.ask) {
    case 'closed':
    case 'accepted':
    case 'done':
    case 'long-term':
    case 'begun':
    case 'handed-out':
    case 'node-past-month':
    case 'node-past-quarter':
      return states[ask.ask][no ? 'no' : 'yes']
    case 'events': {
      const what = ask.of === 'any' ? 'times something was noted' : `times ${eventKinds[ask.of]}`
      return `${not}${compared(`${what}${ask.within === null ? '' : ` in ${ask.within} days`}`, '', ask.is, ask.value)}`
    }
    case 'forecast':
      return `${not}judged: ${forecasts[ask.of]}`
    case 'quality':
      return `quality ${no ? 'not ' : ''}${qualities[ask.of]}`
    case 'class':
      return `${no ? 'no' : 'a'} ${called.class(ask.of).toLowerCase()}`
    case 'pressed':
      return `${no ? 'not ' : ''}pressed with “${called.sign(ask.of)}”${ask.limitPassed ? ', its new limit past without a reason' : ''}`
    case 'days-left':
      return no && ask.is === 'below' && ask.value === 0
        ? 'not past the deadline'
        : `${not}${daysLeft(ask.is, ask.value)}`
    default:
      return `${not}${compared(counts[ask.ask].name, counts[ask.ask].unit, ask.is, ask.value)}`
  }
}

const saysUnit = (ask: UnitAsk, called: Called, no: boolean): string => {
  const not = no ? 'not: ' : ''
  switch (ask.ask) {
    case 'share-accepted':
      return `${not}${compared('share of its problems accepted', '%', ask.is, ask.value)}`
    case 'lit':
      return `${not}${compared(`problems with “${called.sign(ask.of)}”`, '', ask.is, ask.value)}`
    case 'place':
      return `${not}${compared(ask.from === 'top' ? 'place from the best' : 'place from the last', '', ask.is, ask.value)}`
  }
}

const says = <Ask extends ItemAsk | UnitAsk>(
  condition: Condition<Ask>,
  one: (ask: Ask, no: boolean) => string,
  inner = false,
): string => {
  const it = condition as Exclude<Condition<Ask>, Ask> | { ask: string }
  const joined = (parts: readonly Condition<Ask>[], word: string) => {
    const said = parts.map((part) => says(part, one, true))
    return said.length > 1 && inner ? `(${said.join(word)})` : said.join(word)
  }
  if ('all' in it) return joined(it.all, ' and ')
  if ('any' in it) return joined(it.any, ' or ')
  if ('not' in it) {
    const { not } = it as { not: Condition<Ask> }
    if ('ask' in (not as object)) return one(not as Ask, true)
    if ('any' in (not as object)) {
      const parts = (not as { any: Condition<Ask>[] }).any
      if (parts.every((part) => 'ask' in (part as object)))
        return parts.map((part) => one(part as Ask, true)).join(', ')
    }
    return `not (${says(not, one)})`
  }
  if ('always' in it) return 'everything else'
  return one(condition as Ask, false)
}

const called: Record<CalledFor, string> = {
  reminder: 'reminder',
  letter: 'letter',
  order: 'supervision order',
  talk: 'talk',
  circular: 'circular',
  notice: 'rectification notice',
}
const addressees: Record<Addressee, string> = {
  handler: 'handler',
  'lead-leader': 'lead leader',
  unit: 'unit',
  'unit-head': 'head of the unit',
  office: 'office',
}
const cadences: Record<Cadence, string> = {
  daily: 'Judged anew every day',
  weekly: 'Judged anew every Monday; between, only what is recorded changes a light',
  monthly: 'Judged anew on the first of each month; between, only what is recorded changes a light',
}

export const lightRules: typeof zh = {
  title: 'Light rules',
  lead: (round) =>
    `${round}: rules say which light shines when. New rules hold from their day; lights of earlier days stay.`,
  none: 'No rule set is in force in this round: nothing is lit.',
  inForce: 'Rules in force',
  from: (day) => `from ${day}`,
  version: (version) => `version ${version}`,
  history: 'Rules put in force so far',
  ahead: 'to come',
  over: 'replaced',
  chooseFirst: 'In order: the first that holds counts',
  chooseHighest: 'Of several that hold, the highest level counts',
  units: 'Lights of units (by the problems they lead, never by who uses the system)',
  follows: 'What is to follow',
  confirm:
    'The office acts on it, and records each letter on the page of the problem (“Record a letter”): what comes next rests on that.',
  follow: (it) =>
    `“${it.sign}” lit${it.times > 1 ? ` for the ${it.times}th time${it.within === null ? '' : ` in ${it.within} days`}` : ''}: ${called[it.calls]} to ${it.to.map((one) => addressees[one]).join(', ')}${it.limitDays === null ? '' : `, limit ${it.limitDays} days`}`,
  undated: 'also without a deadline',
  calendar: (years) =>
    `Working days by the holidays of ${years.join(', ')}; those of ${Math.max(...years) + 1} are not published: weekends alone until then. Put the rules in force again when they are.`,
  cadences,
  says: (condition, by) => says<ItemAsk>(condition, (ask, no) => saysItem(ask, by, no)),
  saysUnit: (condition, by) => says<UnitAsk>(condition, (ask, no) => saysUnit(ask, by, no)),
  tryTitle: 'Try a rule set',
  tryHelp:
    'Choose one, or change it: you see at once how many lights of today would change and whose. Nothing changes before it is put in force.',
  begin: 'Begin with',
  present: 'Rules in force',
  ownName: 'Name of the rule set',
  ownNameEn: 'English name',
  ownDefault: 'Local rules',
  sign: 'Light',
  level: (level) => `level ${level}`,
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove this rule',
  removeClause: 'Remove this condition',
  addRule: 'Add a rule',
  addClause: 'Add a condition',
  clause: 'Condition',
  comparison: 'Comparison',
  value: 'Value',
  comparisons,
  counts,
  states,
  fixed: '(cannot be changed here, only removed)',
  cadence: 'How often it is judged',
  choose: 'Where several hold',
  flawed: 'This rule set does not hold yet',
  mellows: 'Mind: with these rules some lights get milder although nobody does anything.',
  silent: 'Mind: with these rules a problem past its deadline and not accepted gets no warning.',
  trying: 'Trying it, and replaying the round day by day …',
  today: 'Today',
  same: 'Not one light of today changes.',
  changes: (problems, measures) => `${problems} problems and ${measures} measures change their light`,
  column: {
    number: 'Number',
    problem: 'Problem',
    unit: 'Lead unit',
    now: 'Now',
    next: 'Then',
    count: 'Change',
  },
  more: (shown, all) => `The first ${shown} of ${all}`,
  whose: 'Whose they are',
  nobody: 'nobody yet',
  replay: 'Replay day by day',
  replayHelp:
    'How many problems had which light on each day since the first was registered, from the journal. Above the rules of the time, below those tried.',
  replayNow: 'Rules of the time',
  replayThen: 'Rules tried',
  replayTooMany: 'Too many problems to replay: only today is tried.',
  replayTable: 'Figures of each month’s end',
  day: 'Day',
  noLight: 'no light',
  adopt: 'Put these rules in force',
  adoptFrom: 'From',
  adopted: (day) => `In force: lights follow the new rules from ${day}`,
  onlyOffice: 'The office puts rules in force; you can try them, it touches nobody.',
  back: 'Back to rounds',
}
