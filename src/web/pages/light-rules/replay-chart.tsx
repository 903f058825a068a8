import type { Tried } from '#contract/light-rules.ts'
import type { ShownSign } from '#contract/values.ts'
import { noLight } from '#core/record/round/rule-set.ts'
import { said } from '#messages/locale.ts'
import { lightInks } from '../../theme.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Fold } from '../../ui/fold.tsx'
import { LightSign } from '../../ui/light.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useRuleWords } from './words.ts'

type Days = NonNullable<Tried['replay']>

const width = 1000
const height = 120

/** One rule set's days as stacked columns, the worst light at the foot. */
const Strip = ({
  days,
  of,
  signs,
  label,
}: {
  days: Days
  of: 'now' | 'next'
  signs: readonly ShownSign[]
  label: string
}) => {
  const most = Math.max(1, ...days.map((it) => Object.values(it[of]).reduce((sum, count) => sum + count, 0)))
  const wide = width / Math.max(1, days.length)
  return (
    <figure className="replay-strip">
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {days.map(({ day, [of]: lit }, at) => {
          let base = height
          return signs.map(({ sign, colour }) => {
            const tall = ((lit[sign] ?? 0) / most) * height
            base -= tall
            return tall === 0 ? null : (
              <rect
                key={`${day} ${sign}`}
                x={at * wide}
                y={base}
                width={wide + 0.3}
                height={tall}
                fill={lightInks[colour].fill}
              />
            )
          })
        })}
      </svg>
    </figure>
  )
}

const Legend = ({ signs }: { signs: readonly ShownSign[] }) => {
  const { locale } = useLocale()
  return (
    <p className="rule-set-signs">
      {signs.map((it) => (
        <span key={it.sign} className="rule-set-sign">
          <LightSign colour={it.colour} shape={it.shape} size={13} />
          {said(it.word, locale)}
        </span>
      ))}
    </p>
  )
}

/** The last day of each month of the replay, and its last day: what a table can show without drowning anybody. */
const monthEnds = (days: Days): Days =>
  days.filter(
    ({ day }, at) => days[at + 1] === undefined || days[at + 1]?.day.slice(0, 7) !== day.slice(0, 7),
  )

/** The round day by day under the rules of the time, and under those that are tried; figures in a table below. */
export const ReplayChart = ({ tried }: { tried: Tried }) => {
  const words = useRuleWords()
  const { words: terms } = useMessages()
  const { dayText } = useDayWords()
  const { locale } = useLocale()
  if (tried.replay === null) return <p className="soft">{words.replayTooMany}</p>
  const days = tried.replay
  const counted = (lit: Record<string, number>, signs: readonly ShownSign[]) =>
    terms.list([
      ...signs.flatMap((it) => (lit[it.sign] ? [`${said(it.word, locale)} ${lit[it.sign]}`] : [])),
      ...(lit[noLight] ? [`${words.noLight} ${lit[noLight]}`] : []),
    ])
  return (
    <>
      <p className="soft">{words.replayHelp}</p>
      <Strip days={days} of="now" signs={tried.signs.now} label={words.replayNow} />
      <Legend signs={tried.signs.now} />
      <Strip days={days} of="next" signs={tried.signs.next} label={words.replayThen} />
      <Legend signs={tried.signs.next} />
      <p className="replay-days soft">
        <span>{dayText(days[0]?.day ?? null)}</span>
        <span>{dayText(days.at(-1)?.day ?? null)}</span>
      </p>
      <Fold line={words.replayTable}>
        <PlainTable rows={monthEnds(days)} none="" heads={[words.day, words.replayNow, words.replayThen]}>
          {({ day, now, next }) => (
            <tr key={day}>
              <td>{dayText(day)}</td>
              <td>{counted(now, tried.signs.now)}</td>
              <td>{counted(next, tried.signs.next)}</td>
            </tr>
          )}
        </PlainTable>
      </Fold>
    </>
  )
}
