/** The known name that looks most like an unknown one: 牵头领异 → 牵头领导. Null where none looks alike. */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(1, Math.floor([...name].length / 2)) + 0.5
  for (const candidate of known) {
    const steps = distance([...name], [...candidate])
    if (steps < least) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** How many characters have to be put in, left out or changed. */
function distance(from: readonly string[], to: readonly string[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (const [i, own] of from.entries()) {
    const next = [i + 1]
    for (const [j, other] of to.entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (own === other ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}
