import './light-rules.css'
import { Link, useParams } from '@tanstack/react-router'
import { readRules } from '#contract/light-rules.ts'
import { said } from '#messages/locale.ts'
import { useAct, useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Fold } from '../../ui/fold.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
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
  // Here, because trying begins anew as soon as other rules are in force.
  const adopt = useAct('adopt-rules')
  const tellDone = useNotice()
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
                    {now.calendar.length > 0 ? (
                      <p className="soft">{words.calendar(now.calendar.map((it) => it.year))}</p>
                    ) : null}
                  </>
                ) : (
                  <p>{words.none}</p>
                )}
                {others.length > 0 ? (
                  <Fold line={words.history}>
                    <ul>
                      {others.map((it) => (
                        <li key={`${it.key} ${it.version} ${it.from}`}>
                          {said(it.content.name, locale)}
                          {it.key === 'own' ? ` · ${words.version(it.version)}` : ''} ·{' '}
                          {words.from(dayText(it.from))} · {it.state === 'ahead' ? words.ahead : words.over}
                        </li>
                      ))}
                    </ul>
                  </Fold>
                ) : null}
              </Panel>
              <TryRules
                key={now ? `${now.key} ${now.version} ${now.from}` : ''}
                read={data}
                pending={adopt.isPending}
                error={adopt.error}
                putInForce={(rules, from) => {
                  adopt.mutate(
                    { round: data.round.id, rules, from },
                    {
                      onSuccess: () => {
                        tellDone(words.adopted(dayText(from ?? data.today)))
                      },
                    },
                  )
                }}
              />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
