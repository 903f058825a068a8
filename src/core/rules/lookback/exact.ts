/** Logarithms of n! for n = 0, 1, 2 … as far as they were needed. */
const logFactorials: number[] = [0]

const logFactorial = (n: number): number => {
  for (let at = logFactorials.length; at <= n; at++)
    logFactorials[at] = (logFactorials[at - 1] ?? 0) + Math.log(at)
  return logFactorials[n] ?? 0
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/** P(X ≤ k) for X binomial with n trials of probability p. */
export const binomialAtMost = (k: number, n: number, p: number): number => {
  if (k >= n || p <= 0) return 1
  if (p >= 1) return 0
  let sum = 0
  for (let it = 0; it <= k; it++)
    sum += Math.exp(logChoose(n, it) + it * Math.log(p) + (n - it) * Math.log1p(-p))
  return Math.min(1, sum)
}

/** The p in [0, 1] at which a falling function reaches `value`. */
const where = (falling: (p: number) => number, value: number): number => {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (falling(middle) > value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Clopper–Pearson: the exact upper limit of a rate after `found` in `looked`.
 * @param confidence one-sided, e.g. 0.95
 */
export const upperLimit = (found: number, looked: number, confidence: number): number =>
  found >= looked ? 1 : where((p) => binomialAtMost(found, looked, p), 1 - confidence)

/** The exact lower limit, one-sided. */
export const lowerLimit = (found: number, looked: number, confidence: number): number =>
  found <= 0 ? 0 : where((p) => binomialAtMost(found - 1, looked, p), confidence)

/** Clopper–Pearson, two-sided: what is left over is shared between both ends. */
export const exactInterval = (
  found: number,
  looked: number,
  confidence: number,
): { low: number; high: number } => {
  const oneSided = 1 - (1 - confidence) / 2
  return { low: lowerLimit(found, looked, oneSided), high: upperLimit(found, looked, oneSided) }
}

/** P(none of `bad` among `drawn` of `all`), drawn without replacement. */
export const noneDrawn = (all: number, bad: number, drawn: number): number =>
  bad > all - drawn ? 0 : Math.exp(logChoose(all - bad, drawn) - logChoose(all, drawn))

/**
 * The smallest simple random sample of `all` that finds at least one error with `confidence`, if more than `percent` % of
 * all are errors (hypergeometric: what is drawn is not put back).
 */
export const sizeToFind = (all: number, percent: number, confidence: number): number => {
  const bad = Math.floor((all * percent) / 100) + 1
  if (bad > all) return all
  let size = 1
  while (size < all && noneDrawn(all, bad, size) > 1 - confidence / 100) size++
  return size
}
