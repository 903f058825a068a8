/**
 * A fill as a state: rows or cells in green, yellow and red say how far a problem is, where no words do.
 *
 *     绿色表示已完成，黄色表示正在整改        what the sheet says of its colours, if it says it
 *     ~~       ~~~~~~  ~~       ~~~~~~~~
 */
import { fold } from '#core/words/figures/fold.ts'

export type FillColour = 'green' | 'yellow' | 'red'

/** A filled cell of the source: 1-based line, column from 0. */
export type SourceFill = { line: number; column: number; colour: FillColour }

const PLAIN: Record<FillColour, string> = { green: '标绿', yellow: '标黄', red: '标红' }
const LEGEND = /(绿|黄|红)(?:色|灯|底|标)*(?:代表|表示|为|指|是|:|=|-)+([^,;。、\s()绿黄红]{2,12})/gu

/** What each colour is called: by the words of the sheet itself, else 标绿, 标黄, 标红, which say nothing more. */
export function coloursCalled(notes: readonly string[]): Record<FillColour, string> {
  const called = { ...PLAIN }
  for (const note of notes)
    for (const [, colour, meaning] of fold(note).matchAll(LEGEND))
      if (meaning !== undefined)
        called[colour === '绿' ? 'green' : colour === '黄' ? 'yellow' : 'red'] = meaning
  return called
}

/** The fills of the lines, by line. */
export function fillsByLine(fills: readonly SourceFill[]): Map<number, Map<number, FillColour>> {
  const lines = new Map<number, Map<number, FillColour>>()
  for (const { line, column, colour } of fills) {
    const row = lines.get(line) ?? new Map<number, FillColour>()
    row.set(column, colour)
    lines.set(line, row)
  }
  return lines
}

/** The colour of the cell of the state; without such a column the colour all filled cells of the row share. */
export function colourOf(
  row: ReadonlyMap<number, FillColour> | undefined,
  statusColumn: number | null,
): FillColour | null {
  if (row === undefined) return null
  const own = statusColumn === null ? undefined : row.get(statusColumn)
  if (own !== undefined) return own
  const colours = new Set(row.values())
  const [only] = colours
  return colours.size === 1 && only !== undefined ? only : null
}

/**
 * ■ ⇥ 已完成: a cell in colour without words, and beside it what it means. Null for every other row; `words` are those
 * of its cells.
 */
export function legendIn(
  words: readonly string[],
  row: ReadonlyMap<number, FillColour> | undefined,
): { colour: FillColour; meaning: string } | null {
  const filled = words.flatMap((one, column) => (one.trim() === '' ? [] : [column]))
  const [at] = filled
  if (row === undefined || row.size !== 1 || filled.length !== 1 || at === undefined) return null
  const colour = row.get(at - 1)
  const meaning = (words[at] ?? '').trim()
  return colour === undefined || meaning.length > 12 ? null : { colour, meaning }
}
