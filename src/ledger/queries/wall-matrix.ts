import { acceptedSteps } from '#core/record/problem/problem.ts'
import type { Wall } from '#ledger/queries/read-wall.ts'
import { cardOf } from '#ledger/queries/wall-chart.ts'
import type { Locale } from '#messages/locale.ts'
import { wallSheetWords } from '#messages/wall-sheet.ts'
import type { WallMatrix } from '#office/wall/chart.ts'

type Problem = Wall['problems'][number]

/** Months that get a column of their own; what is due after them shares one. */
const monthsShown = 6

/** Where a problem stands: what is late, a month of its deadline, then what has none; what is over last. */
const placeOf = ({ step, deadline, longTerm }: Problem, day: string): string => {
  if (step === 'closed' || step === 'ended' || acceptedSteps.includes(step)) return 'z-over'
  if (longTerm) return 'x-long'
  if (deadline === null) return 'y-none'
  return deadline < day ? '0-late' : deadline.slice(0, 7)
}

/** Leaders in the order of their posts, then as they come; problems without one last. */
const leadersOf = (problems: readonly Problem[]): string[] => {
  const ranks = new Map<string, number>()
  for (const { leader, leaderRank } of problems)
    ranks.set(leader, Math.min(ranks.get(leader) ?? Infinity, leaderRank ?? Infinity))
  return [...ranks.keys()].toSorted(
    (a, b) =>
      Number(a === '') - Number(b === '') || (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || (a < b ? -1 : 1),
  )
}

/** Who answers for what by when: the second sheet of the wall. */
export const wallMatrix = (wall: Wall, locale: Locale): WallMatrix => {
  const { matrix: words } = wallSheetWords[locale]
  const places = new Map(wall.problems.map((it) => [it.id, placeOf(it, wall.day)]))
  const months = [...new Set(places.values())].filter((it) => /^\d{4}-/u.test(it)).toSorted()
  const [own, later] = [months.slice(0, monthsShown), new Set(months.slice(monthsShown))]
  const placed = (it: Problem): string => {
    const place = places.get(it.id) ?? 'y-none'
    return later.has(place) ? 'w-later' : place
  }
  const named: Record<string, string> = {
    ...{ '0-late': words.late, 'w-later': words.later, 'x-long': words.longTerm },
    ...{ 'y-none': words.none, 'z-over': words.over },
  }
  const used = new Set(wall.problems.map(placed))
  const order = ['0-late', ...own, 'w-later', 'x-long', 'y-none', 'z-over'].filter((it) => used.has(it))
  return {
    columns: order.map((it) => named[it] ?? words.month(Number(it.slice(0, 4)), Number(it.slice(5, 7)))),
    rows: leadersOf(wall.problems).map((leader) => ({
      name: leader === '' ? words.nobody : leader,
      cells: order.map((place) =>
        wall.problems
          .filter((it) => it.leader === leader && placed(it) === place)
          .map((it) => cardOf(it, wall, locale)),
      ),
    })),
  }
}
