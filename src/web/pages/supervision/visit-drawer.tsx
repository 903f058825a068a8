import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { type VisitDetail, showVisit } from '#contract/supervision.ts'
import { useAct, useRead } from '../../api/query.ts'
import { paths, visitFileAddress } from '../../paths.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Loaded } from '../../ui/states.tsx'
import { FindingShown } from './finding-shown.tsx'
import { VisitForm } from './visit-form.tsx'
import { useSupervisionWords } from './words.ts'

/** One visit: where it went, what was seen and found, and how that was mended. */
export const VisitDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { visitKinds: kinds } = useSupervisionWords()
  const { dayText } = useDayWords()
  const read = useRead(showVisit, { params: { id } })
  const [correcting, setCorrecting] = useState(false)
  return (
    <>
      <Drawer
        open
        size={640}
        title={read.data ? `${dayText(read.data.on)} ${kinds[read.data.kind]}` : ''}
        onClose={onClose}
      >
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
        <VisitForm
          round={read.data.round.id}
          before={read.data}
          onClose={() => {
            setCorrecting(false)
          }}
        />
      ) : null}
    </>
  )
}

const Shown = ({ detail, onCorrect }: { detail: VisitDetail; onCorrect: () => void }) => {
  const { visit: says } = useSupervisionWords()
  const { words } = useMessages()
  const { dayText } = useDayWords()
  const withdraw = useAct('withdraw-visit')
  const [withdrawing, setWithdrawing] = useState(false)
  const stop = () => {
    setWithdrawing(false)
  }
  return (
    <div className="meetings-detail">
      {detail.withdrawn ? <p className="late">{says.withdrawn(detail.withdrawn.reason)}</p> : null}
      <p>
        {[detail.body.name, detail.led, words.list(detail.units.map((it) => it.name)), detail.place]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {detail.partly ? <p className="soft">{says.partly}</p> : null}
      {detail.seenThere === '' ? null : (
        <>
          <h3>{says.seen}</h3>
          <p className="supervision-text">{detail.seenThere}</p>
        </>
      )}
      <h3>{says.findings}</h3>
      {detail.findings.length === 0 ? (
        <p className="soft">{says.none}</p>
      ) : (
        <ul className="meetings-decisions">
          {detail.findings.map((it) => (
            <FindingShown key={it.finding} visit={detail.id} finding={it} />
          ))}
        </ul>
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
      {detail.file ? (
        <p>
          <a href={visitFileAddress(detail.id, detail.file.hash)}>{detail.file.fileName}</a>
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
            withdraw.mutate({ visit: detail.id, reason }, { onSuccess: stop })
          }}
          onCancel={stop}
        />
      ) : null}
    </div>
  )
}
