import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import type { Round } from '#contract/rounds.ts'
import { said } from '#messages/locale.ts'
import { paths } from '../../paths.ts'
import { DayText, Deadline, useDayWords, useToday } from '../../ui/days.tsx'
import { ListLink } from '../../ui/list-link.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { WaySentences } from './way-sentences.tsx'
import { useWayWords } from './way-words.ts'

const WayForm = lazy(async () => ({ default: (await import('./way-form.tsx')).WayForm }))

/** One round: who inspected whom, its clocks, and by which rules its lights shine. */
export const RoundCard = ({ round, mayChange }: { round: Round; mayChange: boolean }) => {
  const { rounds: words, words: terms } = useMessages()
  const { locale } = useLocale()
  const today = useToday()
  const { dayText } = useDayWords()
  const say = useWayWords()
  const [setting, setSetting] = useState(false)
  const due = (day: string | null) =>
    day === null ? (
      <span className="soft">—</span>
    ) : (
      <Deadline deadline={{ original: day, current: day }} over={today !== null && day < today} />
    )
  return (
    <Panel
      title={
        <>
          <span className="number">{words.nth(round.ordinal)}</span> {round.name}
        </>
      }
      extra={
        round.problems === 0 ? (
          <Link to={paths.imports}>{words.toImport}</Link>
        ) : (
          <ListLink asked={{ round: round.id }}>{words.problems(round.problems)}</ListLink>
        )
      }
    >
      <dl className="facts">
        <div>
          <dt>{words.kind}</dt>
          <dd>{terms.inspectionKinds[round.kind]}</dd>
        </div>
        <div>
          <dt>{words.inspector}</dt>
          <dd>{round.inspector}</dd>
        </div>
        <div>
          <dt>{words.inspected}</dt>
          <dd>{round.inspected}</dd>
        </div>
        <div>
          <dt>{words.feedbackOn}</dt>
          <dd>
            {round.feedbackOn ? (
              <DayText day={round.feedbackOn} />
            ) : (
              <span className="soft">{words.noFeedback}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.planDue}</dt>
          <dd>{due(round.planDue)}</dd>
        </div>
        <div>
          <dt>{words.concentratedUntil}</dt>
          <dd>{due(round.concentratedUntil)}</dd>
        </div>
        <div>
          <dt>{words.ruleSet}</dt>
          <dd>
            {round.ruleSet ? said(round.ruleSet.name, locale) : <span className="soft">{words.noRules}</span>}{' '}
            <Link to={paths.lightRules} params={{ round: round.id }}>
              {words.toRules}
            </Link>
          </dd>
        </div>
      </dl>
      <section className="way-told">
        <h3>
          {say.title}{' '}
          {mayChange ? (
            <Button
              size="small"
              onClick={() => {
                setSetting(true)
              }}
            >
              {say.change}
            </Button>
          ) : null}
        </h3>
        <WaySentences way={round.way} />
        {round.wayAhead ? (
          <>
            <h3>{say.ahead(dayText(round.wayAhead.from))}</h3>
            <WaySentences way={round.wayAhead.way} />
          </>
        ) : null}
      </section>
      {setting ? (
        <Suspense>
          <WayForm
            round={round}
            close={() => {
              setSetting(false)
            }}
          />
        </Suspense>
      ) : null}
    </Panel>
  )
}
