import { type Day, monthEnd } from '#core/words/calendar/day.ts'
import type { Wall } from '#ledger/queries/read-wall.ts'
import { type Locale, said } from '#messages/locale.ts'
import { zh } from '#messages/zh.ts'
import { en } from '#messages/en.ts'
import { wallSheetWords } from '#messages/wall-sheet.ts'
import type { WallAspect, WallCard, WallChart, WallLight, WallTotal } from '#office/wall/chart.ts'

type Problem = Wall['problems'][number]

const messagesOf = { 'zh-CN': zh, en }

const parts = (day: Day) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date, monthEnd: monthEnd(day) === day }
}

const lightOf = ({ light }: Problem, locale: Locale): WallLight | null =>
  light && {
    shape: light.shape,
    colour: light.colour,
    word: said(light.word, locale),
    alarm: light.why.some((it) => it.reason === 'overdue') || light.level >= 4,
  }

export const cardOf = (problem: Problem, wall: Wall, locale: Locale): WallCard => {
  const words = wallSheetWords[locale]
  const { deadline, longTerm } = problem
  return {
    number: String(problem.printOrder),
    shortTitle: problem.shortTitle,
    leader: problem.leader,
    unit: problem.unit === '' ? '' : words.unitAndOthers(problem.unit, problem.otherUnits),
    deadline:
      deadline === null
        ? longTerm
          ? words.longTerm
          : ''
        : words.deadline(parts(deadline), parts(wall.day).year),
    light: lightOf(problem, locale),
    state: messagesOf[locale].words.steps[problem.step],
    measures: problem.measures,
    href: `/problems/${problem.id}`,
    rebound: false,
  }
}

/** What is printed in the small seal: the numeral of 「一、」, 「（一）」 or 「第一方面问题」. */
const sealOf = (marker: string, ordinal: number): string =>
  /[一二三四五六七八九十百]+|\d+|[A-Z]/.exec(marker)?.[0] ?? (ordinal > 0 ? String(ordinal) : '')

/** A long heading is printed by its first clause; the whole of it is in the tooltip. */
const shortened = (title: string): string => {
  const whole = title.replace(/方面$/, '')
  const [first = ''] = whole.split(/[,，;；]/)
  return [...whole].length > 24 && [...first].length >= 4 ? first : whole
}

/** Problems come in the order of the lists: aspect by aspect. */
const aspectsOf = (wall: Wall, locale: Locale): WallAspect[] => {
  const aspects = new Map<number, WallAspect>()
  for (const problem of wall.problems) {
    const { ordinal, marker, title } = problem.aspect
    const aspect = aspects.get(ordinal) ?? {
      marker: sealOf(marker, ordinal),
      title,
      shortTitle: shortened(title),
      problems: [],
    }
    aspect.problems.push(cardOf(problem, wall, locale))
    aspects.set(ordinal, aspect)
  }
  return [...aspects.values()]
}

/** Best first, those without a light last. */
const totalsOf = (wall: Wall, locale: Locale): WallTotal[] => {
  const totals = new Map<string, WallTotal & { level: number }>()
  for (const problem of wall.problems) {
    const light = lightOf(problem, locale)
    const key = light ? `${light.colour} ${light.shape} ${light.word}` : ''
    const total = totals.get(key) ?? { light, count: 0, level: problem.light?.level ?? Infinity }
    total.count += 1
    totals.set(key, total)
  }
  return [...totals.values()].sort((a, b) => a.level - b.level).map(({ light, count }) => ({ light, count }))
}

const countdownOf = (
  daysLeft: number | null,
  words: (typeof wallSheetWords)[Locale],
): WallChart['countdown'] =>
  daysLeft === null
    ? null
    : { ...(daysLeft < 0 ? words.countdownPast : words.countdown), days: Math.abs(daysLeft) }

/** What hangs on the wall with the words of one language put to it, ready to be laid out (office/wall). */
export const wallChart = (wall: Wall, locale: Locale): WallChart => {
  const words = wallSheetWords[locale]
  const measures = wall.problems.flatMap((it) => it.measures)
  return {
    language: locale,
    title: words.title(wall.inspected),
    subtitle: words.subtitle(wall.round?.inspector ?? '', wall.round?.name ?? ''),
    asOf: wall.day,
    asOfText: words.asOf(parts(wall.day)),
    countdown: countdownOf(wall.daysLeft, words),
    totals: totalsOf(wall, locale),
    measures: { done: measures.filter((it) => it === 'done').length, total: measures.length },
    aspects: aspectsOf(wall, locale),
    words,
    footer: words.footer,
    rootHash: wall.rootHash,
  }
}
