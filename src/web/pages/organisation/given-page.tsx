import './organisation.css'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { type HandOver, showHandOver } from '#contract/hand-over.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { DayText, useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useChargeWords } from './charge-words.ts'
import { useOrganisationWords } from './words.ts'

/** 整改责任交接清单: what was handed over in one go, to read and to print, with places for three signatures. */
export const GivenPage = () => {
  const { handOver: id } = useParams({ from: paths.handOver }) as { handOver: string }
  const read = useRead(showHandOver, { params: { id } })
  return (
    <Loaded of={read} lines={10}>
      {(it) => <Given handOver={it} />}
    </Loaded>
  )
}

const Given = ({ handOver }: { handOver: HandOver }) => {
  const words = useOrganisationWords()
  const charges = useChargeWords()
  const { words: terms } = useMessages()
  const { dayText } = useDayWords()
  const { from, on, note, by, at, given } = handOver
  const successors = [...new Set(given.map((it) => it.to.name))]
  const told: [string, string][] = [
    [words.listFrom, from.name],
    [words.listTo, terms.list(successors)],
    [words.listOn, dayText(on)],
    ...(note === '' ? [] : ([[words.listNote, note]] satisfies [string, string][])),
  ]
  return (
    <Page
      title={words.listTitle}
      lead={`${words.listCount(given.length)} · ${words.listBy(by, dayText(dayInShanghai(at)))}`}
      action={
        <Button
          type="primary"
          onClick={() => {
            window.print()
          }}
        >
          {words.print}
        </Button>
      }
    >
      <Panel title={`${from.name} → ${terms.list(successors)}`}>
        <dl className="unit-told">
          {told.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <PlainTable
          rows={given.map((it, index) => ({ ...it, index }))}
          none=""
          heads={[words.ordinal, words.number, words.problem, words.duty, words.deadline, words.listTo]}
        >
          {(it) => (
            <tr key={it.problem}>
              <td>{it.index + 1}</td>
              <td className="number">{it.number}</td>
              <td>
                <Link to={paths.problem} params={{ problem: it.problem }}>
                  {it.title}
                </Link>
              </td>
              <td>{terms.list(it.charges.map((charge) => charges[charge]))}</td>
              <td>{it.deadline === null ? '—' : <DayText day={it.deadline} />}</td>
              <td>{it.to.name}</td>
            </tr>
          )}
        </PlainTable>
        <div className="print-only">
          <div className="given-signatures">
            {words.signatures.map((it) => (
              <span key={it}>{it}</span>
            ))}
          </div>
        </div>
      </Panel>
    </Page>
  )
}
