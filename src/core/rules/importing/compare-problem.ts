/**
 * What a list tells of a problem otherwise than it stands, old beside new; each is a proposal.
 *
 *     整改时限    2026-09-30  →  2026-12-31
 *     措施 2      每月督查一次  →  每月督查两次
 *     进展                    +  已督查三次
 *
 * An empty cell says nothing, so nothing is changed or taken away by it; what the list does not name stays.
 */
import type { HandSet, Measure, Problem, RemovedMeasure } from '#core/record/problem/problem.ts'
import { type EarlyDay, earlyDays, withoutEarlyDays } from './early-days.ts'
import { kernelOf } from './likeness.ts'
import type { Listed, ListedMeasure } from './listed.ts'
import { measuresMatched, removedBefore } from './match-measures.ts'
import { ownDuty, ownProgress, toldOf } from './own-words.ts'

/** Struck off or ended: a list that tells so tells nothing new. */
const isOver = ({ step }: Problem): boolean => step === 'closed' || step === 'ended'

export type ChangeOf =
  | 'title'
  | 'manifestation'
  | 'leadLeader'
  | 'leadUnit'
  | 'coUnits'
  | 'handler'
  | 'deadline'
  | 'deadlines'
  | 'timeClass'
  | 'measure'
  | 'newMeasure'
  | 'progress'

/** Days as YYYY-MM-DD, names as words, `timeClass` as its code; `deadlines`: of the problem and of its only measure. */
export type Change = {
  /** The same for the same change, however often it is compared. */
  id: string
  of: ChangeOf
  before: string | null
  after: string
  /** Set by hand since the last list: proposed, and not taken unless a person says so. */
  byHand: { by: string; at: string } | null
  /** It is a measure that was removed by hand, or told of one: why it was. */
  removed: string | null
  /** The words of the measure it is about, where the change itself does not say them. */
  about: string | null
  /** What it is about: the id of the measure that stands, the key of the one in the list. */
  measure: { id: string | null; key: string | null } | null
  /** Key of the manifestation in the list. */
  manifestation: string | null
  /** Names as printed, with the ids of whom they were taken for. */
  names: readonly { words: string; id: string }[]
}

/** A name the list gives and nobody here is known by: it is told, and cannot be taken. */
export type Unknown = { of: ChangeOf; words: string; measure: string | null }

export type Comparison = {
  changes: Change[]
  unknown: Unknown[]
  /** Deadlines that are not taken, because they lie before the feedback. */
  early: EarlyDay[]
  /** Measures that stand and that the list does not tell. */
  absentMeasures: { id: string; text: string }[]
}

/** A plan was approved: no list moves the day of a measure that stands, as none moves that of the problem. */
export const movesNoDay = ({ plan, course }: Problem): boolean => plan.version > 0 || course.inherited

export const comparedWith = (problem: Problem, told: Listed): Comparison => {
  const found = new Collector(problem)
  const row = withoutEarlyDays(told, problem.feedbackOn)
  const pairs = measuresMatched(problem.measures, row.measures)
  if (![problem.title, problem.shortTitle].some((it) => kernelOf(it) === kernelOf(row.title)))
    found.change('title', problem.title, row.title, 'words')
  const known = new Set([problem.title, ...problem.manifestations.map((it) => it.text)].map(kernelOf))
  for (const { key, text } of row.manifestations)
    if (!known.has(kernelOf(text)))
      found.add({
        ...blank,
        id: `manifestation:${key}`,
        of: 'manifestation',
        after: text,
        manifestation: key,
      })
  compareDuty(problem, ownDuty(row, pairs.of, problem.responsibility), found)
  for (const { listed, stands } of pairs.of) compareMeasure(listed, stands, row, found)
  found.joinDeadlines(pairs.of)
  const progress = ownProgress(row, { isDone: isOver(problem), evidence: problem.evidence })
  if (progress !== null) found.progress(progress)
  return {
    changes: found.changes,
    unknown: unknownNames(row),
    early: earlyDays(told, problem.feedbackOn),
    absentMeasures: pairs.absent,
  }
}

