import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { ShownDecision } from '#contract/meetings.ts'
import type { DecisionState } from '#core/record/meeting/meeting.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Tag } from '../../ui/tags.tsx'
import { FollowDialog } from './follow-dialog.tsx'
import { useMeetingWords } from './words.ts'

const tones: Record<DecisionState, 'quiet' | 'waiting' | 'done' | 'alarm'> = {
  noted: 'quiet',
  open: 'waiting',
  late: 'alarm',
  followed: 'done',
}

/** What a meeting decided, how each of it stands, and what it is tied to. */
export const DecisionsShown = ({
  meeting,
  decided,
  problem,
  onDraft,
}: {
  meeting: string
  decided: readonly ShownDecision[]
  /** The problem on whose page it is shown: its own number need not be said again. */
  problem?: string
  onDraft?: ((text: string) => void) | undefined
}) => {
  const words = useMeetingWords()
  const { words: terms } = useMessages()
  const { dayText } = useDayWords()
  const [tying, setTying] = useState<ShownDecision | null>(null)
  return (
    <ul className="meetings-decisions">
      {decided.map((it) => (
        <li key={it.decision}>
          <p>
            {it.text} <Tag tone={tones[it.state]}>{words.decisions[it.state]}</Tag>
          </p>
          <p className="soft">
            {[
              ...(it.who.length > 0 ? [terms.list(it.who.map(({ name }) => name))] : []),
              ...(it.by === null ? [] : [words.detail.by(dayText(it.by))]),
            ].join(' · ')}{' '}
            {it.problems
              .filter(({ id }) => id !== problem)
              .map(({ id, number }) => (
                <Link key={id} className="number meetings-number" to={paths.problem} params={{ problem: id }}>
                  {number}
                </Link>
              ))}
          </p>
          {it.followed.map((one) => (
            <p key={`${one.at}${one.link?.id ?? ''}`} className="soft">
              {one.link ? words.detail.linked[one.link.kind](one.link.number) : ''} {one.statement} ·{' '}
              {words.duty.setBy(one.by.person ?? '', dayText(one.at))}
            </p>
          ))}
          {it.mayFollow ? (
            <span className="meetings-changes no-print">
              <Button
                size="small"
                onClick={() => {
                  setTying(it)
                }}
              >
                {words.detail.follow}
                <span className="only-read"> {it.text}</span>
              </Button>
              {onDraft && it.followed.length === 0 ? (
                <Button
                  size="small"
                  onClick={() => {
                    onDraft(it.text)
                  }}
                >
                  {words.onProblem.draft}
                  <span className="only-read"> {it.text}</span>
                </Button>
              ) : null}
            </span>
          ) : null}
        </li>
      ))}
      {tying === null ? null : (
        <FollowDialog
          meeting={meeting}
          decision={tying}
          onClose={() => {
            setTying(null)
          }}
        />
      )}
    </ul>
  )
}
