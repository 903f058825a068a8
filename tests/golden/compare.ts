/**
 * How well a reading agrees with a gold: of each kind how many were hit, found and wanted.
 *
 * headings: same marker near the same line; nesting: under the same heading; problems: same words near the same
 * line; items: measures or manifestations with exactly the same words; placed: these under their own problem.
 */
import type { Reading } from '#core/words/lists/draft.ts'
import type { Gold } from './marked.ts'

export type Tally = { hit: number; found: number; wanted: number }
export type Facet = 'headings' | 'nesting' | 'problems' | 'items' | 'placed'
export type Score = Record<Facet, Tally>

export const f1 = ({ hit, found, wanted }: Tally) => (found + wanted === 0 ? 1 : (2 * hit) / (found + wanted))

const squash = (words: string) => words.normalize('NFKC').replace(/[\s“”"‘’']/gu, '').replace(/,/gu, '，')
const bare = (marker: string) => squash(marker).replace(/[.、，:：]$/u, '')
const kernel = (title: string) =>
  squash(title)
    .replace(/^(?:针对|关于|对)/u, '')
    .replace(/[。；;：:]$/u, '')
    .replace(/(?:等|的)?问题(?:整改情况|的整改|方面)?$/u, '')
const within = (a: number, b: number, lines: number) => Math.abs(a - b) <= lines

/** Pairs each wanted one with the first found one that is the same and not yet taken. */
function pair<A, B>(found: A[], wanted: B[], same: (a: A, b: B) => boolean) {
  const left = [...found]
  const pairs: [A, B][] = []
  for (const one of wanted) {
    const at = left.findIndex((other) => same(other, one))
    const [taken] = at < 0 ? [] : left.splice(at, 1)
    if (taken !== undefined) pairs.push([taken, one])
  }
  return { pairs, left }
}

export function compare(reading: Reading, gold: Gold) {
  const nodes = reading.outline.filter(
    (node) => node.marker !== '' && !/^(?:[一二三四五六七八九十]+[是要]|第[一二三四五六七八九十]+[,，]?)$/u.test(node.marker),
  )
  const wanted = gold.headings.filter((one) => !one.item)
  const sameHeading = (a: (typeof nodes)[number], b: Gold['headings'][number]) =>
    within(a.span.line, b.line, 1) && bare(a.marker) === bare(b.marker)
  // On its own line first: 1、 and ① of neighbouring lines are the same to squash.
  const exact = pair(nodes, wanted, (a, b) => a.span.line === b.line && sameHeading(a, b))
  const near = pair(
    exact.left,
    wanted.filter((one) => !exact.pairs.some(([, other]) => other === one)),
    sameHeading,
  )
  const headings = { pairs: [...exact.pairs, ...near.pairs], left: near.left }
  const optional = gold.headings.filter((one) => one.item)
  const extra = headings.left.filter((node) => !optional.some((one) => sameHeading(node, one)))
  const byId = new Map(reading.outline.map((node) => [node.id, node]))
  const nested = headings.pairs.filter(([node, one]) => {
    let above = byId.get(node.parent ?? '')
    while (above !== undefined && above.marker === '') above = byId.get(above.parent ?? '')
    const before = gold.headings.slice(0, gold.headings.indexOf(one))
    return bare(above?.marker ?? '') === bare(before.findLast((other) => other.level < one.level)?.marker ?? '')
  }).length
  const read = reading.draft.problems.map((problem) => ({
    title: kernel(problem.title),
    line: problem.titleSpan.line,
    items: (gold.kind === 'feedback' ? problem.manifestations : problem.measures).map(({ text }) => squash(text)),
  }))
  const problems = pair(read, gold.problems, (a, b) => {
    const [x, y] = [a.title, kernel(b.title)]
    return within(a.line, b.line, 2) && Math.min(x.length, y.length) >= 4 && (x.includes(y) || y.includes(x))
  })
  const items = (list: { items: { text: string }[] }[]) =>
    list.flatMap((one) => one.items.map(({ text }) => squash(text)))
  const [all, want] = [read.flatMap((one) => one.items), items(gold.problems)]
  const told = pair(all, want, (a, b) => a === b)
  const placed = problems.pairs
    .map(([a, b]) => pair(a.items, items([b]), (x, y) => x === y).pairs.length)
    .reduce((sum, count) => sum + count, 0)
  const hitTitles = new Set(problems.pairs.map(([, one]) => one))
  const hitItems = new Set(told.pairs.map(([, one]) => one))
  const score: Score = {
    headings: { hit: headings.pairs.length, found: headings.pairs.length + extra.length, wanted: wanted.length },
    nesting: { hit: nested, found: headings.pairs.length + extra.length, wanted: wanted.length },
    problems: { hit: problems.pairs.length, found: read.length, wanted: gold.problems.length },
    items: { hit: told.pairs.length, found: all.length, wanted: want.length },
    placed: { hit: placed, found: all.length, wanted: want.length },
  }
  const missed = {
    kind: reading.draft.kind === gold.kind ? [] : [`${reading.draft.kind} instead of ${gold.kind}`],
    headings: wanted
      .filter((one) => !headings.pairs.some(([, other]) => other === one))
      .map((one) => `${one.line} ${one.marker}`),
    extraHeadings: extra.map((node) => `${node.span.line} ${node.marker}`),
    problems: gold.problems.filter((one) => !hitTitles.has(one)).map((one) => `${one.line} ${one.title}`),
    extraProblems: problems.left.map((one) => `${one.line} ${one.title}`),
    items: want.filter((one) => !hitItems.has(one)),
    extraItems: told.left,
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
