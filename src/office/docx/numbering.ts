/**
 * Automatic numbering: numbering.xml resolved, and counters that run through the document.
 *
 *     <w:num w:numId="3"> → abstractNum 1, level 0: chineseCounting «%1、»        一、 二、 三、
 *                                          level 1: chineseCounting «（%2）»      （一） …
 *
 * Lists over one abstractNum share their counters, unless a w:num starts anew (startOverride).
 */
import { formatNumber } from './number-format.ts'
import { isOff, readXml } from './xml.ts'

export type Level = {
  start: number
  format: string
  text: string
  legal: boolean
  /** a level starts again after any higher one (null), after level n (1-based), or never (0) */
  restart: number | null
  style: string | null
}

type Abstract = { levels: Map<number, Level>; link: string | null; styleLink: string | null }
type Num = { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }

export type NumberingDefinitions = { abstracts: Map<string, Abstract>; nums: Map<string, Num> }

export function readNumbering(part: Uint8Array | null): NumberingDefinitions {
  const definitions: NumberingDefinitions = { abstracts: new Map(), nums: new Map() }
  if (part === null) return definitions
  let abstract: Abstract | null = null
  let num: Num | null = null
  let level: Level | null = null
  let overridden = 0
  readXml(part, 'numbering.xml', {
    open: (name, attribute) => {
      const value = attribute('val')
      if (name === 'abstractNum') {
        abstract = { levels: new Map(), link: null, styleLink: null }
        definitions.abstracts.set(attribute('abstractNumId') ?? '', abstract)
      } else if (name === 'num') {
        num = { abstract: '', starts: new Map(), levels: new Map() }
        definitions.nums.set(attribute('numId') ?? '', num)
      } else if (name === 'abstractNumId' && num !== null) num.abstract = value ?? ''
      else if (name === 'numStyleLink' && abstract !== null) abstract.link = value
      else if (name === 'styleLink' && abstract !== null) abstract.styleLink = value
      else if (name === 'lvlOverride') overridden = whole(attribute('ilvl'), 0)
      else if (name === 'startOverride') num?.starts.set(overridden, whole(value, 1))
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false, restart: null, style: null }
        const place = whole(attribute('ilvl'), 0)
        if (num !== null) num.levels.set(place, level)
        else abstract?.levels.set(place, level)
      } else if (level !== null) readLevel(level, name, value, attribute)
    },
    close: (name) => {
      if (name === 'abstractNum') abstract = null
      else if (name === 'num') num = null
      else if (name === 'lvl') level = null
    },
  })
  return definitions
}

function readLevel(
  level: Level,
  name: string,
  value: string | null,
  attribute: (name: string) => string | null,
) {
  if (name === 'start') level.start = whole(value, 1)
  else if (name === 'numFmt') level.format = value ?? 'decimal'
  // A converter that knew no letter for 、 wrote a question mark.
  else if (name === 'lvlText')
    level.text = attribute('null') === '1' ? '' : (value ?? '').replace(/^(%\d)[?？]$/u, '$1、')
  else if (name === 'isLgl') level.legal = !isOff(value)
  else if (name === 'lvlRestart') level.restart = whole(value, 0)
  else if (name === 'pStyle') level.style = value
}

const whole = (value: string | null, otherwise: number): number => {
  const number = Number(value ?? Number.NaN)
  return Number.isInteger(number) && Math.abs(number) < 1_000_000 ? number : otherwise
}

/** Counts paragraphs and says what each one's number is. One for a document. */
export class NumberCounter {
  private readonly definitions: NumberingDefinitions
  private readonly numOfStyle: (style: string) => string | null
  private readonly counters = new Map<string, (number | null)[]>()
  private readonly begun = new Set<string>()

  /** `numOfStyle` gives the numId a numbering style names, for abstract lists that only link to one. */
  constructor(definitions: NumberingDefinitions, numOfStyle: (style: string) => string | null) {
    this.definitions = definitions
    this.numOfStyle = numOfStyle
  }

  /** The level at which a paragraph style stands in a list: the one that names it, else 0. */
  levelOfStyle(numId: string, style: string): number {
    const resolved = this.resolve(numId)
    for (const [place, level] of resolved?.abstract.levels ?? []) if (level.style === style) return place
    return 0
  }

  /** The printed number of the next paragraph at that level: 一、 or （三）; '' for bullets and unknown lists. */
  next(numId: string, place: number): string {
    const resolved = this.resolve(numId)
    if (resolved === null || place < 0 || place > 8) return ''
    const { num, abstract, key } = resolved
    const levelAt = (at: number) => num.levels.get(at) ?? abstract.levels.get(at)
    const counters = this.counters.get(key) ?? Array.from<number | null>({ length: 9 }).fill(null)
    this.counters.set(key, counters)
    if (!this.begun.has(numId)) {
      this.begun.add(numId)
      for (const [at, start] of num.starts) counters[at] = start - 1
    }
    const level = levelAt(place)
    if (level === undefined) return ''
    const startOf = (at: number) => num.starts.get(at) ?? levelAt(at)?.start ?? 1
    counters[place] = (counters[place] ?? startOf(place) - 1) + 1
    for (let deeper = place + 1; deeper < 9; deeper++) {
      const restart = levelAt(deeper)?.restart ?? null
      if (restart === null || (restart > 0 && place < restart)) counters[deeper] = null
    }
    if (level.format === 'bullet' || level.format === 'none')
      return level.format === 'none' ? level.text.replace(/%\d/gu, '') : ''
    return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      const one = levelAt(at)
      const value = counters[at] ?? startOf(at)
      return formatNumber(level.legal ? 'decimal' : (one?.format ?? 'decimal'), value)
    })
  }

  private resolve(numId: string): { num: Num; abstract: Abstract; key: string } | null {
    const num = this.definitions.nums.get(numId)
    const abstract = this.definitions.abstracts.get(num?.abstract ?? '')
    if (num === undefined || abstract === undefined) return null
    if (abstract.link === null || abstract.levels.size > 0) return { num, abstract, key: num.abstract }
    for (const [key, other] of this.definitions.abstracts)
      if (other.styleLink === abstract.link) return { num, abstract: other, key }
    const linked = this.definitions.nums.get(this.numOfStyle(abstract.link) ?? '')
    const other = this.definitions.abstracts.get(linked?.abstract ?? '')
    return linked === undefined || other === undefined ? null : { num, abstract: other, key: linked.abstract }
  }
}
