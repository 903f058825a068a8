import { type Candidate, type Drawn, type DrawnPart, drawing } from '#core/record/lookback/facts.ts'

type Weighed = Pick<Candidate, 'problem' | 'weight'>
type Hash = (text: string) => string

/** Nobody chooses it: what the journal was, and an id that was made afterwards. */
export const seedOf = (root: string, plan: string, hash: Hash): string => hash(`${root}:${plan}`)

const largestFirst = (a: { key: string; problem: string }, b: { key: string; problem: string }): number => {
  if (a.key !== b.key) return a.key > b.key ? -1 : 1
  return a.problem < b.problem ? -1 : 1
}

/**
 * `max-of-sha256/1`, with nothing but SHA-256 (hex) and the order of strings, so that anybody can do it by hand.
 * At random: of each problem the key SHA-256(`seed:random:problem`); the largest keys are drawn.
 * By risk, of the others: the key is the largest of SHA-256(`seed:risk:problem:1` … `seed:risk:problem:weight`). The
 * largest of w even draws is as likely to be above all others as its weight among all weights says: this is drawing without
 * replacement by weights.
 */
export const drawSample = (
  population: readonly Weighed[],
  sizes: Readonly<Record<DrawnPart, number>>,
  seed: string,
  hash: Hash,
): Drawn[] => {
  const byChance = population
    .map(({ problem }) => ({ problem, key: hash(`${seed}:random:${problem}`) }))
    .toSorted(largestFirst)
    .slice(0, sizes.random)
  const taken = new Set(byChance.map((it) => it.problem))
  const byRisk = population
    .filter((it) => !taken.has(it.problem))
    .map(({ problem, weight }) => {
      let key = ''
      for (let turn = 1; turn <= weight; turn++) {
        const one = hash(`${seed}:risk:${problem}:${turn}`)
        if (one > key) key = one
      }
      return { problem, key }
    })
    .toSorted(largestFirst)
    .slice(0, sizes.risk)
  return [
    ...byChance.map(({ problem }) => ({ problem, part: 'random' as const })),
    ...byRisk.map(({ problem }) => ({ problem, part: 'risk' as const })),
  ]
}

/** What a plan's fact says of its draw. */
export type DrawTold = {
  id: string
  population: readonly Weighed[]
  sizes: Readonly<Record<DrawnPart, number>>
  seed: { root: string; value: string }
  algorithm: string
  drawn: readonly Drawn[]
}

/** Draws it again from the fact alone: whether the seed follows from its root, and the same come out in the same order. */
export const redraw = (
  plan: DrawTold,
  hash: Hash,
): { known: boolean; seed: boolean; drawn: Drawn[]; same: boolean } => {
  const known = plan.algorithm === drawing
  const drawn = known ? drawSample(plan.population, plan.sizes, plan.seed.value, hash) : []
  return {
    known,
    seed: seedOf(plan.seed.root, plan.id, hash) === plan.seed.value,
    drawn,
    same:
      known &&
      JSON.stringify(drawn) === JSON.stringify(plan.drawn.map(({ problem, part }) => ({ problem, part }))),
  }
}
