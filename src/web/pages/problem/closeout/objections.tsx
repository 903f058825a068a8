import { Button } from 'antd'
import type { ProblemDetail } from '#contract/problems.ts'
import { DayText, useToday } from '../../../ui/days.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { WhoText } from '../../../ui/names.tsx'
import { Panel } from '../../../ui/page.tsx'
import { Tag } from '../../../ui/tags.tsx'
import { useCloseoutWords } from './closeout-words.ts'
import { type Open, may } from '../opened.ts'

/** Every objection with what came of it; the panel is there as soon as there is one. */
export const Objections = ({ detail, open }: { detail: ProblemDetail; open: Open }) => {
  const { words: terms } = useMessages()
  const { objection: say, channels } = useCloseoutWords()
  const today = useToday() ?? ''
  const mayAnswer = may(detail.options, 'answer-objection')
  return (
    <Panel title={say.title} extra={detail.objections.length}>
      <ul className="decisions">
        {detail.objections.map((it) => (
          <li key={it.id} id={`objection-${it.id}`}>
            <b className="decision-name">{channels[it.channel]}</b>
            <div>
              <span className="soft">
                <DayText day={it.on} /> {it.name === null ? null : say.from(it.name)}
              </span>
              <p>{it.words}</p>
              {it.answered ? (
                <>
                  <Tag tone={it.answered.upheld ? 'alarm' : 'done'}>
                    {it.answered.upheld ? say.upheld : say.notUpheld}
                  </Tag>{' '}
                  <span className="soft">
                    <WhoText who={it.answered.by} /> <DayText day={it.answered.at} />
                  </span>
                  <p>{it.answered.answer}</p>
                </>
              ) : (
                <>
                  <Tag tone={it.replyBy < today && !it.late ? 'alarm' : 'waiting'}>
                    {it.late ? say.late : it.replyBy < today ? say.overdue(it.replyBy) : say.due(it.replyBy)}
                  </Tag>{' '}
                  {mayAnswer ? (
                    <Button
                      size="small"
                      onClick={() => {
                        open({ act: 'answer-objection', objection: it.id })
                      }}
                    >
                      {terms.acts['answer-objection']}
                    </Button>
                  ) : null}
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
