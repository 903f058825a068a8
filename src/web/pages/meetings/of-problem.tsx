import './meetings.css'
import { Link } from '@tanstack/react-router'
import { listMeetingsOfProblem } from '#contract/meetings.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Panel } from '../../ui/page.tsx'
import { useKept } from '../problem/kept.ts'
import { DecisionsShown } from './decisions-shown.tsx'
import { useMeetingWords } from './words.ts'

/** 会议议定: what meetings decided about a problem; nothing where there was none. */
export const MeetingsOfProblem = ({
  problem,
  draft,
}: {
  problem: string
  /** Opens a new measure; null: none can be added now. */
  draft: (() => void) | null
}) => {
  const words = useMeetingWords()
  const { dayText } = useDayWords()
  const read = useRead(listMeetingsOfProblem, { params: { id: problem } })
  // What is typed into a new measure is kept under this name: the decision is its first words.
  const kept = useKept(`${problem}.measure.new`)
  const meetings = read.data?.meetings ?? []
  if (meetings.length === 0) return null
  const onDraft = (text: string) => {
    kept.write(text)
    draft?.()
  }
  return (
    <Panel title={words.onProblem.title} extra={words.counted(meetings.length)}>
      <p className="field-hint">{words.onProblem.help}</p>
      {meetings.map((it) => (
        <section key={it.id} className="meetings-held">
          <p>
            <Link to={paths.meetings} search={{ meeting: it.id }}>
              {it.title}
            </Link>{' '}
            <span className="soft">{[dayText(it.on), words.kinds[it.kind], it.body.name].join(' · ')}</span>
          </p>
          <DecisionsShown
            meeting={it.id}
            decided={it.decided}
            problem={problem}
            onDraft={draft === null ? undefined : onDraft}
          />
        </section>
      ))}
    </Panel>
  )
}
