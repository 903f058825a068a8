import './light-rules.css'
import { Link, useParams } from '@tanstack/react-router'
import { readRules } from '#contract/light-rules.ts'
import { said } from '#messages/locale.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { RulesTold } from './rules-told.tsx'
import { TryRules } from './try-rules.tsx'
import { useRuleWords } from './words.ts'

/** The light rules of a round: what is in force, what was, and trying others. */
export const LightRulesPage = () => {
  const words = useRuleWords()
  const { rounds } = useMessages()
  const { locale } = useLocale()
  const { dayText } = useDayWords()
  const { round } = useParams({ from: paths.lightRules }) as { round: string }
  const read = useRead(readRules, { params: { id: round } })
  return (
    <Page
      title={words.title}
      lead={read.data ? words.lead(read.data.round.name) : undefined}
      action={<Link to={paths.rounds}>{words.back}</Link>}
    >
      <Loaded of={read}>
        {(data) => {
          const now = data.adopted.find((it) => it.state === 'in-force')
          const others = data.adopted.filter((it) => it.state !== 'in-force')
          return (
            <>
              <Panel title={words.inForce}>
                {now ? (
                  <>
                    <p>
                      <b>{said(now.content.name, locale)}</b>
                      {now.key === 'own' ? ` · ${words.version(now.version)}` : ''} ·{' '}
                      {words.from(dayText(now.from))}{' '}
                      <span className="soft">{rounds.ruleSource(now.content.source)}</span>
                    </p>
                    <RulesTold content={now.content} />
                  </>
                ) : (
                  <p>{words.none}</p>
                )}
                {others.length > 0 ? (
                  <details>
                    <summary>{words.history}</summary>
                    <ul>
                      {others.map((it) => (
                        <li key={`${it.key} ${it.version} ${it.from}`}>
                          {said(it.content.name, locale)}
                          {it.key === 'own' ? ` · ${words.version(it.version)}` : ''} ·{' '}
                          {words.from(dayText(it.from))} · {it.state === 'ahead' ? words.ahead : words.over}
                        </li>
                      ))}
                    </ul>
                  </details>
                ) : null}
              </Panel>
              <TryRules key={now ? `${now.key} ${now.version} ${now.from}` : ''} read={data} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