/** The names of a row that nobody here is known by. */
export const unknownNames = ({ duty, measures }: Listed): Unknown[] => {
  const { leadLeader, leadUnit, coUnits, handler } = duty
  const unknown: Unknown[] = []
  const name = (of: ChangeOf, words: string, measure: string | null = null) =>
    unknown.push({ of, words, measure })
  if (leadLeader !== null && (leadLeader.person === null || leadLeader.post === null))
    name('leadLeader', leadLeader.words)
  if (leadUnit !== null && leadUnit.unit === null) name('leadUnit', leadUnit.words)
  for (const it of coUnits) if (it.unit === null) name('coUnits', it.words)
  if (handler !== null && handler.person === null) name('handler', handler.words)
  for (const { key, units } of measures)
    for (const it of units) if (it.unit === null) name('measure', it.words, key)
  return unknown
}

const blank = {
  ...{ before: null, byHand: null, removed: null, about: null, measure: null, manifestation: null },
  names: [],
}

/** Where a statement belongs: the id of a measure that stands, the key of one in the list, its words. */
type Told = {
  measure?: string | null
  key?: string | null
  place?: string
  about?: string | null
  /** Of a measure that was removed. */
  removed?: RemovedMeasure | null
}

class Collector {
  readonly changes: Change[] = []
  readonly problem: Problem
  private readonly told: Set<string>

  constructor(problem: Problem) {
    this.problem = problem
    this.told = new Set(problem.progress.map((it) => toldKey(it.measure, it.text)))
  }

  add(change: Change) {
    this.changes.push(change)
  }

  change(of: ChangeOf, before: string | null, after: string, hand: HandSet, names: Change['names'] = []) {
    this.add({ ...blank, id: of, of, before, after, byHand: this.problem.byHand[hand] ?? null, names })
  }

  /**
   * One cell that is read as the deadline of a problem and of its only measure asks one question. Once a plan was approved
   * the problem's own stands fast, and only the measure's is left to ask for.
   */
  joinDeadlines(pairs: readonly { listed: ListedMeasure; stands: Measure | null }[]) {
    const [{ listed, stands } = { listed: null, stands: null }] = pairs
    if (pairs.length !== 1 || stands === null || this.problem.plan.version > 0) return
    const at = this.changes.findIndex((it) => it.of === 'deadline')
    const own = this.changes.findIndex((it) => it.id === `measure:${stands.id}`)
    const [problems, measures] = [this.changes[at], this.changes[own]]
    if (problems === undefined || measures === undefined) return
    // Of other words or units there is more to decide; of other days, two things.
    const sameBefore = stands.deadline === null || stands.deadline === problems.before
    if (measures.after !== problems.after || listed.deadline !== problems.after || !sameBefore) return
    this.changes[at] = {
      ...problems,
      of: 'deadlines',
      byHand: problems.byHand ?? measures.byHand,
      about: stands.text,
      measure: measures.measure,
    }
    this.changes.splice(own, 1)
  }

  /** A statement is new unless it was told before in the same words. */
  progress(
    text: string,
    { measure = null, key = null, place = measure ?? key ?? '', about = null, removed = null }: Told = {},
  ) {
    if (kernelOf(text) === '' || this.told.has(toldKey(measure ?? removed?.id ?? null, text))) return
    this.add({
      ...blank,
      id: `progress:${place}`,
      of: 'progress',
      after: text,
      about,
      ...handOn(removed),
      measure: measure === null && key === null ? null : { id: measure, key },
    })
  }
}

/** Who removed it, when and why. */
const handOn = (it: RemovedMeasure | null): Pick<Change, 'byHand' | 'removed'> =>
  it === null ? { byHand: null, removed: null } : { byHand: { by: it.by, at: it.at }, removed: it.reason }

