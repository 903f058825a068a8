/**
 * A title over several lines, «排列应当使用梯形或菱形», without cutting a word.
 *
 *   中共某市委关于省委第七巡视组
 *     反馈意见整改进展情况的报告
 */
import { atomsOf } from '#office/wall/break-lines.ts'
import { widthOf } from '#office/wall/text-width.ts'
import { printableLine } from './printable.ts'

/** With more lines or pieces than that nobody asks for a shape any more. */
const SHAPED_LINES = 5
const SHAPED_PIECES = 80
const linking = /^[的地得了和与及或、]/u
const leading = /(?:关于|对于|以及|对|在|和|与|及|或|为|向|把|被|由|以)$/u

/** Names that a dictionary of everyday words would part: 第二|巡察组, 办公|室. */
const kept =
  /第[一二三四五六七八九十\d]+(?:轮|批|季度|(?:巡视|巡察|督察|督导|审计|检查)?组)|(?:巡视|巡察|督察|督导|领导)小?组|办公室|委员会|反馈(?:意见|问题)|(?:问题|任务|责任)清单|立行立改|回头看/gu

type Piece = { text: string; width: number }
type Found = { lines: Piece[]; cost: number }

/** The lines of a title, none wider than `width` characters unless a single word is. An empty title has none. */
export function titleLines(title: string, width: number): string[] {
  const pieces = piecesOf(printableLine(title), width)
  const total = pieces.reduce((sum, piece) => sum + piece.width, 0)
  if (pieces.length === 0) return []
  if (total <= width) return [joined(pieces).text]
  const fewest = Math.ceil(total / width)
  let best: Found | null = null
  const most = pieces.length > SHAPED_PIECES ? 0 : Math.min(SHAPED_LINES, fewest + 1)
  for (let count = fewest; count <= most; count++) {
    const found = shaped(pieces, count, width, total / count)
    if (found !== null && (best === null || found.cost + count < best.cost + best.lines.length)) best = found
  }
  return (best?.lines ?? filled(pieces, width)).map((line) => line.text.trim())
}

/** What must not be parted: words, quoted words, marks with what they belong to; a monster is cut where it must. */
function piecesOf(text: string, width: number): Piece[] {
  const pieces: Piece[] = []
  const whole = [...text.matchAll(kept)].map((match) => [match.index, match.index + match[0].length] as const)
  let at = 0
  for (const atom of atomsOf(text)) {
    const words = (atom.blankBefore ? ' ' : '') + atom.text
    const begin = at
    at += words.length
    const inside = whole.some(([from, to]) => begin > from && begin < to)
    const last = pieces.at(-1)
    if (last !== undefined && (inside || !atom.opensWord) && last.width + widthOf(words) <= width / 2) {
      last.text += words
      last.width += widthOf(words)
    } else if (widthOf(words) > width) for (const part of cut(words, width)) pieces.push(part)
    else pieces.push({ text: words, width: widthOf(words) })
  }
  return pieces
}

function cut(words: string, width: number): Piece[] {
  const parts: Piece[] = []
  for (const character of words) {
    const last = parts.at(-1)
    const own = widthOf(character)
    if (last !== undefined && last.width + own <= width) {
      last.text += character
      last.width += own
    } else parts.push({ text: character, width: own })
  }
  return parts
}

const joined = (pieces: readonly Piece[]): Piece => ({
  text: pieces.map((piece) => piece.text).join(''),
  width: pieces.reduce((sum, piece) => sum + piece.width, 0),
})

/** The best of all ways to break the pieces into `count` lines. */
function shaped(pieces: readonly Piece[], count: number, width: number, ideal: number): Found | null {
  let best: Found | null = null
  const lines: Piece[] = []
  const rest = pieces.map((_, i) => joined(pieces.slice(i)).width)
  const visit = (from: number) => {
    const left = count - lines.length
    if (left === 0) {
      const cost = from === pieces.length ? costOf(lines, ideal) : Infinity
      if (cost < (best?.cost ?? Infinity)) best = { lines: [...lines], cost }
      return
    }
    if ((rest[from] ?? 0) > left * width) return
    let text = ''
    let own = 0
    for (let to = from; to < pieces.length; to++) {
      const piece = pieces[to]
      if (piece === undefined || own + piece.width > width) break
      text += piece.text
      own += piece.width
      if (own < ideal * 0.4) continue
      lines.push({ text, width: own })
      visit(to + 1)
      lines.pop()
    }
  }
  visit(0)
  return best
}

/** Lower is better: a trapezoid or a diamond, lines of about one length but not of the same. */
function costOf(lines: readonly Piece[], ideal: number): number {
  let cost = 0
  let falls = false
  for (const [i, line] of lines.entries()) {
    cost += ((line.width - ideal) / ideal) ** 2 * 2
    const last = lines[i - 1]
    if (last === undefined) continue
    const step = line.width - last.width
    if (Math.abs(step) < 1) cost += 0.5
    if (step < 0) falls = true
    else if (falls && step > 0) cost += 3
    if (line.text.startsWith('关于')) cost -= 0.3
    if (linking.test(line.text)) cost += 1
    if (leading.test(last.text)) cost += 0.6
  }
  return cost
}

function filled(pieces: readonly Piece[], width: number): Piece[] {
  const lines: Piece[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && last.width + piece.width <= width) {
      last.text += piece.text
      last.width += piece.width
    } else lines.push({ ...piece })
  }
  return lines
}
