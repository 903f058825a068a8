import './inbox.css'
import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type InboxLine, listInbox, putOffLine } from '#contract/inbox.ts'
import { inboxGroups } from '#core/rules/inbox/reasons.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useTellRefusal } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { LineLink } from './line-link.tsx'
import { PutOff } from './put-off.tsx'
import { useInboxWords } from './words.ts'

/** What waits for me, in the order in which it presses; `after` is where a page goes on. */
export const Inbox = ({ after }: { after?: string }) => {
  const words = useInboxWords()
  const read = useRead(listInbox, { query: { limit: 40, ...(after === undefined ? {} : { cursor: after }) } })
  const [more, setMore] = useState(false)
  const back = useWrite(putOffLine)
  const tellRefusal = useTellRefusal()
  return (
    <Loaded of={read} lines={4}>
      {({ lines, next, putOff }) => (
        <>
          {inboxGroups.map((group) => {
            const mine = lines.filter((it) => it.group === group)
            return mine.length === 0 ? null : (
              <Panel key={group} title={words.groups[group]} extra={mine.length}>
                <ul className="inbox">
                  {mine.map((line) => (
                    <Line key={line.key} line={line} />
                  ))}
                </ul>
              </Panel>
            )
          })}
          {next === null ? null : more ? (
            <Inbox after={next} />
          ) : (
            <Button
              onClick={() => {
                setMore(true)
              }}
            >
              {words.more}
            </Button>
          )}
          {after === undefined ? (
            <p className="inbox-foot">
              <Link to={paths.password} hash="notices">
                {words.notices}
              </Link>
              {putOff === 0 ? null : (
                <>
                  <span className="soft">{words.putOff(putOff)}</span>
                  <Button
                    size="small"
                    loading={back.isPending}
                    onClick={() => {
                      back.mutate({ body: { key: null, until: null } }, { onError: tellRefusal })
                    }}
                  >
                    {words.bringBack}
                  </Button>
                </>
              )}
            </p>
          ) : null}
        </>
      )}
    </Loaded>
  )
}

/** What, which problem, since when, by when, what was said, and one link to where it is done. */
const Line = ({ line }: { line: InboxLine }) => {
  const words = useInboxWords()
  const { dayText, leftText } = useDayWords()
  const { reason, group, problem, about, count, since, by, late, note } = line
  const name = problem?.shortTitle ?? about?.name ?? ''
  return (
    <li>
      <div className="inbox-what">
        <span className="inbox-reason">{words.reasons[reason]}</span>
        {problem ? <span className="number">{problem.number}</span> : null}
        <b>{name}</b>
        {count === null ? null : <span className="soft">{words.counted(count)}</span>}
        <span className="soft inbox-days">
          {by === null ? null : (
            <time dateTime={by} className={late ? 'inbox-late' : undefined}>
              {words.by(dayText(by))} · {leftText(by)}
            </time>
          )}
          {since === null ? null : <span>{words.since(dayText(since))}</span>}
        </span>
        {line.words === '' ? null : <p className="soft inbox-said">{line.words}</p>}
        {note === '' ? null : (
          <p className="inbox-said">
            {words.missing}
            {note}
          </p>
        )}
      </div>
      <div className="inbox-acts">
        <LineLink line={line}>
          {group === 'know' ? words.look : words.open}
          <span className="only-read">
            {' '}
            {words.reasons[reason]} {name}
          </span>
        </LineLink>
        <PutOff line={line.key} name={name} />
      </div>
    </li>
  )
}
