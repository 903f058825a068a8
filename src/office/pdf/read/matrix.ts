/** The six numbers of a PDF matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly number[]

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function placed(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  x: number,
  y: number,
): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The numbers of an operation's arguments, however deep they are packed. */
export function numbersIn(given: unknown): number[] {
  if (given instanceof Float32Array) return [...given]
  return Array.isArray(given)
    ? given.flatMap((one) => (typeof one === 'number' ? [one] : numbersIn(one)))
    : []
}
