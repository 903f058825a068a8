/** Index of the last entry of an ascending list whose place is at most `at`, -1 if none; by bisection. */
export function lastBelow<T>(list: readonly T[], at: number, place: (one: T) => number): number {
  let low = -1
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const one = list[middle]
    if (one !== undefined && place(one) <= at) low = middle
    else high = middle - 1
  }
  return low
}
