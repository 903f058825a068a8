import type { KnownUnit } from './who-is-meant.ts'
import { kernelOf, likeness, pairsOf } from './likeness.ts'

/** Less in common is no proposal, nor is what is far less like than the best. */
const LEAST_LIKE = 0.3
const BESIDE_BEST = 0.6
const MOST = 3

/** 县农业局 and 市农业农村局 are compared without 县 and 市 as well. */
const profilesOf = (name: string): Uint32Array[] => {
  const kernel = kernelOf(name)
  return [pairsOf(kernel), pairsOf(kernel.replace(/^[省市州县区镇乡]/u, ''))]
}

/** The units whose names are most like a name that nobody bears, the likest first. */
export const nearestUnits = (words: string, units: readonly KnownUnit[]): KnownUnit[] => {
  const wanted = profilesOf(words)
  const found = units
    .filter((it) => !it.ended)
    .map((unit) => {
      const names = [unit.name, unit.shortName, ...(unit.aliases ?? [])].map(profilesOf)
      const alike = names.flatMap((it) => it.map((own, at) => likeness(wanted[at] ?? own, own)))
      return { unit, alike: Math.max(...alike) }
    })
    .toSorted((a, b) => b.alike - a.alike)
  const least = Math.max(LEAST_LIKE, BESIDE_BEST * (found[0]?.alike ?? 0))
  return found
    .filter((it) => it.alike >= least)
    .slice(0, MOST)
    .map(({ unit }) => unit)
}
