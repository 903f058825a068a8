/**
 * What the columns of a table are: by name, by what stands in them, and by their neighbours.
 *
 *     完成时间   beside 整改时限, or with 2026.3.1 in it only where 完成情况 says 已完成   →  finish
 *     完成时间   with 2026年6月底前 in it                                               →  deadline
 *     整改情况   with 已完成 in it  →  status;  with whole sentences in it              →  progress
 */
import { cellsRead, type CellsKind, type CellsRead } from './column-cells.ts'
import { fieldOfName, NAME_JOINT, plainName, PLANNED_OR_ACTUAL, TELLS_PROGRESS } from './column-name.ts'
import { type ColumnReason, type Confidence, type LedgerColumn, type LedgerField, onlyOnce } from './field.ts'

/** A column while it is being understood. */
export type Guess = {
  name: string
  bare: string
  cells: CellsRead
  words: readonly string[]
  field: LedgerField
  confidence: Confidence
  reason: ColumnReason
}

/** How many rows of a table are looked at. */
export const MOST_SAMPLES = 60

/**
 * `names` as printed, `columns` the cells below each; `said`: what a person has said of a column, which counts before
 * anything else.
 */
export function columnsOf(
  names: readonly string[],
  columns: readonly (readonly string[])[],
  said: Readonly<Record<string, LedgerField>> = {},
): LedgerColumn[] {
  const guesses = names.map((name, i) => firstGuess(name, columns[i] ?? []))
  planOrFact(guesses)
  stateOrProse(guesses)
  statesOrFigures(guesses)
  byNeighbours(guesses)
  byCells(guesses)
  againstCells(guesses)
  for (const [i, guess] of guesses.entries()) {
    const field = said[String(i)]
    if (field !== undefined) Object.assign(guess, { field, confidence: 'sure', reason: 'said' })
  }
  onlyOneEach(guesses)
  return guesses.map(({ name, field, confidence, reason, words }, index) => ({
    index,
    name,
    field,
    confidence,
    reason,
    samples: samplesOf(words),
  }))
}

function firstGuess(name: string, words: readonly string[]): Guess {
  const cells = cellsRead(words.slice(0, MOST_SAMPLES))
  const bare = plainName(name.slice(name.lastIndexOf(NAME_JOINT) + 1)).replace(/\([^()]*\)/gu, '')
  const { field, how } = fieldOfName(name)
  const guess = { name, bare, cells, words, field }
  if (how === 'name') return { ...guess, confidence: 'sure', reason: 'name' }
  if (how === 'ending') return { ...guess, confidence: 'likely', reason: 'ending' }
  return { ...guess, confidence: 'guess', reason: 'unknown' }
}

const tell = (guess: Guess, field: LedgerField, confidence: Confidence, reason: ColumnReason) => {
  Object.assign(guess, { field, confidence, reason })
}