const toldKey = (measure: string | null, text: string) => `${measure ?? ''} ${kernelOf(text)}`

function compareDuty(problem: Problem, duty: Listed['duty'], found: Collector) {
  const { responsibility: stands } = problem
  const { leadLeader, leadUnit, coUnits, handler } = duty
  if (leadLeader?.person && leadLeader.post && leadLeader.person !== stands.leadLeader?.person)
    found.change('leadLeader', stands.leadLeader?.name ?? null, leadLeader.words, 'leadLeader', [
      { words: leadLeader.words, id: leadLeader.person },
    ])
  if (leadUnit?.unit && leadUnit.unit !== stands.leadUnit?.id)
    found.change('leadUnit', stands.leadUnit?.name ?? null, leadUnit.words, 'leadUnit', namesOf([leadUnit]))
  const more = coUnits.filter((it) => it.unit !== null && !stands.coUnits.some(({ id }) => id === it.unit))
  if (more.length > 0)
    found.change(
      'coUnits',
      stands.coUnits.map((it) => it.name).join('、') || null,
      more.map((it) => it.words).join('、'),
      'coUnits',
      namesOf(more),
    )
  if (handler?.person && handler.person !== stands.handler?.person)
    found.change('handler', stands.handler?.name ?? null, handler.words, 'handler', [
      { words: handler.words, id: handler.person },
    ])
  if (duty.deadline !== null && duty.deadline !== problem.deadline?.current)
    found.change('deadline', problem.deadline?.current ?? null, duty.deadline, 'deadline')
  if (duty.timeClass !== null && duty.timeClass !== problem.timeClass)
    found.change('timeClass', problem.timeClass, duty.timeClass, 'deadline')
}

const namesOf = (units: ListedMeasure['units']): Change['names'] =>
  units.flatMap(({ words, unit }) => (unit === null ? [] : [{ words, id: unit }]))

function compareMeasure(listed: ListedMeasure, stands: Measure | null, row: Listed, found: Collector) {
  const { problem } = found
  const { key, text, deadline } = listed
  const told = toldOf(listed, row, {
    isDone: (stands?.done ?? false) || isOver(problem),
    evidence: problem.evidence,
  })
  if (listed.onlyTold === true) {
    found.progress(text, {
      ...{ measure: stands?.id ?? null, key: stands === null ? null : key, place: key },
      about: stands?.text ?? null,
    })
    return
  }
  if (stands === null) {
    const removed = removedBefore(text, problem.removed)
    found.add({
      ...blank,
      ...handOn(removed),
      id: `newMeasure:${key}`,
      of: 'newMeasure',
      after: text,
      measure: { id: null, key },
    })
    if (told !== null) found.progress(told, { key, about: text, removed })
    return
  }
  const units = listed.units.filter(
    (it) => it.unit !== null && !stands.units.some(({ id }) => id === it.unit),
  )
  const otherWords = text !== stands.text && kernelOf(text) !== kernelOf(stands.text)
  const otherDay = deadline !== null && deadline !== stands.deadline && !movesNoDay(problem)
  if (otherWords || otherDay || units.length > 0) {
    const said = (words: string, day: string | null, names: string[]) =>
      [otherWords ? words : '', otherDay ? (day ?? '') : '', units.length > 0 ? names.join('、') : '']
        .filter((it) => it !== '')
        .join(' · ')
    const before = said(
      stands.text,
      stands.deadline,
      stands.units.map((it) => it.name),
    )
    found.add({
      ...blank,
      id: `measure:${stands.id}`,
      of: 'measure',
      before: before === '' ? null : before,
      after: said(
        text,
        deadline,
        units.map((it) => it.words),
      ),
      byHand: problem.byHand[`measure:${stands.id}`] ?? null,
      about: otherWords ? null : stands.text,
      measure: { id: stands.id, key },
      names: namesOf(units),
    })
  }
  if (told !== null) found.progress(told, { measure: stands.id, key, about: stands.text })
}
