/** Chance that can be repeated: the same seed and number give the same input on every machine. */
export type Random = {
  /** a whole number from 0 to `below` − 1 */
  below: (below: number) => number
  /** true as often as `share` says */
  often: (share: number) => boolean
  one: <T>(of: readonly [T, ...T[]]) => T
}

/** splitmix32, one stream for each pair of numbers. */
export function randomOf(seed: number, input: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(input + 1, 0x85ebca6b)) >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    often: (share) => next() < share,
    one: (of) => of[below(of.length)] ?? of[0],
  }
}
