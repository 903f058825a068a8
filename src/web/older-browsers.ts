/*
 * What our code and our libraries call and Chrome 88 has not yet: the build translates syntax, not what arrays can do.
 * Each is lent only where it is missing.
 */
function at(this: ArrayLike<unknown>, place: number): unknown {
  const whole = Math.trunc(place) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

export const forArrays = {
  at,
  toSorted(this: unknown[], order?: (a: unknown, b: unknown) => number): unknown[] {
    return [...this].sort(order)
  },
  toReversed(this: unknown[]): unknown[] {
    return [...this].reverse()
  },
  findLast(this: unknown[], holds: (it: unknown) => boolean): unknown {
    for (let place = this.length - 1; place >= 0; place -= 1) if (holds(this[place])) return this[place]
    return undefined
  },
}

export const forObjects = {
  hasOwn: (it: object, name: string): boolean => Object.prototype.hasOwnProperty.call(it, name),
}

const lend = (to: object, lent: object): void => {
  for (const [name, value] of Object.entries(lent))
    if (!(name in to))
      Object.defineProperty(to, name, { value: value as unknown, configurable: true, writable: true })
}
lend(Array.prototype, forArrays)
lend(String.prototype, { at })
lend(Object, forObjects)
