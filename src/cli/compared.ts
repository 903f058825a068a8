import type { ComparedChange, ComparedRow, Comparison } from '#contract/comparison.ts'
import { standsUnder, tallied } from '#core/rules/importing/tally.ts'
import { comparing as en } from '#messages/en/comparing.ts'
import type { Locale } from '#messages/locale.ts'
import { comparing as zh } from '#messages/zh/comparing.ts'
import { printable } from '#messages/cli.zh.ts'

/** What a comparison comes to, in numbers. */
export const countsOf = ({ rows, absent }: Comparison) => ({ ...tallied(rows), absent: absent.length })

/** Old beside new of one change, in words. */
const said = (text: string | null, of: ComparedChange['of'], words: typeof zh): string =>
  text === null
    ? '—'
    : of === 'timeClass' && Object.hasOwn(words.timeClasses, text)
      ? words.timeClasses[text as keyof typeof words.timeClasses]
      : printable(text)

/**
 * A dry run for a terminal: ✓ is taken over, · is not unless a person says so, × cannot be.
 *
 *     1-01-002 供水管网漏损长期偏高
 *       ✓ 整改时限  2026-09-30 → 2026-12-31
 */
export const comparedLines = (comparison: Comparison, locale: Locale): string[] => {
  const words = locale === 'en' ? en : zh
  const under = Map.groupBy(comparison.rows, standsUnder)
  const { undecided, changed, added, unchanged, absent } = countsOf(comparison)
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `${title}（${lines.length}）`, ...lines]
  const names = comparison.rows.flatMap((it) =>
    it.unknown.map((name) => `  ${words.of[name.of]} ${printable(name.words)}`),
  )
  const early = comparison.rows.flatMap(({ match, marker, early: days }) =>
    days.map(
      ({ day, about }) =>
        `  ${match?.number ?? printable(marker ?? '')} ${words.early(day, about === null ? null : printable(about))}`,
    ),
  )
  return [
    words.counts({ undecided, changed, added, unchanged, absent }),
    ...list(
      words.lists.undecided,
      (under.get('undecided') ?? []).map(
        (it) =>
          `  “${printable(it.title)}” ≈ ${it.match?.number ?? ''} “${printable(it.match?.title ?? '')}”`,
      ),
    ),
    ...list(
      words.lists.changed,
      (under.get('changed') ?? []).map((it) => changedLines(it, words)),
    ),
    ...list(
      words.lists.added,
      (under.get('added') ?? []).map((it) => `  ${printable(it.marker ?? '')} ${printable(it.title)}`),
    ),
    ...list(
      words.lists.absent,
      comparison.absent.map((it) => `  ${it.number} ${printable(it.title)}`),
    ),
    ...(absent > 0 ? [`  ${words.absentIsNotClosed}`] : []),
    ...list(words.unknownNames, [...new Set(names)]),
    ...list(words.earlyDays, early),
  ]
}

const handSaid = (
  { removed }: ComparedChange,
  { by, at }: NonNullable<ComparedChange['byHand']>,
  words: typeof zh,
): string =>
  removed === null
    ? words.byHand(by, at.slice(0, 10))
    : words.removedByHand(by, at.slice(0, 10), printable(removed))

const changedLines = ({ match, changes }: ComparedRow, words: typeof zh): string =>
  [
    `  ${match?.number ?? ''} ${printable(match?.title ?? '')}`,
    ...changes.map((it) => {
      const mark = it.blocked !== null ? '×' : it.taken ? '✓' : '·'
      const why =
        it.blocked !== null
          ? `（${words.blocked(match?.step ?? 'registered', it.blocked)}）`
          : it.byHand !== null
            ? `（${handSaid(it, it.byHand, words)}）`
            : ''
      const means = it.means === null ? '' : `（${words.means(printable(it.means))}）`
      const before = it.before === null ? '' : `${said(it.before, it.of, words)} → `
      const about = it.about === null ? '' : `“${printable(it.about).slice(0, 24)}” `
      return `    ${mark} ${words.of[it.of]}  ${about}${before}${said(it.after, it.of, words)}${means}${why}`
    }),
  ].join('\n')
