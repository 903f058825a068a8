import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { type SupervisionDesk, readSupervisionDesk } from '#contract/supervision.ts'
import { said } from '#messages/locale.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { LightSign } from '../../ui/light.tsx'
import { useLocale } from '../../ui/locale.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loaded } from '../../ui/states.tsx'
import { type Begun, DraftInstrument } from './draft-instrument.tsx'
import type { Shown } from './supervision-page.tsx'
import { useSupervisionWords } from './words.ts'

type Call = SupervisionDesk['calls'][number]

/** What somebody who presses looks at first. */
export const DeskTab = ({ round, search, go }: Shown) => {
  const read = useRead(readSupervisionDesk, { params: { id: round } })
  return (
    <Loaded of={read} lines={12}>
      {({ units, calls }) => (
        <>
          <Calls
            round={round}
            calls={calls}
            opened={(instrument) => {
              go({ ...search, tab: 'instruments', instrument })
            }}
          />
          <Units units={units} round={round} />
        </>
      )}
    </Loaded>
  )
}

const keyOf = ({ problem, calls }: Call): string => `${problem.id} ${calls}`

/** Of several that call for the same paper to the same unit one is made: it is shared. */
const goesWith = (a: Call, b: Call | undefined): boolean =>
  b === undefined || (a.calls === b.calls && a.unit?.id === b.unit?.id && a.sign.sign === b.sign.sign)

const begunOf = (chosen: readonly Call[]): Begun | null => {
  const [first] = chosen
  return first
    ? {
        kind: first.calls,
        sign: first.calls === 'letter' ? first.sign.sign : null,
        problems: chosen.map((it) => it.problem.id),
        to: first.unit ? [first.unit.id] : [],
        limit: first.limit,
      }
    : null
}

const Calls = ({
  round,
  calls,
  opened,
}: {
  round: string
  calls: readonly Call[]
  opened: (instrument: string) => void
}) => {
  const { desk, called } = useSupervisionWords()
  const { locale } = useLocale()
  const { dayText } = useDayWords()
  const presses = useHolds('office')
  const [keys, setKeys] = useState<readonly string[]>([])
  const [draft, setDraft] = useState<Begun | null>(null)
  const chosen = calls.filter((it) => keys.includes(keyOf(it)))
  const [first] = chosen
  return (
    <Panel
      title={desk.calls}
      extra={
        presses && first ? (
          <Button
            type="primary"
            size="small"
            onClick={() => {
              setDraft(begunOf(chosen))
            }}
          >
            {desk.draftFor(called[first.calls], chosen.length)}
          </Button>
        ) : null
      }
    >
      <p className="field-hint">{desk.callsHelp}</p>
      <PlainTable
        rows={calls}
        none={desk.callsNone}
        heads={[presses ? '' : null, desk.problem, desk.unit, desk.light, desk.call]}
      >
        {(it) => (
          <tr key={keyOf(it)}>
            {presses ? (
              <td>
                <Checkbox
                  aria-label={`${desk.draft} ${it.problem.number}`}
                  checked={keys.includes(keyOf(it))}
                  disabled={!goesWith(it, first)}
                  onChange={({ target }) => {
                    setKeys(target.checked ? [...keys, keyOf(it)] : keys.filter((one) => one !== keyOf(it)))
                  }}
                />
              </td>
            ) : null}
            <td>
              <Link to={paths.problem} params={{ problem: it.problem.id }}>
                <span className="number">{it.problem.number}</span> {it.problem.name}
              </Link>
            </td>
            <td>{it.unit?.name ?? ''}</td>
            <td>
              <span className="supervision-sign">
                <LightSign colour={it.sign.colour} shape={it.sign.shape} size={14} />
                {said(it.sign.word, locale)}
              </span>
              <span className="soft second">{desk.since(dayText(it.since))}</span>
            </td>
            <td>
              {called[it.calls]} <span className="soft">{desk.times(it.times)}</span>
            </td>
          </tr>
        )}
      </PlainTable>
      {draft === null ? null : (
        <DraftInstrument
          round={round}
          begun={draft}
          onClose={(made) => {
            setDraft(null)
            setKeys([])
            if (made) opened(made)
          }}
        />
      )}
    </Panel>
  )
}

/** Most to look at first: what is late, then what is quiet; never visited before visited. */
const byNeed = (a: SupervisionDesk['units'][number], b: SupervisionDesk['units'][number]): number =>
  b.late - a.late || b.quiet - a.quiet || b.owing - a.owing || a.visits - b.visits || b.open - a.open

const Units = ({ units, round }: { units: SupervisionDesk['units']; round: string }) => {
  const { desk } = useSupervisionWords()
  const { dayText } = useDayWords()
  return (
    <Panel title={desk.units}>
      <p className="field-hint">{desk.unitsHelp}</p>
      <PlainTable
        rows={units.toSorted(byNeed)}
        none={desk.unitsNone}
        heads={[
          desk.unit,
          ...[desk.open, desk.late, desk.quiet, desk.returned, desk.findingsOpen].map((label) => ({
            label,
            right: true,
          })),
          desk.visits,
          desk.instruments,
        ]}
      >
        {(it) => (
          <tr key={it.unit.id}>
            <td>
              <Link to={paths.problems} search={{ round, unit: it.unit.id }}>
                {it.unit.name}
              </Link>
            </td>
            <td className="right">{it.open}</td>
            <td className={it.late > 0 ? 'right late' : 'right'}>
              <Link to={paths.problems} search={{ round, unit: it.unit.id, run: 'late' }}>
                {it.late}
              </Link>
            </td>
            <td className="right">
              <Link to={paths.problems} search={{ round, unit: it.unit.id, run: 'quiet', days: 30 }}>
                {it.quiet}
              </Link>
            </td>
            <td className="right">{it.returned}</td>
            <td className="right">{it.findingsOpen}</td>
            <td>
              <Link to={paths.supervision} search={{ tab: 'visits', round, unit: it.unit.id }}>
                {it.lastVisit === null ? desk.never : desk.visited(it.visits, dayText(it.lastVisit))}
              </Link>
            </td>
            <td>
              <Link to={paths.supervision} search={{ tab: 'instruments', round, unit: it.unit.id }}>
                {it.instruments}
              </Link>
              {it.owing > 0 ? <span className="late"> {desk.owing(it.owing)}</span> : null}
            </td>
          </tr>
        )}
      </PlainTable>
    </Panel>
  )
}
