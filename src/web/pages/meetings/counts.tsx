import type { MeetingKind } from '#core/record/meeting/facts.ts'
import { useMeetingWords } from './words.ts'

/** How many meetings were held; each kind leads to its rows. A number of meetings is never a result, and the page says so. */
export const Counts = ({
  total,
  counts,
  choose,
}: {
  total: number
  counts: readonly { kind: MeetingKind; meetings: number }[]
  choose: (kind: MeetingKind) => void
}) => {
  const words = useMeetingWords()
  if (total === 0) return null
  return (
    <div className="meetings-counts">
      <p>
        <b>{words.counted(total)}</b>
        {counts.map((it) => (
          <button
            key={it.kind}
            type="button"
            className="plain"
            onClick={() => {
              choose(it.kind)
            }}
          >
            {words.countedKind(words.kinds[it.kind], it.meetings)}
          </button>
        ))}
      </p>
      <p className="soft">{words.notResult}</p>
    </div>
  )
}
