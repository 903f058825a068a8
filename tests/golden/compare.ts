/**
 * How well a reading agrees with a gold: of each kind how many were hit, found and wanted.
 *
 * headings: same marker near the same line; nesting: under the same heading; problems: same words near the same
 * line; items: measures or manifestations with exactly the same words; placed: these under their own problem.
 */
import type { Reading } from '#core/words/lists/draft.ts'
import { bare, claim, kernel, squash, type Tally } from '../../samples/reading/agreement.ts'
import type { Gold } from './marked.ts'

export type Facet = 'headings' | 'nesting' | 'problems' | 'items' | 'placed'
export type Score = Record<Facet, Tally>

const within = (a: number, b: number, lines: number) => Math.abs(a - b) <= lines

/** Markers that agree, those under their own heading, and what is too much; optional ones may be found or not. */
function headingsOf({ outline }: Reading, gold: Gold) {
  const nodes = outline.filter(
    (node) => node.marker !== '' && !/^(?:[一二三四五六七八九十]+[是要]|第[一二三四五六七八九十]+[,，]?)$/u.test(node.marker),
  )
  const same = (a: (typeof nodes)[number], b: Gold['headings'][number]) =>
    within(a.span.line, b.line, 1) && bare(a.marker) === bare(b.marker)
  const wanted = gold.headings.filter((one) => !one.item)
  // On its own line first: 1、 and ① of neighbouring lines are the same to squash.
  const exact = claim(nodes, wanted, (a, b) => a.span.line === b.line && same(a, b))
  const near = claim(exact.extra, exact.missed, same)
  const optional = gold.headings.filter((one) => one.item)
  const pairs = [...exact.pairs, ...near.pairs]
  const byId = new Map(outline.map((node) => [node.id, node]))
  const nested = pairs.filter(([node, one]) => {
    let above = byId.get(node.parent ?? '')
    while (above !== undefined && above.marker === '') above = byId.get(above.parent ?? '')
    const before = gold.headings.slice(0, gold.headings.indexOf(one))
    return bare(above?.marker ?? '') === bare(before.findLast((other) => other.level < one.level)?.marker ?? '')
  })
  const extra = near.extra.filter((node) => !optional.some((one) => same(node, one)))
  return { pairs, nested, extra, missed: near.missed, wanted: wanted.length }
}

export function compare(reading: Reading, gold: Gold) {
  const headings = headingsOf(reading, gold)
  const read = reading.draft.problems.map((problem) => ({
    title: kernel(problem.title),
    line: problem.titleSpan.line,
    items: (gold.kind === 'feedback' ? problem.manifestations : problem.measures).map(({ text }) => squash(text)),
  }))
  const problems = claim(read, gold.problems, (a, b) => {
    const [x, y] = [a.title, kernel(b.title)]
    return within(a.line, b.line, 2) && Math.min(x.length, y.length) >= 4 && (x.includes(y) || y.includes(x))
  })
  const items = (list: { items: { text: string }[] }[]) =>
    list.flatMap((one) => one.items.map(({ text }) => squash(text)))
  const [all, wanted] = [read.flatMap((one) => one.items), items(gold.problems)]
  const told = claim(all, wanted, (a, b) => a === b)
  const placed = problems.pairs
    .map(([a, b]) => claim(a.items, items([b]), (x, y) => x === y).pairs.length)
    .reduce((sum, count) => sum + count, 0)
  const found = headings.pairs.length + headings.extra.length
  const score: Score = {
    headings: { hit: headings.pairs.length, found, wanted: headings.wanted },
    nesting: { hit: headings.nested.length, found, wanted: headings.wanted },
    problems: { hit: problems.pairs.length, found: read.length, wanted: gold.problems.length },
    items: { hit: told.pairs.length, found: all.length, wanted: wanted.length },
    placed: { hit: placed, found: all.length, wanted: wanted.length },
  }
  const missed = {
    kind: reading.draft.kind === gold.kind ? [] : [`${reading.draft.kind} instead of ${gold.kind}`],
    headings: headings.missed.map((one) => `${one.line} ${one.marker}`),
    extraHeadings: headings.extra.map((node) => `${node.span.line} ${node.marker}`),
    problems: problems.missed.map((one) => `${one.line} ${one.title}`),
    extraProblems: problems.extra.map((one) => `${one.line} ${one.title}`),
    items: told.missed,
    extraItems: told.extra,
  }
  return { score, missed }
}

/** Sums of all documents, so that a long one counts for more than a short one. */
export function total(scores: Score[]): Score {
  const sum = (facet: Facet): Tally => ({
    hit: scores.reduce((all, one) => all + one[facet].hit, 0),
    found: scores.reduce((all, one) => all + one[facet].found, 0),
    wanted: scores.reduce((all, one) => all + one[facet].wanted, 0),
  })
  return {
    headings: sum('headings'),
    nesting: sum('nesting'),
    problems: sum('problems'),
    items: sum('items'),
    placed: sum('placed'),
  }
}
