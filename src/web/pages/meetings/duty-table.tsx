import { useState } from 'react'
import type { ShownDuty } from '#contract/meetings.ts'
import { useAct, useSession } from '../../api/query.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Tag } from '../../ui/tags.tsx'
import { DoButton } from './do-button.tsx'
import { owedTones } from './timeline.tsx'
import { useMeetingWords } from './words.ts'

/** What bodies owe again and again: how it stands now, and how many periods were missed. */
export const DutyTable = ({ duties }: { duties: readonly ShownDuty[] }) => {
  const words = useMeetingWords()
  const { duty } = words
  return (
    <Panel title={words.dutiesTitle}>
      <PlainTable
        rows={duties}
        none={words.dutiesNone}
        heads={[duty.title, duty.body, duty.every, duty.next, duty.missed, { label: '', right: true }]}
      >
        {(row) => <Row key={row.id} duty={row} />}
      </PlainTable>
    </Panel>
  )
}

const Row = ({ duty }: { duty: ShownDuty }) => {
  const words = useMeetingWords()
  const { dayText } = useDayWords()
  const missed = duty.periods.filter((it) => it.state === 'missed')
  // What is due stands before what still runs.
  const now =
    duty.periods.findLast((it) => it.state === 'due') ??
    duty.periods.findLast((it) => it.state !== 'missed') ??
    null
  return (
    <tr>
      <td>
        {duty.title}
        {duty.proof === '' ? null : <span className="soft second">{duty.proof}</span>}
        {duty.periods.length === 0 ? null : (
          <div className="no-print">
            <Fold line={words.duty.all}>
              <Periods duty={duty} />
            </Fold>
          </div>
        )}
      </td>
      <td>{duty.body.name}</td>
      <td>
        {words.turns[duty.every]}
        <span className="soft second">{words.duty.withinDays(duty.dueWithin)}</span>
      </td>
      <td>
        {duty.withdrawn ? (
          <Tag>{words.duty.withdrawn}</Tag>
        ) : now ? (
          <>
            <Tag tone={owedTones[now.state]}>{words.owed[now.state]}</Tag>
            <span className="soft second">
              {words.period(now.name)} · {words.row.dueBy(dayText(now.due))}
            </span>
          </>
        ) : null}
        {duty.ended ? <span className="soft second">{words.duty.ended(dayText(duty.ended.on))}</span> : null}
      </td>
      <td className={missed.length > 0 ? 'late' : undefined}>
        {missed.length > 0 ? words.duty.missedOf(missed.length) : ''}
      </td>
      <td className="right">
        <Changes duty={duty} />
      </td>
    </tr>
  )
}

const Periods = ({ duty }: { duty: ShownDuty }) => {
  const words = useMeetingWords()
  const { dayText } = useDayWords()
  const undo = useAct('undo-duty')
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <ul className="meetings-periods">
      {duty.periods.toReversed().map((it) => (
        <li key={it.name}>
          <span>{words.period(it.name)}</span>
          <Tag tone={owedTones[it.state]}>{words.owed[it.state]}</Tag>
          <span className="soft">
            {it.done ? words.row.doneOn(dayText(it.done.on)) : words.row.dueBy(dayText(it.due))}
            {it.done?.statement ? ` · ${it.done.statement}` : ''}
            {it.done ? ` · ${words.duty.setBy(it.done.by.person ?? '', dayText(it.done.at))}` : ''}
          </span>
          {duty.mayChange && it.done ? (
            <button
              type="button"
              className="plain"
              onClick={() => {
                setAsked(it.name)
              }}
            >
              {words.duty.undo}
            </button>
          ) : null}
          {duty.mayChange && it.done === null ? <DoButton duty={duty} period={it} /> : null}
        </li>
      ))}
      {asked === null ? null : (
        <AskReason
          title={words.duty.undo}
          label={words.duty.undoAsk}
          pending={undo.isPending}
          error={undo.error}
          onReason={(reason) => {
            undo.mutate(
              { duty: duty.id, period: asked, reason },
              {
                onSuccess: () => {
                  setAsked(null)
                },
              },
            )
          }}
          onCancel={() => {
            setAsked(null)
          }}
        />
      )}
    </ul>
  )
}

const Changes = ({ duty }: { duty: ShownDuty }) => {
  const { duty: words } = useMeetingWords()
  const today = useSession().data?.today ?? ''
  const end = useAct('end-duty')
  const withdraw = useAct('withdraw-duty')
  const [asked, setAsked] = useState<'end' | 'withdraw' | null>(null)
  const close = () => {
    setAsked(null)
  }
  return (
    <span className="meetings-changes no-print">
      {duty.mayChange && duty.ended === null ? (
        <button
          type="button"
          className="plain"
          onClick={() => {
            setAsked('end')
          }}
        >
          {words.end}
        </button>
      ) : null}
      {duty.mayWithdraw ? (
        <button
          type="button"
          className="plain"
          onClick={() => {
            setAsked('withdraw')
          }}
        >
          {words.withdraw}
        </button>
      ) : null}
      {asked === 'end' ? (
        <AskReason
          title={words.endTitle}
          help={words.endHelp}
          label={words.endAsk}
          pending={end.isPending}
          error={end.error}
          onReason={(reason) => {
            end.mutate({ duty: duty.id, on: today, reason }, { onSuccess: close })
          }}
          onCancel={close}
        />
      ) : null}
      {asked === 'withdraw' ? (
        <AskReason
          title={words.withdraw}
          label={words.withdrawAsk}
          pending={withdraw.isPending}
          error={withdraw.error}
          onReason={(reason) => {
            withdraw.mutate({ duty: duty.id, reason }, { onSuccess: close })
          }}
          onCancel={close}
        />
      ) : null}
    </span>
  )
}
