import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { ChosenRules, RuleSetContent } from '#contract/acts/lights.ts'
import { type RulesOfRound, type Tried, previewRules } from '#contract/light-rules.ts'
import { mellowsAlone, ruleSetFlaws, silentWhenLate } from '#core/rules/light/flaws.ts'
import { presets } from '#core/rules/light/presets/presets.ts'
import { said } from '#messages/locale.ts'
import { call } from '../../api/call.ts'
import type { Refusal } from '../../api/refusal.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { Panel } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Loaded } from '../../ui/states.tsx'
import { RuleEditor } from './rule-editor.tsx'
import { useFlawWords, useRuleWords } from './words.ts'
import { TriedShown } from './tried-shown.tsx'

const contentOf = (key: string): RuleSetContent => {
  const set = presets.find((it) => it.key === key) ?? presets[0]
  if (!set) throw new Error('no presets')
  const { key: _key, version: _version, calendar: _calendar, ...content } = set
  return content
}

const present = 'present'

/** Build a rule set beside the one in force, see what it would do, and put it in force. */
export const TryRules = ({
  read,
  pending,
  error,
  putInForce,
}: {
  read: RulesOfRound
  pending: boolean
  error: unknown
  putInForce: (rules: ChosenRules, from: string | null) => void
}) => {
  const words = useRuleWords()
  const { rounds, words: terms } = useMessages()
  const flawWord = useFlawWords()
  const { locale } = useLocale()
  const may = useHolds('office')
  const now = read.adopted.find((it) => it.state === 'in-force')?.content
  const [begin, setBegin] = useState(now ? present : 'standard')
  const [content, setContent] = useState<RuleSetContent>(now ?? contentOf('standard'))
  const [changed, setChanged] = useState(false)
  const [from, setFrom] = useState<string | null>(null)
  const chosen: ChosenRules = changed || begin === present ? { own: content } : { preset: begin }
  const flaws = ruleSetFlaws({ key: 'own', version: 1, calendar: [], ...content })
  const asked = useDeferredValue(JSON.stringify(chosen))
  const tried = useQuery<Tried, Refusal>({
    queryKey: [previewRules.path, read.round.id, asked],
    queryFn: ({ signal }) =>
      call(previewRules, {
        params: { id: read.round.id },
        body: { rules: JSON.parse(asked) as ChosenRules },
        signal,
      }),
    enabled: flaws.length === 0,
    placeholderData: keepPreviousData,
  })
  return (
    <Panel title={words.tryTitle}>
      <p className="soft">{words.tryHelp}</p>
      <Field label={words.begin}>
        {(field) => (
          <Select
            {...field}
            className="begin-with"
            value={begin}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              ...(now ? [{ value: present, label: words.present }] : []),
              ...presets.map((it) => ({
                value: it.key,
                label: `${said(it.name, locale)} · ${rounds.ruleSource(it.source)}`,
              })),
            ]}
            onChange={(key) => {
              setBegin(key)
              setContent(key === present && now ? now : contentOf(key))
              setChanged(false)
            }}
          />
        )}
      </Field>
      <RuleEditor
        content={content}
        change={(it) => {
          const own = it.source === words.ownDefault || changed ? it : { ...it, source: words.ownDefault }
          setContent(own)
          setChanged(true)
        }}
      />
      {flaws.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={words.flawed}
          description={terms.sentences(flaws.map(flawWord))}
        />
      ) : (
        <>
          {silentWhenLate({ key: 'own', version: 1, calendar: [], ...content }) ? (
            <Alert type="warning" showIcon title={words.silent} />
          ) : null}
          {mellowsAlone({ key: 'own', version: 1, calendar: [], ...content }) ? (
            <Alert type="info" showIcon title={words.mellows} />
          ) : null}
          <div aria-live="polite" className={tried.isPlaceholderData ? 'tried tried-old' : 'tried'}>
            {tried.isFetching ? <p className="soft">{words.trying}</p> : null}
            <Loaded of={tried}>{(it) => <TriedShown tried={it} />}</Loaded>
          </div>
          {may ? (
            <div className="adopt-line">
              <RefusalAlert error={error} />
              <Field label={words.adoptFrom}>
                {(field) => (
                  <DayInput
                    labelled={field}
                    value={from ?? read.today}
                    from={read.today}
                    onChange={setFrom}
                  />
                )}
              </Field>
              <Button
                type="primary"
                loading={pending}
                disabled={begin === present && !changed}
                onClick={() => {
                  putInForce(chosen, from)
                }}
              >
                {words.adopt}
              </Button>
            </div>
          ) : (
            <p className="soft">{words.onlyOffice}</p>
          )}
        </>
      )}
    </Panel>
  )
}
