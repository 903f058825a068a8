/**
 * Stage «lines»: the text as given becomes lines with their places.
 *
 * Byte-order mark and carriage returns go, as do control characters no document needs; all offsets of a
 * reading point into what is left.
 */
export type Line = { number: number; from: number; to: number }

export type Source = { text: string; lines: Line[]; cut: boolean; controls: boolean }

/** More than this (50 MB of Chinese text) is no document of this trade: the rest is cut and said so. */
const LONGEST_SOURCE = 20_000_000
const MOST_LINES = 500_000

const CONTROLS =
  // eslint-disable-next-line no-control-regex -- these are exactly the characters meant
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}]/gu

export function sourceOf(given: string): Source {
  const cut = given.length > LONGEST_SOURCE
  const plain = (cut ? given.slice(0, LONGEST_SOURCE) : given).replace(/\r\n?|\u0085|\u2029/gu, '\n')
  const whole = plain.replace(CONTROLS, '')
  const end = endOfLine(whole, MOST_LINES)
  const text = end === null ? whole : whole.slice(0, end)
  const lines: Line[] = []
  let from = 0
  for (let number = 1; from <= text.length; number++) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 ? text.length : stop
    lines.push({ number, from, to })
    from = to + 1
  }
  return {
    text,
    lines,
    cut: cut || end !== null,
    controls: whole.length !== plain.replace(/[\ufeff\u200b-\u200f]/gu, '').length,
  }
}

/** Where line number `count` ends, or null when there are no more lines than that. */
function endOfLine(text: string, count: number): number | null {
  let at = -1
  for (let n = 0; n < count; n++) {
    at = text.indexOf('\n', at + 1)
    if (at < 0) return null
  }
  return at
}
