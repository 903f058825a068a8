/**
 * Stretches of a text in which numerals are no figures, kept as sorted ranges.
 */
export type Stretch = { from: number; to: number }

/**
 * All matches of a global pattern. What matchAll does, but without a copy of the pattern each time: dozens of patterns look
 * through every line, and most find nothing.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}

/**
 * All matches of a sticky pattern that hold one of `signs` (a global pattern for one character) at most `within` characters
 * behind their beginning. To look for a rare sign is cheap, to try a long pattern at every character is not.
 */
export function matchesBy(text: string, pattern: RegExp, signs: RegExp, within: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let next = 0
  signs.lastIndex = 0
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    for (let at = Math.max(next, sign.index - within); at <= sign.index; at++) {
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (match === null) continue
      found.push(match)
      next = at + (match[0].length || 1)
      at = next - 1
    }
    next = Math.max(next, sign.index + 1)
  }
  return found
}

export function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  const found: Stretch[] = []
  for (const match of matchesIn(text, pattern))
    if (match[0].length > 0) found.push({ from: match.index, to: match.index + match[0].length })
  return found
}

/** Those of `list` (ascending) that touch none of `stretches`; linear, as a hostile text may hold very many. */
export function outside<T extends Stretch>(list: T[], stretches: Stretch[]): T[] {
  if (list.length === 0 || stretches.length === 0) return list
  const sorted = [...stretches].sort((a, b) => a.from - b.from)
  let next = 0
  let reached = -1
  return list.filter((one) => {
    for (; next < sorted.length && (sorted[next]?.from ?? 0) < one.to; next++)
      reached = Math.max(reached, sorted[next]?.to ?? 0)
    return reached <= one.from
  })
}

/** A character that no document holds and no pattern matches. */
export const FILLER = '\u0001'

/** The text with every stretch overwritten by a character that no pattern matches; same length. */
export function masked(text: string, stretches: Stretch[], filler = FILLER): string {
  if (stretches.length === 0) return text
  const sorted = [...stretches].sort((a, b) => a.from - b.from)
  const parts: string[] = []
  let at = 0
  for (const { from, to } of sorted) {
    if (to <= at) continue
    const start = Math.max(from, at)
    parts.push(text.slice(at, start), filler.repeat(to - start))
    at = to
  }
  parts.push(text.slice(at))
  return parts.join('')
}
