import { type Day, monthEnd } from '#core/words/calendar/day.ts'
import type { Step } from '#core/record/problem/problem.ts'
import type { Wall } from '#ledger/queries/read-wall.ts'
import type { Messages } from '#messages/zh.ts'
import { type Locale, said } from '#messages/locale.ts'
import { wallSheet } from '#messages/wall-sheet.ts'
import type { WallAspect, WallCard, WallChart, WallLight, WallTotal } from '#office/wall/chart.ts'

type Problem = Wall['problems'][number]

/** From this level on a card is lifted out, so that it is seen from across the room. */
const alarmFrom = 3

const lightOf = ({ light }: Problem, locale: Locale): WallLight | null =>
  light && {
    shape: light.shape,
    colour: light.colour,
    word: said(light.word, locale),
    alarm: light.level >= alarmFrom,
  }

const deadlineText = (day: Day | null, longTerm: boolean, words: (typeof wallSheet)[Locale]): string => {
  if (day === null) return longTerm ? words.longTerm : ''
  const [, month = 0, date = 0] = day.split('-').map(Number)
  return day === monthEnd(day) ? words.monthEnd(month) : words.monthDay(month, date)
}

/** «三、» on paper is «三» in a seal. */
const sealMarker = (marker: string): string =>
  marker.replace(/^第/, '').replace(/(方面)?(问题)?[、.．:：]?$/, '')

/**
 * Puts words to a wall. `link` gives the path of a problem's page; cards of a print lead nowhere.
 */
export const wallChart = (
  wall: Wall,
  steps: Messages['words']['steps'],
  locale: Locale,
  link: (problem: string) => string = () => '',
): WallChart => {
  const words = wallSheet[locale]
  const cardOf = (it: Problem): WallCard => ({
    number: String(it.printOrder),
    shortTitle: it.shortTitle,
    leader: it.leader,
    unit: words.others(it.unit, it.otherUnits),
    deadline: deadlineText(it.deadline, it.longTerm, words),
    light: lightOf(it, locale),
    state: steps[it.step satisfies Step],
    measures: it.measures,
    href: link(it.id),
    rebound: false,
  })
  const aspects = new Map<number, WallAspect>()
  for (const it of wall.problems) {
    const { ordinal, marker, title } = it.aspect
    const aspect = aspects.get(ordinal) ?? { marker: sealMarker(marker), title, shortTitle: '', problems: [] }
    aspect.problems.push(cardOf(it))
    aspects.set(ordinal, aspect)
  }
  const measures = wall.problems.flatMap((it) => it.measures)
  const left = wall.daysLeft
  return {
    language: locale,
    title: words.title(wall.inspected),
    subtitle: wall.round ? `${wall.round.name} · ${wall.round.inspector}` : '',
    asOf: wall.day,
    asOfText: words.asOf(wall.day),
    countdown:
      left === null ? null : { ...(left >= 0 ? words.countdown : words.countdownPast), days: Math.abs(left) },
    totals: totalsOf(wall, locale),
    measures: { done: measures.filter((it) => it === 'done').length, total: measures.length },
    aspects: [...aspects.values()],
    words: {
      seal: words.seal,
      problems: words.problems,
      measuresDone: words.measuresDone,
      measure: words.measure,
      noLight: words.noLight,
      rebound: words.rebound,
      rootHash: words.rootHash,
      emptyAspect: words.emptyAspect,
      emptyTitle: words.emptyTitle,
      emptySteps: words.emptySteps,
    },
    footer: words.footer,
    rootHash: wall.rootHash,
  }
}

/** How many problems carry each light, the worst first. */
const totalsOf = (wall: Wall, locale: Locale): WallTotal[] => {
  const totals = new Map<string, WallTotal & { level: number }>()
  for (const it of wall.problems) {
    const light = lightOf(it, locale)
    const key = light ? light.word : ''
    const known = totals.get(key) ?? { light, count: 0, level: it.light?.level ?? -1 }
    totals.set(key, { ...known, count: known.count + 1 })
  }
  return [...totals.values()]
    .toSorted((a, b) => b.level - a.level)
    .map(({ light, count }) => ({ light, count }))
}
