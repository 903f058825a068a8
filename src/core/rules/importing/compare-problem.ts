/**
 * What a list tells of a problem otherwise than it stands, old beside new; each is a proposal.
 *
 *     整改时限    2026-09-30  →  2026-12-31
 *     措施 2      每月督查一次  →  每月督查两次
 *     进展                    +  已督查三次
 *
 * An empty cell says nothing, so nothing is changed or taken away by it; what the list does not name stays.
 */
import type { HandSet, Measure, Problem } from '#core/record/problem/problem.ts'
import { kernelOf, likeness, pairsOf } from './likeness.ts'
import type { Listed, ListedMeasure } from './listed.ts'
import { ownDuty, ownProgress, toldOf } from './own-words.ts'

export type ChangeOf =
  | 'title'
  | 'manifestation'
  | 'leadLeader'
  | 'leadUnit'
  | 'coUnits'
  | 'handler'
  | 'deadline'
  | 'timeClass'
  | 'measure'
  | 'newMeasure'
  | 'progress'

/** Days as YYYY-MM-DD, names as words, `timeClass` as its code. */
export type Change = {
  /** The same for the same change, however often it is compared. */
  id: string
  of: ChangeOf
  before: string | null
  after: string
  /** Set by hand since the last list: proposed, and not taken unless a person says so. */
  byHand: { by: string; at: string } | null
  /** The words of the measure it is about, where the change itself does not say them. */
  about: string | null
  /** What it is about: the id of the measure that stands, the key of the one in the list. */
  measure: { id: string | null; key: string | null } | null
  /** Key of the manifestation in the list. */
  manifestation: string | null
}

/** A name the list gives and nobody here is known by: it is told, and cannot be taken. */
export type Unknown = { of: ChangeOf; words: string; measure: string | null }

export type Comparison = {
  changes: Change[]
  unknown: Unknown[]
  /** Measures that stand and that the list does not tell. */
  absentMeasures: { id: string; text: string }[]
}

export const comparedWith = (problem: Problem, row: Listed): Comparison => {
  const found = new Collector(problem)
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
  compareDuty(problem, ownDuty(row, pairs.of), found)
  for (const { listed, stands } of pairs.of) compareMeasure(listed, stands, problem, found)
  const progress = ownProgress(row)
  if (progress !== null) found.progress(progress)
  return { changes: found.changes, unknown: unknownNames(row), absentMeasures: pairs.absent }
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

const blank = { before: null, byHand: null, about: null, measure: null, manifestation: null }

/** Where a statement belongs: the id of a measure that stands, the key of one in the list, its words. */
type Told = { measure?: string | null; key?: string | null; place?: string; about?: string | null }

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

  change(of: ChangeOf, before: string | null, after: string, hand: HandSet) {
    this.add({ ...blank, id: of, of, before, after, byHand: this.problem.byHand[hand] ?? null })
  }

  /** A statement is new unless it was told before in the same words. */
  progress(
    text: string,
    { measure = null, key = null, place = measure ?? key ?? '', about = null }: Told = {},
  ) {
    if (kernelOf(text) === '' || this.told.has(toldKey(measure, text))) return
    this.add({
      ...blank,
      id: `progress:${place}`,
      of: 'progress',
      after: text,
      about,
      measure: measure === null && key === null ? null : { id: measure, key },
    })
  }
}

const toldKey = (measure: string | null, text: string) => `${measure ?? ''} ${kernelOf(text)}`

function compareDuty(problem: Problem, duty: Listed['duty'], found: Collector) {
  const { responsibility: stands } = problem
  const { leadLeader, leadUnit, coUnits, handler } = duty
  if (leadLeader?.person && leadLeader.post && leadLeader.person !== stands.leadLeader?.person)
    found.change('leadLeader', stands.leadLeader?.name ?? null, leadLeader.words, 'leadLeader')
  if (leadUnit?.unit && leadUnit.unit !== stands.leadUnit?.id)
    found.change('leadUnit', stands.leadUnit?.name ?? null, leadUnit.words, 'leadUnit')
  const more = coUnits.filter((it) => it.unit !== null && !stands.coUnits.some(({ id }) => id === it.unit))
  if (more.length > 0)
    found.change(
      'coUnits',
      stands.coUnits.map((it) => it.name).join('、') || null,
      more.map((it) => it.words).join('、'),
      'coUnits',
    )
  if (handler?.person && handler.person !== stands.handler?.person)
    found.change('handler', stands.handler?.name ?? null, handler.words, 'handler')
  if (duty.deadline !== null && duty.deadline !== problem.deadline?.current)
    found.change('deadline', problem.deadline?.current ?? null, duty.deadline, 'deadline')
  if (duty.timeClass !== null && duty.timeClass !== problem.timeClass)
    found.change('timeClass', problem.timeClass, duty.timeClass, 'deadline')
}

function compareMeasure(listed: ListedMeasure, stands: Measure | null, problem: Problem, found: Collector) {
  const { key, text, deadline } = listed
  const told = toldOf(listed, stands?.done ?? false)
  if (listed.onlyTold === true) {
    found.progress(text, {
      ...{ measure: stands?.id ?? null, key: stands === null ? null : key, place: key },
      about: stands?.text ?? null,
    })
    return
  }
  if (stands === null) {
    found.add({
      ...blank,
      id: `newMeasure:${key}`,
      of: 'newMeasure',
      after: text,
      measure: { id: null, key },
    })
    if (told !== null) found.progress(told, { key, about: text })
    return
  }
  const units = listed.units.filter(
    (it) => it.unit !== null && !stands.units.some(({ id }) => id === it.unit),
  )
  const otherWords = kernelOf(text) !== kernelOf(stands.text)
  const otherDay = deadline !== null && deadline !== stands.deadline
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
    })
  }
  if (told !== null) found.progress(told, { measure: stands.id, key, about: stands.text })
}

/** Below this two measures are two. */
const LEAST_LIKE = 0.55

/** Measures of one problem against those of a list: the same words first, then the most alike. */
function measuresMatched(stand: readonly Measure[], listed: readonly ListedMeasure[]) {
  const of = new Map<string, Measure>()
  const free = new Map(stand.map((it) => [it.id, it]))
  const match = (key: string, it: Measure) => {
    of.set(key, it)
    free.delete(it.id)
  }
  for (const one of listed) {
    const same = [...free.values()].find((it) => kernelOf(it.text) === kernelOf(one.text))
    if (same) match(one.key, same)
  }
  const profiles = new Map([...free.values()].map((it) => [it.id, pairsOf(kernelOf(it.text))]))
  const near = listed
    .filter((one) => !of.has(one.key))
    .flatMap((one) => {
      const pairs = pairsOf(kernelOf(one.text))
      return [...free.values()].map((it) => ({
        one,
        it,
        alike: likeness(pairs, profiles.get(it.id) ?? pairs),
      }))
    })
    .filter(({ alike }) => alike >= LEAST_LIKE)
    .sort((a, b) => b.alike - a.alike)
  for (const { one, it } of near) if (!of.has(one.key) && free.has(it.id)) match(one.key, it)
  return {
    of: listed.map((one) => ({ listed: one, stands: of.get(one.key) ?? null })),
    absent: [...free.values()].map(({ id, text }) => ({ id, text })),
  }
}
