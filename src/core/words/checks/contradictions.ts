/**
 * All contradictions of a material, in reading order.
 */
import { bareRates } from './bare-rate.ts'
import { closedTooEarly } from './closed-too-early.ts'
import { conflictingFigures } from './conflicting-figures.ts'
import { dividedTwice } from './divided-twice.ts'
import { doubleReporting } from './double-reporting.ts'
import { askedOnce } from './asked-once.ts'
import { allButSome } from './all-but-some.ts'
import type { Contradiction, Quoted } from './hint.ts'
import { headTold } from './head-told.ts'
import { impossiblePercentages } from './impossible-percentage.ts'
import type { Material } from './material.ts'
import { mixedUnits } from './mixed-units.ts'
import { measuredOtherwise } from './measured-otherwise.ts'
import { missingTotals } from './missing-total.ts'
import { partsBeyondWhole } from './part-exceeds-whole.ts'
import { planAsResult } from './plan-as-result.ts'
import { provisionalAsDone } from './provisional-as-done.ts'
import { ratesToldTwice } from './rate-told-twice.ts'
import { sameActs } from './same-act.ts'
import { restated } from './restated.ts'
import { retold } from './retold.ts'
import { startAsDone } from './start-as-done.ts'
import { statesTold } from './states-told.ts'
import { subsetsBeyondWhole } from './subset-beyond-whole.ts'
import { termsKept } from './term-kept.ts'
import { toldAgain } from './told-again.ts'
import { toldNone } from './told-none.ts'
import { toldTooEarly } from './told-too-early.ts'
import { tablesTold } from './table-told.ts'
import { unexplainedGaps } from './unexplained-gap.ts'
import { unitMismatches } from './unit-mismatch.ts'
import { wholesToldTwice } from './whole-told-twice.ts'

const CHECKS = [
  conflictingFigures,
  toldAgain,
  restated,
  wholesToldTwice,
  retold,
  ratesToldTwice,
  headTold,
  tablesTold,
  statesTold,
  allButSome,
  toldNone,
  doubleReporting,
  sameActs,
  unexplainedGaps,
  dividedTwice,
  partsBeyondWhole,
  subsetsBeyondWhole,
  impossiblePercentages,
  unitMismatches,
  mixedUnits,
  measuredOtherwise,
  termsKept,
  missingTotals,
  bareRates,
  toldTooEarly,
  closedTooEarly,
  provisionalAsDone,
  startAsDone,
  planAsResult,
]

export function contradictionsIn(material: Material): Contradiction[] {
  const found = CHECKS.flatMap((check) => check(material))
  for (const one of found) one.places = once(one.places)
  const conflicts = found.filter(({ code }) => code === 'conflicting-figures')
  const sums = found.filter(({ code }) => code === 'part-exceeds-whole' || code === 'impossible-percentage')
  const told = new Set<string>()
  const named = new Map<number, number>()
  return found
    .filter((one) => isNew(one, told) && !isTable(one, named))
    .filter(askedOnce())
    .filter((one) => one.code !== 'double-reporting' || !conflicts.some((other) => isBeside(one, other)))
    .filter((one) => one.code !== 'part-exceeds-whole' || !conflicts.some((other) => isAll(one, other)))
    .filter(
      (one) =>
        one.code !== 'unexplained-gap' || ![...sums, ...conflicts].some((other) => isWithin(one, other)),
    )
    .sort((a, b) => (a.places[0]?.from ?? 0) - (b.places[0]?.from ?? 0))
}

/** Two checks of one code may meet in one pair of places. */
function isNew({ code, places }: Contradiction, told: Set<string>): boolean {
  const key = [code, ...places.map(({ from, to }) => `${from}-${to}`).sort()].join(' ')
  if (told.has(key)) return false
  told.add(key)
  return true
}

/** What is in conflict with everything is a row of a table; two such hints about one place are enough. */
function isTable({ code, places }: Contradiction, named: Map<number, number>): boolean {
  if (code !== 'conflicting-figures') return false
  if (places.some(({ from }) => (named.get(from) ?? 0) >= MOST_OF_ONE)) return true
  for (const { from } of places) named.set(from, (named.get(from) ?? 0) + 1)
  return false
}

const MOST_OF_ONE = 2

/** Two figures of one clause are quoted by the clause, once. */
const once = (places: readonly Quoted[]) =>
  places.filter(
    (place, i) => !places.slice(0, i).some(({ from, to }) => from <= place.from && place.to <= to),
  )

/** Equal neighbours (结案119件) of two figures in conflict are no news of their own. */
const isBeside = (one: Contradiction, other: Contradiction) =>
  one.places.every((place, i) => {
    const there = other.places[i]
    return there !== undefined && Math.abs(place.from - there.from) <= BESIDE
  })

const BESIDE = 40

/** One number told twice is no part of itself. */
const isAll = (one: Contradiction, other: Contradiction) =>
  one.places.length === 2 &&
  one.places.every((place) => other.places.some(({ from, to }) => place.from < to && from < place.to))

/** Where the sum is wrong already, what is missing from it is no second question. */
const isWithin = (one: Contradiction, other: Contradiction) =>
  one.places.some((place) => other.places.some(({ from, to }) => place.from < to && from < place.to))