/** 完成时间, 整改时间. */
function planOrFact(guesses: Guess[]) {
  const has = (field: LedgerField) => guesses.some((one) => one.field === field && one.reason === 'name')
  const [due, done] = [has('deadline'), has('finish')]
  for (const guess of guesses.filter(({ bare }) => PLANNED_OR_ACTUAL.test(bare))) {
    const inside = /[(（](?:计划|拟|预计)/u.test(guess.name)
    if (inside) tell(guess, 'deadline', 'sure', 'name')
    else if (/[(（]实际/u.test(guess.name)) tell(guess, 'finish', 'sure', 'name')
    else if (due) tell(guess, 'finish', 'likely', 'beside')
    else if (done) tell(guess, 'deadline', 'likely', 'beside')
    else if (guess.cells.plans >= 0.3) tell(guess, 'deadline', 'likely', 'cells')
    else if (followsDone(guess, guesses)) tell(guess, 'finish', 'guess', 'beside')
    else tell(guess, 'deadline', 'guess', 'two-meanings')
  }
}

/** A day only where the state says done. */
function followsDone(guess: Guess, guesses: readonly Guess[]): boolean {
  const state = guesses.find((one) => one !== guess && one.cells.kind === 'states')
  if (state === undefined || guess.cells.filled === 0) return false
  const open = state.words.map((words) => !/^(?:已|全部|完成|办结)/u.test(words.trim()))
  return guess.words.every((words, i) => words.trim() === '' || open[i] === false)
}

const STATES: ReadonlySet<CellsKind> = new Set(['states', 'ticks'])

/** 整改情况, 完成情况: a state, or what was done; and where nothing else tells measures, the measures themselves. */
function stateOrProse(guesses: Guess[]) {
  const planned = guesses.some((one) => one.field === 'measures' && !TELLS_PROGRESS.test(one.bare))
  const hasStatus = guesses.some((one) => one.field === 'status')
  for (const guess of guesses.filter(({ bare }) => TELLS_PROGRESS.test(bare))) {
    const { kind, filled } = guess.cells
    if (STATES.has(kind)) tell(guess, 'status', 'likely', 'cells')
    else if (filled === 0)
      tell(guess, /完成/u.test(guess.bare) && !hasStatus ? 'status' : 'progress', 'guess', 'two-meanings')
    else if (!planned && !/完成/u.test(guess.bare)) tell(guess, 'measures', 'guess', 'beside')
    else tell(guess, 'progress', 'likely', 'cells')
  }
}

/** 进展 with nothing but 已完成 and 推进中 in it is the state; 完成进度 in per cent is none, beside what else tells it. */
function statesOrFigures(guesses: Guess[]) {
  const others = (field: LedgerField, but: Guess) => guesses.some((one) => one !== but && one.field === field)
  for (const guess of guesses) {
    const percents = guess.cells.filled > 0 && guess.words.every((words) => PERCENT.test(words.trim()))
    if (guess.field === 'progress' && guess.cells.kind === 'states' && !percents && !others('status', guess))
      tell(guess, 'status', 'likely', 'cells')
    else if (guess.field === 'status' && percents && (others('status', guess) || others('progress', guess)))
      tell(guess, 'percent', 'likely', 'cells')
  }
}

const PERCENT = /^(?:(?:100|\d{1,2})(?:\.\d+)?[%％])?$/u

const named = (guesses: readonly Guess[], name: RegExp) => guesses.find(({ bare }) => name.test(bare))

/** What a name means depends on the names beside it. */
function byNeighbours(guesses: Guess[]) {
  const has = (field: LedgerField, but?: Guess) => guesses.some((one) => one.field === field && one !== but)
  const lead = named(guesses, /^(?:牵头|主责|主办)(?:责任)?(?:单位|部门|科室)$/u)
  const answering = named(guesses, /^(?:整改)?(?:责任|整改)(?:单位|部门|科室)$/u)
  if (lead !== undefined && answering !== undefined && !has('coUnits'))
    tell(answering, 'coUnits', 'likely', 'beside')
  for (const guess of guesses) {
    const { bare, cells } = guess
    // What is in the way, told behind what was done; the problem has a column of its own.
    if (
      /^存在(?:的)?(?:主要)?(?:问题|困难)$/u.test(bare) &&
      tellsDone(guesses, guess) &&
      has('problem', guess)
    )
      tell(guess, 'delayCause', 'likely', 'beside')
    else if (guess.field === 'category' && !has('aspect') && repeats(cells))
      tell(guess, 'aspect', 'likely', 'beside')
    else if (guess.field === 'timeClass' && cells.filled > 0 && cells.kind !== 'classes') {
      if (cells.kind === 'ticks') continue
      if (cells.kind === 'times') tell(guess, 'deadline', 'likely', 'cells')
      else tell(guess, 'category', 'likely', 'cells')
    } else if (!has('leadUnit') && !has('unitOrPerson') && UNIT_NAME.test(bare))
      tell(guess, 'leadUnit', 'likely', 'beside')
  }
}

/** Whoever was inspected mends it, where nobody else is named. */
const UNIT_NAME =
  /^(?:被(?:检查|审计|巡察|巡视|督察)(?:的)?(?:单位|部门|党组织)|所属部门|所属单位|单位|部门|单位名称|科室)$/u

function tellsDone(guesses: readonly Guess[], guess: Guess): boolean {
  const before = guesses.slice(0, guesses.indexOf(guess))
  return before.some(
    (one) => one.field === 'progress' || one.field === 'status' || TELLS_PROGRESS.test(one.bare),
  )
}

/** A few words again and again are headings; a different word in each row is not, nor one word in all of them. */
const repeats = ({ filled, different }: CellsRead) =>
  filled < 4 || (different > 1 && 2 * different <= filled + 1)

const OF_CELLS: Partial<Record<CellsKind, LedgerField>> = {
  counting: 'seq',
  times: 'deadline',
  classes: 'timeClass',
  units: 'leadUnit',
  persons: 'handler',
  states: 'status',
}

/** 未整改 beside 已完成 and 正在整改: nobody has ticked it yet. */
const besideTicks = (guess: Guess, guesses: readonly Guess[]) =>
  guess.cells.kind === 'empty' &&
  guesses.some((one) => one.cells.kind === 'ticks' && STATE_NAME.test(one.bare))

const STATE_NAME = /^(?:已|未|达到|达标|未达|尚未|正在|基本|持续|长期|推进|进行|立行|限期|逾期|超期)/u

/** No name says it: the cells may, as long as no other column has that field. */
function byCells(guesses: Guess[]) {
  for (const guess of guesses.filter(({ reason }) => reason === 'unknown')) {
    const field = OF_CELLS[guess.cells.kind]
    const free = (wanted: LedgerField) => !guesses.some((one) => one !== guess && one.field === wanted)
    if (guess.field !== 'none') continue
    if ((guess.cells.kind === 'ticks' || besideTicks(guess, guesses)) && STATE_NAME.test(guess.bare))
      tell(guess, /^(?:立行|限期|长期)/u.test(guess.bare) ? 'timeClass' : 'status', 'likely', 'cells')
    else if (field !== undefined && guess.cells.filled >= 2 && free(field))
      tell(guess, field, 'guess', 'cells')
  }
}

/** Fields whose cells can be told apart, and how they may look. */
const LOOKS: Partial<Record<LedgerField, ReadonlySet<CellsKind>>> = {
  deadline: new Set(['times', 'classes', 'numbers', 'mixed']),
  leadUnit: new Set(['units', 'mixed', 'persons', 'prose']),
  handler: new Set(['persons', 'mixed', 'prose', 'units']),
  leadLeader: new Set(['persons', 'mixed', 'prose']),
  problem: new Set(['prose', 'mixed', 'persons', 'units', 'states']),
  measures: new Set(['prose', 'mixed', 'persons', 'states']),
}

function againstCells(guesses: Guess[]) {
  for (const guess of guesses) {
    const looks = LOOKS[guess.field]
    if (looks === undefined || guess.cells.filled < 2 || looks.has(guess.cells.kind)) continue
    guess.confidence = 'guess'
    guess.reason = 'cells-deny'
  }
}

const RANK: Record<Confidence, number> = { sure: 0, likely: 1, guess: 2 }
/** Of two names for one thing the plainer one. */
const PLAINEST =
  /^(?:反馈问题|具体问题|问题|整改时限|整改期限|完成时限|责任单位|整改责任单位|牵头单位|责任人|整改责任人|责任领导)$/u

/** One column a field: what a person said, then the surest, the plainest name, the leftmost. */
function onlyOneEach(guesses: Guess[]) {
  const better = (a: Guess, b: Guess) =>
    Number(b.reason === 'said') - Number(a.reason === 'said') ||
    RANK[a.confidence] - RANK[b.confidence] ||
    Number(PLAINEST.test(b.bare)) - Number(PLAINEST.test(a.bare)) ||
    guesses.indexOf(a) - guesses.indexOf(b)
  const taken = new Set<LedgerField>()
  for (const guess of guesses.toSorted(better)) {
    const { field } = guess
    if (!onlyOnce.has(field)) continue
    if (!taken.has(field)) taken.add(field)
    else if (field === 'leadUnit') tell(guess, 'coUnits', 'guess', 'taken')
    else tell(guess, 'none', 'guess', 'taken')
  }
}

function samplesOf(words: readonly string[]): string[] {
  const samples: string[] = []
  for (const one of words) {
    const said = one.replaceAll('\u2028', ' ').trim()
    const short = said.length > 40 ? `${said.slice(0, 39)}…` : said
    if (short !== '' && !samples.includes(short)) samples.push(short)
    if (samples.length === 3) break
  }
  return samples
}
