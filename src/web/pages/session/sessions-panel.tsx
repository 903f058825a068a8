import { Button } from 'antd'
import { endOneSession, endOtherSessions, listSessions } from '#contract/own-door.ts'
import { inShanghai } from '#messages/security-log.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { useNotice, useTellRefusal } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { useOwnDoorWords } from './own-door-words.ts'

const moment = (at: string): string => inShanghai(at).slice(0, 16)

/** Where I am signed in; each can be ended, or all but this one. */
export const SessionsPanel = () => {
  const words = useOwnDoorWords()
  const notice = useNotice()
  const tellRefusal = useTellRefusal()
  const read = useRead(listSessions)
  const others = useWrite(endOtherSessions)
  const one = useWrite(endOneSession)
  const told = {
    onSuccess: ({ ended }: { ended: number }) => {
      notice(words.endedOthers(ended))
    },
    onError: tellRefusal,
  }
  return (
    <Panel title={words.sessions}>
      <Loaded of={read} lines={2}>
        {({ sessions }) => (
          <>
            <PlainTable
              rows={sessions}
              none={words.none}
              heads={[words.browser, words.since, words.seen, '']}
            >
              {({ id, browser, since, lastSeen, current }) => (
                <tr key={id}>
                  <td>
                    {browser || words.unknownBrowser}{' '}
                    {current ? <Tag tone="waiting">{words.here}</Tag> : null}
                  </td>
                  <td>{moment(since)}</td>
                  <td>{moment(lastSeen)}</td>
                  <td>
                    {current ? null : (
                      <Button
                        size="small"
                        disabled={one.isPending}
                        onClick={() => {
                          one.mutate({ params: { id } }, told)
                        }}
                      >
                        {words.end}
                      </Button>
                    )}
                  </td>
                </tr>
              )}
            </PlainTable>
            {sessions.length > 1 ? (
              <Button
                className="end-others"
                loading={others.isPending}
                onClick={() => {
                  others.mutate({ body: {} }, told)
                }}
              >
                {words.endOthers}
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
