import { Button } from 'antd'
import { useMonthWords } from './words.ts'

/** At the foot of the page: what was written goes, and the rest without change with it. */
export const MonthBar = ({
  written,
  silent,
  sending,
  onSend,
}: {
  written: number
  silent: number
  sending: boolean
  /** `rest`: the others are without change. */
  onSend: (rest: boolean) => void
}) => {
  const words = useMonthWords()
  return (
    <div className="month-bar">
      <span>
        {written > 0 ? words.written(written) : null} {silent > 0 ? words.left(silent) : null}
      </span>
      {written > 0 ? (
        <Button
          {...(silent > 0 ? {} : { type: 'primary' as const })}
          loading={sending}
          onClick={() => {
            onSend(false)
          }}
        >
          {words.send(written)}
        </Button>
      ) : null}
      {silent > 0 ? (
        <Button
          type="primary"
          loading={sending}
          onClick={() => {
            onSend(true)
          }}
        >
          {written > 0 ? words.sendAll(silent) : words.nothing(silent)}
        </Button>
      ) : null}
    </div>
  )
}
