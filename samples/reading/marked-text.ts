/**
 * A document with its gold written into it by hand, and the two things made of it: the bare text and the gold.
 *
 *     {2 （一）}⟦账外资金没有上缴⟧。⟨funding:<p 2026-01-01..2026-03-31>一季度</p>清缴<f 3.2 万元 2026-01-01..2026-03-31>3.2万元</f>。⟩
 *     ~~~~~~~~~  ~~~~~~~~~~~~~~    ~~~~~~~                                                 ~~~~~~~~~~~~~
 *     a marker   a problem         a measure with its class; in it a period and a figure
 *
 * The whole markup is explained in README.md beside this file. A mistake in it ends in an error with its line.
 */
export type Range = { from: string | null; to: string | null }
export type MarkedHeading = { marker: string; line: number; level: number; item?: true }
export type MarkedItem = { text: string; line: number; class?: string }
export type MarkedProblem = {
  title: string
  line: number
  measures?: MarkedItem[]
  manifestations?: MarkedItem[]
}
export type MarkedFigure = {
  text: string
  line: number
  value: number
  unit: string
  period?: Range
  role?: string
}
export type MarkedDate = { text: string; line: number; iso: string; deadline: boolean }
export type MarkedPeriod = { text: string; line: number } & Range
export type MarkedGold = {
  kind: string
  meta: Record<string, unknown>
  headings: MarkedHeading[]
  problems: MarkedProblem[]
  figures: MarkedFigure[]
  documents: string[]
  dates: MarkedDate[]
  periods: MarkedPeriod[]
}
/** Where in the bare text a marked stretch begins and ends: what no such stretch holds is listed for review. */
export type Stretch = { from: number; to: number; of: 'heading' | 'f' | 'd' | 'p' | 'b' }
export type Unmarked = { text: string; gold: MarkedGold; stretches: Stretch[] }

const MARK =
  /\{(?<level>\d)(?<optional>\?)? (?<marker>[^}\n]*)\}|⟨(?:(?<class>[a-z]+):)?|[⟦⟧⟩\n]|<(?<tag>[fdpb])(?<said>(?: [^<>\n]*)?)>|<\/(?<end>[fdpb])>/gu

const day = (iso: string | undefined) => (iso === undefined || iso === '' ? null : iso)
const rangeOf = (said: string): Range => {
  const [from, to] = said.split('..')
  return { from: day(from), to: day(to) }
}

function setMeta(meta: Record<string, unknown>, said: string) {
  const [path, value] = [said.slice(0, said.indexOf('=')), said.slice(said.indexOf('=') + 1)]
  const [key = '', inner] = path.split('.')
  if (inner === undefined) meta[key] = value
  else meta[key] = { ...(meta[key] as Record<string, string> | undefined), [inner]: value }
}

/** Reads the header lines (`@kind …`, `@meta issuer=…`), gives back the marked body. */
function readHeader(marked: string, gold: MarkedGold) {
  const lines = marked.split('\n')
  const first = lines.findIndex((line) => !line.startsWith('@'))
  for (const line of lines.slice(0, first)) {
    const [name, said] = [line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1)]
    if (name === '@kind') gold.kind = said
    else if (name === '@meta') setMeta(gold.meta, said)
    else throw new Error(`no such header line: ${line}`)
  }
  return { body: lines.slice(first).join('\n'), headerLines: first }
}

/** Takes the words of a marked stretch once its end is reached. */
type Closing = (words: string) => void

/** Begins a measure, in feedback a manifestation, of the last problem; null before any. */
function beginItem(gold: MarkedGold, line: number, said: string | undefined): Closing | null {
  const problem = gold.problems.at(-1)
  if (problem === undefined) return null
  const one: MarkedItem = { text: '', line, ...(said === undefined ? {} : { class: said }) }
  const list = gold.kind === 'feedback' ? problem.manifestations : problem.measures
  list?.push(one)
  return (words) => void (one.text = words)
}

/** Begins a figure, a day, a period or a document: <f 3.2 万元 2026-01-01..2026-03-31 plan> */
function beginTag(gold: MarkedGold, line: number, name: string, said: readonly string[]): Closing {
  const one = { text: '', line }
  const [first = '', second = '', third] = said
  if (name === 'f') {
    const range = said.find((word) => word.includes('..'))
    const role = third?.includes('..') ? said[3] : third
    const extra = {
      ...(range === undefined ? {} : { period: rangeOf(range) }),
      ...(role === undefined ? {} : { role }),
    }
    gold.figures.push(
      Object.assign(one, { value: Number(first.replaceAll(',', '')), unit: second, ...extra }),
    )
  } else if (name === 'd')
    gold.dates.push(Object.assign(one, { iso: first, deadline: second === 'deadline' }))
  else if (name === 'p') gold.periods.push(Object.assign(one, rangeOf(first)))
  return (words) => {
    one.text = words
    if (name === 'b' && !gold.documents.includes(words)) gold.documents.push(words)
  }
}

/** The bare text of a marked document, its gold, and the stretches that are marked. */
export function unmark(marked: string): Unmarked {
  const gold: MarkedGold = {
    kind: '',
    meta: {},
    headings: [],
    problems: [],
    figures: [],
    documents: [],
    dates: [],
    periods: [],
  }
  const { body, headerLines } = readHeader(marked, gold)
  const stretches: Stretch[] = []
  const open: { sign: string; at: number; line: number; close: Closing }[] = []
  let text = ''
  let line = 1
  const wrong = (what: string) => new Error(`line ${line + headerLines}: ${what}`)
  const close = (sign: string) => {
    const last = open.pop()
    if (last?.sign !== sign) throw wrong(`${sign} closes ${last?.sign ?? 'nothing'}`)
    last.close(text.slice(last.at).replaceAll('\n', ''))
    if (sign === 'f' || sign === 'd' || sign === 'p' || sign === 'b')
      stretches.push({ from: last.at, to: text.length, of: sign })
  }
  let at = 0
  for (const match of body.matchAll(MARK)) {
    text += body.slice(at, match.index)
    at = match.index + match[0].length
    const { level, optional, marker, class: said, tag: name, said: words = '', end } = match.groups ?? {}
    if (marker !== undefined) {
      const one = { marker: marker.trim(), line, level: Number(level) }
      gold.headings.push(optional === undefined ? one : { ...one, item: true })
      stretches.push({ from: text.length, to: text.length + marker.length, of: 'heading' })
      text += marker
    } else if (match[0] === '\n') {
      text += '\n'
      line++
    } else if (match[0] === '⟦') {
      const items = gold.kind === 'feedback' ? { manifestations: [] } : { measures: [] }
      const one: MarkedProblem = { title: '', line, ...items }
      gold.problems.push(one)
      open.push({ sign: '⟧', at: text.length, line, close: (title) => void (one.title = title) })
    } else if (match[0].startsWith('⟨')) {
      const item = beginItem(gold, line, said)
      if (item === null) throw wrong('an item before any problem')
      open.push({ sign: '⟩', at: text.length, line, close: item })
    } else if (name !== undefined) {
      const tag = beginTag(gold, line, name, words.split(' ').filter(Boolean))
      open.push({ sign: name, at: text.length, line, close: tag })
    } else close(end ?? match[0])
  }
  const [left] = open
  if (left !== undefined)
    throw wrong(`${left.sign} opened in line ${left.line + headerLines} is never closed`)
  return { text: text + body.slice(at), gold, stretches }
}
