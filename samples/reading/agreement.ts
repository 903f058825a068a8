/**
 * How well what `zhenggai read --json` prints agrees with a gold: of each facet how many were hit, found and wanted.
 *
 * headings: same marker within a line; nesting: under the same heading; problems: same words within two lines; items:
 * measures (in a feedback manifestations) with exactly the same words; class: of the measures hit; figures: value and
 * unit in the same order; figure periods: of the figures hit; documents: titles; dates: days in the same order.
 */
import type { readingJson } from '#core/words/lists/reading-json.ts'
import type { MarkedGold, Range } from './marked-text.ts'

export type Tally = { hit: number; found: number; wanted: number }
export type Facets = Record<string, Tally>
export type Missed = Record<string, { missed: string[]; extra: string[] }>
type Read = ReturnType<typeof readingJson>

export const f1 = ({ hit, found, wanted }: Tally) => (found + wanted === 0 ? 1 : (2 * hit) / (found + wanted))

/** Words without what two careful readers write in two ways. */
export const squash = (words: string) =>
  words
    .normalize('NFKC')
    .replaceAll(/[\s“”"‘’']/gu, '')
    .replaceAll(',', '，')
export const bare = (marker: string) => squash(marker).replace(/[.、,，．:：]$/u, '')
/** 针对甲问题的整改情况 → 甲 */
export const kernel = (title: string) =>
  squash(title)
    .replace(/^(?:针对|关于|对)/u, '')
    .replace(/[。；;：:]$/u, '')
    .replace(/(?:等|的)?问题(?:整改情况|的整改|方面)?$/u, '')
const near = (a: { line: number }, b: { line: number }, lines: number) => Math.abs(a.line - b.line) <= lines

/** Each wanted one with the first found one that is the same and still free. */
export function claim<A, B>(found: readonly A[], wanted: readonly B[], same: (a: A, b: B) => boolean) {
  const left = [...found]
  const pairs: [A, B][] = []
  const missed: B[] = []
  for (const one of wanted) {
    const at = left.findIndex((other) => same(other, one))
    const [taken] = at < 0 ? [] : left.splice(at, 1)
    if (taken === undefined) missed.push(one)
    else pairs.push([taken, one])
  }
  return { pairs, missed, extra: left }
}

/** Length of the longest common subsequence: what is hit in order. */
function inOrder<A, B>(found: readonly A[], wanted: readonly B[], same: (a: A, b: B) => boolean): number {
  let row = Array.from({ length: wanted.length + 1 }, () => 0)
  for (const one of found) {
    const next = [0]
    for (const [j, other] of wanted.entries())
      next.push(same(one, other) ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    row = next
  }
  return row[wanted.length] ?? 0
}

const sameRange = (a: Range | null | undefined, b: Range | null | undefined) =>
  a?.from === b?.from && a?.to === b?.to
const flat = (record: object, before = ''): [string, string][] =>
  Object.entries(record).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? flat(value, `${before}${key}.`)
      : [[before + key, typeof value === 'string' ? squash(value) : '']],
  )

/** The outline: markers and what they stand under. Optional headings may be found or not. */
function outline(read: Read, gold: MarkedGold) {
  const nodes = read.outline.filter(
    ({ marker }) => marker !== '' && !/^[一二三四五六七八九十]+[是要]$/u.test(marker),
  )
  const same = (a: { marker: string; line: number }, b: { marker: string; line: number }) =>
    near(a, b, 1) && bare(a.marker) === bare(b.marker)
  const wanted = gold.headings.filter(({ item }) => item !== true)
  const { pairs, missed, extra } = claim(nodes, wanted, same)
  const wrong = extra.filter((node) => !gold.headings.some((one) => one.item === true && same(node, one)))
  const byId = new Map(read.outline.map((node) => [node.id, node]))
  const misplaced = pairs.filter(([node, one]) => {
    let above = byId.get(node.parent ?? '')
    while (above?.marker === '') above = byId.get(above.parent ?? '')
    const before = gold.headings.slice(0, gold.headings.indexOf(one))
    return bare(above?.marker ?? '') !== bare(before.findLast(({ level }) => level < one.level)?.marker ?? '')
  })
  const found = pairs.length + wrong.length
  const say = ({ marker, line }: { marker: string; line: number }) => `${line} ${marker}`
  return {
    headings: {
      tally: { hit: pairs.length, found, wanted: wanted.length },
      missed: missed.map(say),
      extra: wrong.map(say),
    },
    nesting: {
      tally: { hit: pairs.length - misplaced.length, found, wanted: wanted.length },
      missed: [],
      extra: misplaced.map(([node]) => say(node)),
    },
  }
}

/** Problems, what is said under them, and the class of each measure. */
function problems(read: Read, gold: MarkedGold) {
  const found = claim(read.problems, gold.problems, (a, b) => {
    const [x, y] = [kernel(a.title), kernel(b.title)]
    return (
      near(a, b, 2) && (x === y || (Math.min(x.length, y.length) >= 4 && (x.includes(y) || y.includes(x))))
    )
  })
  const feedback = gold.kind === 'feedback'
  const told = read.problems.flatMap((one): { text: string; line: number; class?: string }[] =>
    feedback ? one.manifestations : one.measures,
  )
  const wanted = gold.problems.flatMap((one) => one.measures ?? one.manifestations ?? [])
  const items = claim(told, wanted, (a, b) => squash(a.text) === squash(b.text))
  const classed = items.pairs.filter(([, one]) => one.class !== undefined)
  const unlike = classed.filter(([a, b]) => a.class !== b.class)
  const say = ({ text, line }: { text: string; line: number }) => `${line} ${text}`
  const title = (one: { title: string; line: number }) => `${one.line} ${one.title}`
  return {
    problems: {
      tally: { hit: found.pairs.length, found: read.problems.length, wanted: gold.problems.length },
      missed: found.missed.map(title),
      extra: found.extra.map(title),
    },
    items: {
      tally: { hit: items.pairs.length, found: told.length, wanted: wanted.length },
      missed: items.missed.map(say),
      extra: items.extra.map(say),
    },
    class: {
      tally: { hit: classed.length - unlike.length, found: classed.length, wanted: classed.length },
      missed: unlike.map(([a, b]) => `${b.line} ${b.class} read as ${a.class}: ${b.text}`),
      extra: [],
    },
  }
}

function figures(read: Read, gold: MarkedGold) {
  type One = { value: number; unit: string; line: number }
  const same = (a: One, b: One) =>
    Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(b.value)) &&
    squash(a.unit) === squash(b.unit) &&
    near(a, b, 2)
  const { pairs, missed, extra } = claim(read.figures, gold.figures, same)
  // 截至目前 is open at both ends, and so is a figure without any period.
  const told = ({ period }: { period?: Range | null }) =>
    period !== undefined && period !== null && (period.from !== null || period.to !== null)
  const timed = gold.figures.filter(told).length
  const right = pairs.filter(([a, b]) => told(a) && told(b) && sameRange(a.period, b.period))
  const say = (one: One & { text: string }) => `${one.line} ${one.text} = ${one.value} ${one.unit}`
  const range = (period: Range | null | undefined) => (period ? `${period.from}..${period.to}` : 'none')
  return {
    figures: {
      tally: {
        hit: inOrder(read.figures, gold.figures, same),
        found: read.figures.length,
        wanted: gold.figures.length,
      },
      missed: missed.map(say),
      extra: extra.map(say),
    },
    figurePeriods: {
      tally: { hit: right.length, found: pairs.filter(([a]) => told(a)).length, wanted: timed },
      missed: pairs
        .filter(([a, b]) => (told(a) || told(b)) && !sameRange(a.period, b.period ?? null))
        .map(([a, b]) => `${b.line} ${b.text}: ${range(b.period)} read as ${range(a.period)}`),
      extra: [],
    },
  }
}

function times(read: Read, gold: MarkedGold) {
  const dates = claim(read.dates, gold.dates, (a, b) => a.iso === b.iso)
  const periods = claim(read.periods, gold.periods, (a, b) => a.line === b.line && sameRange(a, b))
  const say = ({ text, line }: { text: string; line: number }) => `${line} ${text}`
  return {
    dates: {
      tally: {
        hit: inOrder(read.dates, gold.dates, (a, b) => a.iso === b.iso),
        found: read.dates.length,
        wanted: gold.dates.length,
      },
      missed: dates.missed.map((one) => `${say(one)} = ${one.iso}`),
      extra: dates.extra.map((one) => `${say(one)} = ${one.iso}`),
    },
    periods: {
      tally: { hit: periods.pairs.length, found: read.periods.length, wanted: gold.periods.length },
      missed: periods.missed.map(say),
      extra: periods.extra.map(say),
    },
  }
}

/** The inspected body may be named with its party group or without: 县法院党组, 县法院. */
const inMeta = (key: string, value: string | undefined) =>
  key === 'inspected'
    ? value?.replace(/(?<=.{2})(?:党委|党组|党总支|党支部|党工委|黨委|黨總支|黨支部)$/u, '')
    : value

function papers(read: Read, gold: MarkedGold) {
  const titles = [...new Set(read.documents.map(({ title }) => squash(title)))]
  const documents = claim(titles, [...new Set(gold.documents.map(squash))], (a, b) => a === b)
  const known = new Map(flat(read.meta))
  const wanted = flat(gold.meta)
  const unlike = wanted.filter(([key, value]) => inMeta(key, known.get(key)) !== inMeta(key, value))
  return {
    documents: {
      tally: {
        hit: documents.pairs.length,
        found: titles.length,
        wanted: documents.pairs.length + documents.missed.length,
      },
      missed: documents.missed,
      extra: documents.extra,
    },
    meta: {
      tally: { hit: wanted.length - unlike.length, found: wanted.length, wanted: wanted.length },
      missed: unlike.map(([key, value]) => `${key} ${value} read as ${known.get(key) ?? 'nothing'}`),
      extra: [],
    },
    kind: {
      tally: { hit: read.kind === gold.kind ? 1 : 0, found: 1, wanted: 1 },
      missed: read.kind === gold.kind ? [] : [`${gold.kind} read as ${read.kind}`],
      extra: [],
    },
  }
}

/** All facets of one document, and what was missed or too much, each with its line. */
export function agreement(read: Read, gold: MarkedGold): { facets: Facets; missed: Missed } {
  const all = Object.entries({
    ...papers(read, gold),
    ...outline(read, gold),
    ...problems(read, gold),
    ...figures(read, gold),
    ...times(read, gold),
  })
  return {
    facets: Object.fromEntries(all.map(([facet, { tally }]) => [facet, tally])),
    missed: Object.fromEntries(all.map(([facet, { missed, extra }]) => [facet, { missed, extra }])),
  }
}

/** The sum of many documents, so that a long one counts for more than a short one. */
export function sum(all: Facets[]): Facets {
  const total: Facets = {}
  for (const facets of all)
    for (const [facet, { hit, found, wanted }] of Object.entries(facets)) {
      const before = total[facet] ?? { hit: 0, found: 0, wanted: 0 }
      total[facet] = { hit: before.hit + hit, found: before.found + found, wanted: before.wanted + wanted }
    }
  return total
}
