import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, Suspense, lazy, useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { readRules } from '#contract/light-rules.ts'
import type { ActName } from '#contract/acts.ts'
import type { Who } from '#contract/values.ts'
import { useAct, useRead } from '../../../api/query.ts'
import { paths } from '../../../paths.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { DayText, useDayWords, useToday } from '../../../ui/days.tsx'
import { useLightReason } from '../../../ui/light.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { useHolds } from '../../../ui/my-roles.ts'
import { Panel } from '../../../ui/page.tsx'
import { useCalled } from '../../light-rules/words.ts'
import type { LightAct } from './light-form.tsx'
import { useLightPanelWords } from './light-words.ts'

const LightForm = lazy(async () => ({ default: (await import('./light-form.tsx')).LightForm }))

type Asked = { title: string; send: (reason: string) => void; pending: boolean; error: unknown }

const useReasons = (problem: string) => {
  const words = useLightPanelWords()
  const withdraw = useAct('withdraw-event')
  const excuse = useAct('excuse-press')
  const lift = useAct('lift-override')
  const [of, setOf] = useState<{ act: ActName; id: string | null } | null>(null)
  const done = {
    onSuccess: () => {
      setOf(null)
    },
  }
  const asked: Asked | null =
    of === null
      ? null
      : of.act === 'withdraw-event'
        ? {
            ...{ title: words.withdraw, pending: withdraw.isPending, error: withdraw.error },
            send: (reason) => {
              withdraw.mutate({ problem, event: of.id ?? '', reason }, done)
            },
          }
        : of.act === 'excuse-press'
          ? {
              ...{ title: words.excuse, pending: excuse.isPending, error: excuse.error },
              send: (reason) => {
                excuse.mutate({ problem, press: of.id ?? '', reason }, done)
              },
            }
          : {
              ...{ title: words.lift, pending: lift.isPending, error: lift.error },
              send: (reason) => {
                lift.mutate({ problem, measure: of.id, reason }, done)
              },
            }
  return { asked, ask: setOf }
}

/** What the lights of a problem rest on beside its work: judged, noted, pressed, set by hand. */
export const LightPanel = ({ detail }: { detail: ProblemDetail }) => {
  const words = useLightPanelWords()
  const { words: terms } = useMessages()
  const reasonOf = useLightReason()
  const { dayText } = useDayWords()
  const today = useToday()
  const office = useHolds('office')
  const [form, setForm] = useState<LightAct | null>(null)
  const past = detail.asOf !== null
  const over = detail.step === 'closed' || detail.step === 'ended'
  const may = office && !past && !over
  const read = useRead(readRules, { params: { id: detail.round.id } })
  const rules = read.data?.adopted.find((it) => it.state === 'in-force')?.content ?? null
  const called = useCalled(rules ?? { classes: {}, signs: {} })
  const { asked, ask } = useReasons(detail.id)
  const { judged, events, pressed, overrides } = detail.lightFacts
  const quiet = judged.length + events.length + pressed.length + overrides.length === 0
  const lit = past || over ? null : detail.light
  const off = lit && lit.level > 0 && lit.why[0] ? words.turnsOff(lit.why[0].reason) : undefined
  if (quiet && !may && !lit) return null
  const about = (measure: string | null) => {
    const it = detail.measureList.find((one) => one.id === measure)
    return measure === null ? '' : `${it?.marker ?? ''}${it?.text.slice(0, 20) ?? ''}：`
  }
  const line = (
    key: string,
    it: { by: Who; at: string; measure: string | null },
    says: string,
    act?: ReactNode,
  ) => (
    <li key={key}>
      {about(it.measure)}
      {says}{' '}
      <span className="soft">
        {it.by.unit} {it.by.person} <DayText day={it.at} />
      </span>{' '}
      {act}
    </li>
  )
  const small = (label: string, onClick: () => void) => (
    <Button size="small" type="link" onClick={onClick}>
      {label}
    </Button>
  )
  const buttons: [LightAct, string][] = [
    ['judge-item', words.judge],
    ['note-event', words.note],
    ['press-item', words.press],
    ['override-light', words.override],
  ]
  return (
    <Panel
      title={words.title}
      extra={
        <span className="light-acts">
          <Link to={paths.lightRules} params={{ round: detail.round.id }}>
            {words.rules}
          </Link>
          {may
            ? buttons.map(([act, label]) => (
                <Button
                  key={act}
                  size="small"
                  onClick={() => {
                    setForm(act)
                  }}
                >
                  {label}
                </Button>
              ))
            : null}
        </span>
      }
    >
      {lit ? <p>{words.now(terms.sentences([reasonOf(lit), ...(off === undefined ? [] : [off])]))}</p> : null}
      {quiet ? (
        <p className="soft">
          {words.nothing} {words.help}
        </p>
      ) : (
        <ul className="course-lines">
          {overrides.map((it) =>
            line(
              `o${it.at}`,
              it,
              `${words.overridden(called.sign(it.sign), dayText(it.until))}：${it.reason}`,
              today !== null && it.until < today ? (
                <span className="soft">{words.ended}</span>
              ) : may ? (
                small(words.lift, () => {
                  ask({ act: 'lift-override', id: it.measure })
                })
              ) : null,
            ),
          )}
          {judged.map((it) =>
            line(
              `j${it.at}`,
              it,
              `${words.judged({ ...it, class: it.class && called.class(it.class) })}：${it.reason}`,
            ),
          )}
          {events.map((it) =>
            line(
              it.event,
              it,
              `${words.eventKinds[it.kind]}（${dayText(it.on)}）：${it.source}`,
              may
                ? small(words.withdraw, () => {
                    ask({ act: 'withdraw-event', id: it.event })
                  })
                : null,
            ),
          )}
          {pressed.map((it) =>
            line(
              it.press,
              it,
              terms.list([
                words.pressed(called.sign(it.sign), it.paper),
                ...(it.limit === null ? [] : [words.limitIs(dayText(it.limit))]),
                ...(it.excused === null ? [] : [words.excused(it.excused)]),
              ]),
              may && it.excused === null
                ? small(words.excuse, () => {
                    ask({ act: 'excuse-press', id: it.press })
                  })
                : null,
            ),
          )}
        </ul>
      )}
      <Suspense>
        {form === null ? null : (
          <LightForm
            act={form}
            detail={detail}
            rules={rules}
            onClose={() => {
              setForm(null)
            }}
          />
        )}
      </Suspense>
      {asked === null ? null : (
        <AskReason
          title={asked.title}
          label={words.reason}
          pending={asked.pending}
          error={asked.error}
          onReason={asked.send}
          onCancel={() => {
            ask(null)
          }}
        />
      )}
    </Panel>
  )
}
