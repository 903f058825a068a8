import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { type MeetingDetail, showMeeting } from '#contract/meetings.ts'
import { useAct, useRead } from '../../api/query.ts'
import { minutesAddress, paths } from '../../paths.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Loaded } from '../../ui/states.tsx'
import { DecisionsShown } from './decisions-shown.tsx'
import { RecordMeeting } from './record-meeting.tsx'
import { useMeetingWords } from './words.ts'

type Named = { id: string; name: string }

/** One meeting: what it decided, for which problems, its minutes and how it was corrected. */
export const MeetingDrawer = ({
  id,
  bodies,
  onClose,
}: {
  id: string
  bodies: readonly Named[] | null
  onClose: () => void
}) => {
  const read = useRead(showMeeting, { params: { id } })
  const [correcting, setCorrecting] = useState(false)
  return (
    <>
      <Drawer open title={read.data?.title ?? ''} size={640} onClose={onClose}>
        <Loaded of={read} lines={8}>
          {(detail) => (
            <Shown
              detail={detail}
              onCorrect={() => {
                setCorrecting(true)
              }}
            />
          )}
        </Loaded>
      </Drawer>
      {correcting && read.data ? (
        <RecordMeeting
          bodies={bodies}
          round={undefined}
          before={read.data}
          onClose={() => {
            setCorrecting(false)
          }}
        />
      ) : null}
    </>
  )
}

const Shown = ({ detail, onCorrect }: { detail: MeetingDetail; onCorrect: () => void }) => {
  const words = useMeetingWords()
  const { words: terms } = useMessages()
  const { dayText } = useDayWords()
  const withdraw = useAct('withdraw-meeting')
  const [withdrawing, setWithdrawing] = useState(false)
  const { detail: says } = words
  return (
    <div className="meetings-detail">
      {detail.withdrawn ? <p className="late">{says.withdrawn(detail.withdrawn.reason)}</p> : null}
      <p>
        {[
          dayText(detail.on),
          words.kinds[detail.kind],
          detail.body.name,
          detail.place,
          detail.chair === '' ? '' : says.chair(detail.chair),
          detail.attended === null ? '' : says.attended(detail.attended),
          terms.list(detail.rounds.map((it) => it.name)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {detail.partly ? <p className="soft">{says.partly}</p> : null}
      <h3>{detail.kind === 'democratic-life' ? says.promised : says.decided}</h3>
      {detail.decided.length === 0 ? (
        <p className="soft">{says.nothing}</p>
      ) : (
        <DecisionsShown meeting={detail.id} decided={detail.decided} />
      )}
      {detail.problems.length === 0 ? null : (
        <>
          <h3>{says.problems}</h3>
          <ul className="meetings-problems">
            {detail.problems.map((it) => (
              <li key={it.id}>
                <Link to={paths.problem} params={{ problem: it.id }}>
                  <span className="number">{it.number}</span> {it.name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {detail.minutes ? (
        <p>
          {says.minutes} <a href={minutesAddress(detail.id)}>{detail.minutes.fileName}</a>
        </p>
      ) : null}
      <p className="soft">{says.recorded(dayText(detail.recorded.at), detail.recorded.by.person ?? '')}</p>
      {detail.corrections.map((it) => (
        <p key={it.at} className="soft">
          {says.corrected(dayText(it.at), it.by.person ?? '', it.reason)}
        </p>
      ))}
      {detail.mayChange ? (
        <div className="form-foot">
          <Button onClick={onCorrect}>{says.correct}</Button>
          <Button
            onClick={() => {
              setWithdrawing(true)
            }}
          >
            {says.withdraw}
          </Button>
        </div>
      ) : null}
      {withdrawing ? (
        <AskReason
          title={says.withdraw}
          label={says.withdrawAsk}
          pending={withdraw.isPending}
          error={withdraw.error}
          onReason={(reason) => {
            withdraw.mutate(
              { meeting: detail.id, reason },
              {
                onSuccess: () => {
                  setWithdrawing(false)
                },
              },
            )
          }}
          onCancel={() => {
            setWithdrawing(false)
          }}
        />
      ) : null}
    </div>
  )
}
