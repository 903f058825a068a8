import type { KnownUnit } from './who-is-meant.ts'
import { kernelOf, likeness, pairsOf } from './likeness.ts'

/** Less in common is no proposal. */
const LEAST_LIKE = 0.3
const MOST = 3

/** The units whose names are most like a name that nobody bears, the likest first. */
export const nearestUnits = (words: string, units: readonly KnownUnit[]): KnownUnit[] => {
  const wanted = pairsOf(kernelOf(words))
  return units
    .filter((it) => !it.ended)
    .map((unit) => {
      const names = [unit.name, unit.shortName, ...(unit.aliases ?? [])]
      return { unit, alike: Math.max(...names.map((name) => likeness(wanted, pairsOf(kernelOf(name))))) }
    })
    .filter(({ alike }) => alike >= LEAST_LIKE)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, MOST)
    .map(({ unit }) => unit)
}
