// How many columns of cards each aspect gets. Every card of the sheet has the same width in a band; a band is
// one row of aspects (more than one only where there are many aspects). All sensible divisions are listed;
// the layout takes the one with the largest type.

/** Lengths in the scene's units. `counts`: problems per aspect, in order. */
export type GridNeeds = {
  counts: number[]
  width: number
  height: number
  headHeight: number
  gap: number
  aspectGap: number
}

/** Aspects `first` to `last` (inclusive) side by side, each with its number of card columns. */
export type Band = { first: number; last: number; columns: number[]; rows: number; cardWidth: number }

export type GridPlan = { bands: Band[]; cardWidth: number; cardHeight: number }

const mostBands = 4
const mostColumns = 60

// Rows needed when the aspects share so many columns; Infinity if they outnumber the columns.
function rowsFor(counts: number[], columns: number): number {
  if (counts.length > columns) return Infinity
  let low = 1
  let high = Math.max(1, ...counts)
  while (low < high) {
    const rows = Math.floor((low + high) / 2)
    const needed = counts.reduce((sum, count) => sum + Math.max(1, Math.ceil(count / rows)), 0)
    if (needed <= columns) high = rows
    else low = rows + 1
  }
  return low
}

// Cuts the aspects into `bands` runs so that the rows of all bands together are fewest.
function cutIntoBands(counts: number[], bands: number, columns: number): [number, number][] | null {
  const total = counts.length
  const none = { rows: Infinity, cuts: [] as [number, number][] }
  let best = Array.from({ length: total + 1 }, (_, index) =>
    index === 0 ? { rows: 0, cuts: [] as [number, number][] } : none,
  )
  for (let band = 1; band <= bands; band += 1) {
    const next = Array.from({ length: total + 1 }, () => none)
    for (let to = 1; to <= total; to += 1) {
      for (let from = Math.max(0, to - columns); from < to; from += 1) {
        const before = best[from]
        if (!before || before.rows === Infinity) continue
        const rows = before.rows + rowsFor(counts.slice(from, to), columns)
        if (rows < (next[to]?.rows ?? Infinity)) next[to] = { rows, cuts: [...before.cuts, [from, to - 1]] }
      }
    }
    best = next
  }
  const found = best[total]
  return found && found.rows < Infinity ? found.cuts : null
}

function planOf(needs: GridNeeds, cuts: [number, number][], columns: number): GridPlan {
  const { counts, width, height, headHeight, gap, aspectGap } = needs
  const bands = cuts.map(([first, last]) => {
    const own = counts.slice(first, last + 1)
    const rows = rowsFor(own, columns)
    const shares = own.map((count) => Math.max(1, Math.ceil(count / rows)))
    const all = shares.reduce((sum, share) => sum + share, 0)
    const gaps = (shares.length - 1) * aspectGap + (all - shares.length) * gap
    return { first, last, columns: shares, rows, cardWidth: (width - gaps) / all }
  })
  const rows = bands.reduce((sum, band) => sum + band.rows, 0)
  const between = bands.length * headHeight + (bands.length - 1) * aspectGap + (rows - bands.length) * gap
  return {
    bands,
    cardWidth: Math.min(...bands.map((band) => band.cardWidth)),
    cardHeight: (height - between) / rows,
  }
}

/** Every division worth comparing, in a fixed order. Card sizes may come out tiny, never negative. */
export function gridPlans(needs: GridNeeds): GridPlan[] {
  const problems = needs.counts.reduce((sum, count) => sum + count, 0)
  const limit = Math.min(mostColumns, Math.max(problems, needs.counts.length))
  const plans: GridPlan[] = []
  for (let bands = 1; bands <= Math.min(mostBands, needs.counts.length); bands += 1) {
    for (let columns = 1; columns <= Math.max(limit, Math.ceil(needs.counts.length / bands)); columns += 1) {
      const cuts = cutIntoBands(needs.counts, bands, columns)
      if (!cuts) continue
      const plan = planOf(needs, cuts, columns)
      if (plan.cardHeight > 0 && plan.cardWidth > 0) plans.push(plan)
    }
  }
  return plans
}
