import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import type { MonthRow as Row } from '#contract/work.ts'
import { useAct } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { FoldButton } from '../../ui/fold-button.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Empty } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { MonthBar } from './month-bar.tsx'
import { isWritten, keyOf, kindsMissing, monthInput, noEntry, sharedFrom, sorted } from './month-draft.ts'
import { MonthRow } from './month-row.tsx'
import { useMonthDraft } from './use-month-draft.ts'
import { useMonthWords } from './words.ts'

/** With what reads tables: loaded where somebody pastes one. */
const PasteMonth = lazy(async () => ({ default: (await import('./paste-month.tsx')).PasteMonth }))

/** All rows of a unit, sent in one act. */
export const MonthForm = ({
  unit,
  rows,
  more,
}: {
  unit: { id: string; name: string }
  rows: readonly Row[]
  more: number
}) => {
  const words = useMonthWords()
  const notice = useNotice()
  const report = useAct('report-month')
  const takeOver = useAct('take-over')
  const draft = useMonthDraft(unit.id)
  const [pasting, setPasting] = useState(false)
  const [flaw, setFlaw] = useState<string | null>(null)
  const { entries } = draft
  const { written, silent } = sorted(rows, entries)
  const open = rows.filter((it) => it.said === null)
  const send = (unchanged: readonly Row[], said: readonly Row[]) => {
    setFlaw(kindsMissing(said, entries) ? words.needKind : null)
    if (kindsMissing(said, entries) || unchanged.length + said.length === 0) return
    report.mutate(monthInput(unit.id, said, entries, unchanged), {
      onSuccess: () => {
        draft.drop(said.map(keyOf))
        notice(words.sent)
      },
    })
  }
  const sendAll = (rest: boolean) => {
    send(rest ? silent : [], written)
  }
  return (
    <>
      {draft.recalled && written.length > 0 ? <p className="soft month-kept">{words.kept}</p> : null}
      {open.length === 0 ? (
        <Empty
          title={words.allSaid}
          help={words.allSaidHelp}
          action={<Link to={paths.desk}>{words.toDesk}</Link>}
        />
      ) : (
        <Panel
          extra={
            <Button
              size="small"
              onClick={() => {
                setPasting(true)
              }}
            >
              {words.paste}
            </Button>
          }
        >
          <ul className="month-rows">
            {open.map((row) => {
              const key = keyOf(row)
              const from = sharedFrom(open, entries, key)
              return (
                <MonthRow
                  key={key}
                  row={row}
                  entry={entries[key] ?? noEntry}
                  shared={from}
                  others={open.filter(
                    (it) =>
                      it !== row && !isWritten(entries[keyOf(it)]) && it.money.length === 0 && !it.runoff,
                  )}
                  onChange={(change) => {
                    draft.change(key, change)
                  }}
                  onAlone={() => {
                    if (from === null) return
                    const also = (entries[keyOf(from)]?.also ?? []).filter((it) => it !== key)
                    draft.change(keyOf(from), { also })
                  }}
                  onUnchanged={() => {
                    send([row], [])
                  }}
                  onTakeOver={() => {
                    if (row.assignment === null) return
                    takeOver.mutate({ problem: row.problem.id, assignment: row.assignment, share: null })
                  }}
                  onSend={() => {
                    sendAll(false)
                  }}
                />
              )
            })}
          </ul>
        </Panel>
      )}
      <Suspense>
        {pasting ? (
          <PasteMonth
            unit={unit.id}
            rows={open}
            draft={draft}
            onClose={() => {
              setPasting(false)
            }}
          />
        ) : null}
      </Suspense>
      {more > 0 ? <p className="soft">{words.more(more)}</p> : null}
      <Said rows={rows.filter((it) => it.said !== null)} />
      <div className="month-foot">
        <RefusalAlert error={report.error ?? takeOver.error} />
        {report.isPaused ? <output className="soft">{words.waiting}</output> : null}
        {report.error?.code === 'unreachable' ? <p className="soft">{words.lost}</p> : null}
        {flaw === null ? null : (
          <p className="field-error" role="alert">
            {flaw}
          </p>
        )}
        {open.length === 0 ? null : (
          <MonthBar
            written={written.length}
            silent={silent.length}
            sending={report.isPending}
            onSend={sendAll}
          />
        )}
      </div>
    </>
  )
}

const Said = ({ rows }: { rows: readonly Row[] }) => {
  const words = useMonthWords()
  const [all, setAll] = useState(false)
  if (rows.length === 0) return null
  return (
    <section className="month-said">
      <FoldButton open={all} toggle={setAll} more={words.said(rows.length)} fewer={words.hideSaid} />
      {all ? (
        <ul>
          {rows.map((it) => (
            <li key={keyOf(it)}>
              <Tag tone="done">{it.said === 'told' ? words.saidTold : words.saidUnchanged}</Tag>{' '}
              <span className="number">{it.problem.number}</span>{' '}
              <ProblemLink id={it.problem.id}>{it.text}</ProblemLink>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
