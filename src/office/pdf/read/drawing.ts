/**
 * What is drawn on a page, operation by operation: words with the place of each, ruled lines. The parser's own text
 * output would do, but it joins words across the cells of a table.
 */
import { type Matrix, numbersIn, times } from './matrix.ts'
import type { Rule } from './page-parts.ts'
import { addRules } from './rules.ts'
import {
  type Font,
  noText,
  startText,
  type TextRun,
  type TextState,
  type Word,
  showGlyphs,
} from './text-runs.ts'

export type Operations = { fnArray: number[]; argsArray: unknown[] }
export type Drawing = { runs: TextRun[]; rules: Rule[]; drawn: boolean; unseen: boolean; lost: number }

const MOST_RULES = 20_000
const MOST_RUNS = 200_000
const DEEPEST = 64

/** `names`: the numbers of the operations; `view` turns the page upright, y downwards. */
export function drawingOf(
  list: Operations,
  names: Record<string, number>,
  view: Matrix,
  fontOf: (name: string) => Font,
): Drawing {
  const nameOf = new Map(Object.entries(names).map(([name, number]) => [number, name]))
  const runs: TextRun[] = []
  const rules: Rule[] = []
  const kept: { matrix: Matrix; text: TextState }[] = []
  let matrix: Matrix = view
  let text = noText
  let drawn = false
  let [shown, unseen, empty] = [0, 0, 0]
  const keep = () => void (kept.length < DEEPEST && kept.push({ matrix, text }))
  const back = () => {
    const { apart } = text
    ;({ matrix, text } = kept.pop() ?? { matrix, text })
    text = { ...text, apart }
  }
  for (let i = 0; i < list.fnArray.length; i++) {
    const name = nameOf.get(list.fnArray[i] ?? -1) ?? ''
    const given = list.argsArray[i]
    const args: unknown[] = Array.isArray(given) ? given : []
    switch (name) {
      case 'save':
        keep()
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        back()
        break
      case 'transform':
        drawn = true
        matrix = times(matrix, numbersIn(args))
        break
      case 'paintFormXObjectBegin':
        keep()
        if (numbersIn(args[0]).length === 6) matrix = times(matrix, numbersIn(args[0]))
        break
      case 'constructPath':
        drawn = true
        addPath(rules, args, names, matrix)
        break
      case 'showText':
        shown++
        if (text.mode === 3) unseen++
        // A font whose codes the parser does not know shows nothing at all.
        if (Array.isArray(args[0]) && args[0].length === 0) empty++
        if (runs.length < MOST_RUNS && Array.isArray(args[0]))
          text = showGlyphs(runs, args[0] as Word[], matrix, text)
        break
      default:
        text = startText(text, name, args, fontOf)
    }
  }
  return {
    runs,
    rules,
    drawn,
    unseen: shown > 0 && unseen > 0.8 * shown,
    lost: shown === 0 ? 0 : empty / shown,
  }
}

/** `args`: what is done with the path, and its steps. */
function addPath(rules: Rule[], [done, steps]: unknown[], names: Record<string, number>, matrix: Matrix) {
  if (done === names['endPath'] || rules.length >= MOST_RULES) return
  const path = Array.isArray(steps) ? numbersIn(steps[0]) : []
  addRules(rules, path, matrix, done === names['stroke'] || done === names['closeStroke'])
}
