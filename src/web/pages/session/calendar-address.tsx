import { Button } from 'antd'
import { endCalendar, renewCalendar } from '#contract/notices.ts'
import { useWrite } from '../../api/query.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { useNotice, useTellRefusal } from '../../ui/notice.tsx'
import { useNoticeWords } from './notice-words.ts'

/** The secret address of my calendar: shown once, to be changed or ended at any time. */
export const CalendarAddress = ({ madeAt }: { madeAt: string | null }) => {
  const words = useNoticeWords()
  const { dayText } = useDayWords()
  const notice = useNotice()
  const tellRefusal = useTellRefusal()
  const renew = useWrite(renewCalendar)
  const end = useWrite(endCalendar)
  const address = renew.data ? `${window.location.origin}${renew.data.calendarPath}` : null
  return (
    <>
      <p className="soft">{words.calendarHelp}</p>
      {madeAt === null ? null : <p>{words.calendarSince(dayText(madeAt))}</p>}
      {address === null || madeAt === null ? null : (
        <>
          <p>
            <output>{words.shown}</output>
          </p>
          <p>
            <code className="calendar-address">{address}</code> <CopyButton text={address} />
          </p>
        </>
      )}
      <div className="notice-acts">
        <Button
          loading={renew.isPending}
          onClick={() => {
            renew.mutate({ body: {} }, { onError: tellRefusal })
          }}
        >
          {madeAt === null ? words.make : words.renew}
        </Button>
        {madeAt === null ? null : (
          <Button
            loading={end.isPending}
            onClick={() => {
              end.mutate(
                {},
                {
                  onSuccess: () => {
                    notice(words.ended)
                  },
                  onError: tellRefusal,
                },
              )
            }}
          >
            {words.end}
          </Button>
        )}
      </div>
    </>
  )
}
