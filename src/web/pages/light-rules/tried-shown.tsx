import { Link } from '@tanstack/react-router'
import type { Tried } from '#contract/light-rules.ts'
import type { ShownSign } from '#contract/values.ts'
import { noLight } from '#core/record/round/rule-set.ts'
import { said } from '#messages/locale.ts'
import { paths } from '../../paths.ts'
import { LightSign } from '../../ui/light.tsx'
import { useLocale } from '../../ui/locale.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { ReplayChart } from './replay-chart.tsx'
import { useRuleWords } from './words.ts'

const Sign = ({ sign, of }: { sign: string | null; of: readonly ShownSign[] }) => {
  const words = useRuleWords()
  const { locale } = useLocale()
  const it = of.find((one) => one.sign === sign)
  return it ? (
    <span className="rule-set-sign">
      <LightSign colour={it.colour} shape={it.shape} size={14} />
      {said(it.word, locale)}
    </span>
  ) : (
    <span className="soft">{words.noLight}</span>
  )
}

const Counted = ({
  label,
  counts,
  signs,
}: {
  label: string
  counts: Tried['problems']['now']
  signs: readonly ShownSign[]
}) => (
  <p className="tried-counts">
    <b>{label}</b>
    {[...signs.map((it) => it.sign), noLight].flatMap((key) => {
      const found = counts.find((it) => it.key === key)
      return found
        ? [
            <span key={key}>
              <Sign sign={key} of={signs} /> <b>{found.count}</b>
            </span>,
          ]
        : []
    })}
  </p>
)

/** What a rule set would do: today, whose lights change, and the round replayed. */
export const TriedShown = ({ tried }: { tried: Tried }) => {
  const words = useRuleWords()
  const { column } = words
  const same = tried.changedInAll === 0 && tried.measures.changed === 0 && tried.units.length === 0
  return (
    <>
      <h3>{words.today}</h3>
      <Counted label={column.now} counts={tried.problems.now} signs={tried.signs.now} />
      <Counted label={column.next} counts={tried.problems.next} signs={tried.signs.next} />
      <p>{same ? words.same : words.changes(tried.changedInAll, tried.measures.changed)}</p>
      {tried.changed.length > 0 ? (
        <div className="tried-tables">
          <PlainTable
            rows={tried.changed}
            none={words.same}
            heads={[column.number, column.problem, column.unit, column.now, column.next]}
          >
            {(it) => (
              <tr key={it.id}>
                <td className="number">{it.number}</td>
                <td>
                  <Link to={paths.problem} params={{ problem: it.id }}>
                    {it.shortTitle}
                  </Link>
                </td>
                <td>{it.unit?.name ?? words.nobody}</td>
                <td>
                  <Sign sign={it.now} of={tried.signs.now} />
                </td>
                <td>
                  <Sign sign={it.next} of={tried.signs.next} />
                </td>
              </tr>
            )}
          </PlainTable>
          <PlainTable
            rows={tried.byUnit}
            none={words.same}
            heads={[words.whose, { label: column.count, right: true }]}
          >
            {(it) => (
              <tr key={it.unit?.id ?? ''}>
                <td>{it.unit?.name ?? words.nobody}</td>
                <td className="right">{it.changed}</td>
              </tr>
            )}
          </PlainTable>
        </div>
      ) : null}
      {tried.changed.length < tried.changedInAll ? (
        <p className="soft">{words.more(tried.changed.length, tried.changedInAll)}</p>
      ) : null}
      <h3>{words.replay}</h3>
      <ReplayChart tried={tried} />
    </>
  )
}
