import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { type SubplanDetail, showSubplan } from '#contract/subplans.ts'
import { useAct, useRead } from '../../api/query.ts'
import { subplanAddress } from '../../paths.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { FileSubplan } from './file-subplan.tsx'
import { usePlansWords } from './words.ts'

/** The sub-plan of a unit: filed by its head, judged by the office. */
export const SubplanDrawer = ({
  round,
  unit,
  onClose,
}: {
  round: string
  unit: string
  onClose: () => void
}) => {
  const words = usePlansWords().subplans
  const read = useRead(showSubplan, { params: { id: round, unit } })
  return (
    <Drawer open title={read.data?.unit.name ?? ''} size={640} onClose={onClose}>
      <Loaded of={read} lines={8}>
        {(detail) => {
          const { subplan, mine } = detail
          if (detail.carried.length === 0 && subplan === null) return <p className="soft">{words.nothing}</p>
          return (
            <>
              {subplan ? <Filed detail={detail} subplan={subplan} /> : null}
              {mine && subplan?.state !== 'filed' ? (
                <FileSubplan key={detail.seen} round={round} detail={detail} onDone={onClose} />
              ) : (
                <Carries detail={detail} />
              )}
            </>
          )
        }}
      </Loaded>
    </Drawer>
  )
}

/** What the unit carries, and whether its sub-plan has it. */
const Carries = ({ detail }: { detail: SubplanDetail }) => {
  const words = usePlansWords().subplans
  const { dayText } = useDayWords()
  return (
    <>
      <h3>{words.carries}</h3>
      <ul className="plans-lines">
        {detail.carried.map((it) => (
          <li key={it.assignment ?? it.measure}>
            <span className="number">{it.number}</span> {it.text}
            <span className="soft second">
              {it.deadline ? `${dayText(it.deadline)} · ` : ''}
              {it.covered ? words.covered : words.notCovered}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Filed = ({
  detail,
  subplan,
}: {
  detail: SubplanDetail
  subplan: NonNullable<SubplanDetail['subplan']>
}) => {
  const words = usePlansWords().subplans
  const { dayText } = useDayWords()
  const approve = useAct('approve-subplan')
  const giveBack = useAct('return-subplan')
  const [returning, setReturning] = useState(false)
  return (
    <>
      <p>
        <Tag
          tone={subplan.state === 'approved' ? 'done' : subplan.state === 'returned' ? 'alarm' : 'waiting'}
        >
          {words.states[subplan.state]}
        </Tag>{' '}
        <span className="soft">
          {subplan.filed.by.person} {dayText(subplan.filed.at)}
        </span>
      </p>
      {subplan.returned ? <p className="late">{words.returnedFor(subplan.returned.reason)}</p> : null}
      {subplan.text === '' ? null : <p className="subplan-text">{subplan.text}</p>}
      {subplan.fileName === null ? null : (
        <p>
          <a href={subplanAddress(subplan.id)}>{words.attached(subplan.fileName)}</a>
        </p>
      )}
      {detail.mayJudge ? (
        <>
          <RefusalAlert error={approve.error} />
          <div className="form-foot">
            <Button
              type="primary"
              loading={approve.isPending}
              onClick={() => {
                approve.mutate({ subplan: subplan.id, seen: subplan.seen })
              }}
            >
              {words.approve}
            </Button>
            <Button
              onClick={() => {
                setReturning(true)
              }}
            >
              {words.giveBack}
            </Button>
          </div>
        </>
      ) : null}
      {returning ? (
        <AskReason
          title={words.giveBack}
          label={words.giveBackWhy}
          pending={giveBack.isPending}
          error={giveBack.error}
          onReason={(reason) => {
            giveBack.mutate(
              { subplan: subplan.id, reason },
              {
                onSuccess: () => {
                  setReturning(false)
                },
              },
            )
          }}
          onCancel={() => {
            setReturning(false)
          }}
        />
      ) : null}
    </>
  )
}
