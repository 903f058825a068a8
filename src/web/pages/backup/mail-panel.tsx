import { Checkbox } from 'antd'
import { readMail, setMail } from '#contract/notices.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useTellRefusal } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useNoticeWords } from '../session/notice-words.ts'
import { useBackupWords } from './backup-words.ts'

/** Whether mail goes out, and how much it may say; never to whom. */
export const MailPanel = () => {
  const words = useNoticeWords()
  const { moment } = useBackupWords()
  const { dayText } = useDayWords()
  const tellRefusal = useTellRefusal()
  const read = useRead(readMail, {}, { refetchInterval: 60_000 })
  const write = useWrite(setMail)
  return (
    <Panel title={words.status}>
      <Loaded of={read} lines={3}>
        {({ server, robotHosts, withLines, waiting, lastSent, trouble, givenUp }) =>
          server === null && robotHosts.length === 0 ? (
            <p>{words.off}</p>
          ) : (
            <>
              <p>
                {server === null ? null : words.sending(server.from, server.baseUrl)}{' '}
                {robotHosts.length === 0 ? null : words.robotsOpen(robotHosts.join(' '))}{' '}
                {lastSent === null ? words.neverSent : words.lastSent(moment(lastSent))}{' '}
                {waiting > 0 ? words.waiting(waiting) : ''}
              </p>
              {trouble === null ? null : (
                <p role="alert">
                  {words.trouble(
                    words.troubles[trouble.code] ?? words.troubleUnknown(trouble.code),
                    dayText(trouble.at),
                    trouble.tries,
                  )}
                </p>
              )}
              {givenUp > 0 ? <p>{words.givenUp(givenUp)}</p> : null}
              <Checkbox
                checked={withLines}
                disabled={write.isPending}
                onChange={(event) => {
                  write.mutate({ body: { withLines: event.target.checked } }, { onError: tellRefusal })
                }}
              >
                {words.withLines}
              </Checkbox>
              <p className="soft">{words.withLinesHelp}</p>
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}
