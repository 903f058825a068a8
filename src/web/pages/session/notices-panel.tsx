import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { type NoticeChoice, chooseNotices, readNotices } from '#contract/notices.ts'
import { inboxGroups } from '#core/rules/inbox/reasons.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { Field } from '../../ui/field.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useInboxWords } from '../inbox/words.ts'
import { RobotFields } from './robot-fields.tsx'
import { CalendarAddress } from './calendar-address.tsx'
import { useNoticeWords } from './notice-words.ts'

/** How I am reminded: what my desk lists, mail, and a calendar. Everything can be turned down. */
export const NoticesPanel = () => {
  const words = useNoticeWords()
  const read = useRead(readNotices)
  return (
    <div id="notices">
      <Panel title={words.title}>
        <p className="soft">{words.lead}</p>
        <Loaded of={read} lines={6}>
          {({ choice, mailServer, robotHosts }) => (
            <Choice
              key={JSON.stringify(choice)}
              kept={choice}
              mailServer={mailServer}
              hasRobots={robotHosts.length > 0}
            />
          )}
        </Loaded>
      </Panel>
      <Panel title={words.calendar}>
        <Loaded of={read} lines={2}>
          {({ calendar }) => <CalendarAddress madeAt={calendar?.madeAt ?? null} />}
        </Loaded>
      </Panel>
    </div>
  )
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

const Choice = ({
  kept,
  mailServer,
  hasRobots,
}: {
  kept: NoticeChoice
  mailServer: boolean
  hasRobots: boolean
}) => {
  const words = useNoticeWords()
  const { groups } = useInboxWords()
  const notice = useNotice()
  const write = useWrite(chooseNotices)
  const [choice, setChoice] = useState(kept)
  const set = (part: Partial<NoticeChoice>): void => {
    setChoice({ ...choice, ...part })
  }
  const languages = (['zh-CN', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        write.mutate(
          { body: choice },
          {
            onSuccess: () => {
              notice(words.saved)
            },
          },
        )
      }}
    >
      <Field label={words.groups}>
        {({ id }) => (
          <div id={id}>
            <Checkbox.Group
              options={inboxGroups.map((value) => ({ value, label: groups[value] }))}
              value={choice.groups}
              onChange={(chosen) => {
                set({ groups: inboxGroups.filter((it) => chosen.includes(it)) })
              }}
            />
          </div>
        )}
      </Field>
      <Field label={words.near}>
        {(labelled) => (
          <InputNumber
            {...labelled}
            min={0}
            max={60}
            precision={0}
            suffix={words.days}
            value={choice.nearDays}
            onChange={(nearDays) => {
              set({ nearDays: nearDays ?? 0 })
            }}
          />
        )}
      </Field>
      <p>
        <Checkbox
          checked={choice.mail}
          onChange={(event) => {
            set({ mail: event.target.checked, ...(event.target.checked ? { robot: false } : {}) })
          }}
        >
          {words.mail}
        </Checkbox>
      </p>
      <p className="soft">{choice.mail && !mailServer ? words.noServer : words.mailHelp}</p>
      {choice.mail ? (
        <Field label={words.address}>
          {(labelled) => (
            <Input
              {...labelled}
              type="email"
              autoComplete="email"
              maxLength={254}
              value={choice.address}
              onChange={(event) => {
                set({ address: event.target.value })
              }}
            />
          )}
        </Field>
      ) : null}
      <p>
        <Checkbox
          checked={choice.robot}
          disabled={!hasRobots && !choice.robot}
          onChange={(event) => {
            set({ robot: event.target.checked, ...(event.target.checked ? { mail: false } : {}) })
          }}
        >
          {words.robot}
        </Checkbox>
      </p>
      <p className="soft">{hasRobots ? words.robotHelp : words.noRobots}</p>
      {choice.robot ? <RobotFields choice={choice} set={set} /> : null}
      {choice.mail || choice.robot ? (
        <>
          <Field label={words.hour}>
            {(labelled) => (
              <Select
                {...labelled}
                className="notice-select"
                value={choice.hour}
                onChange={(hour: number) => {
                  set({ hour })
                }}
                options={hours.map((value) => ({ value, label: words.hourText(value) }))}
              />
            )}
          </Field>
          <Field label={words.on}>
            {({ id }) => (
              <div id={id}>
                <Checkbox.Group
                  options={words.weekdays.map((label, at) => ({ value: at + 1, label }))}
                  value={choice.days}
                  onChange={(days) => {
                    set({ days })
                  }}
                />
              </div>
            )}
          </Field>
        </>
      ) : null}
      <Field label={words.language}>
        {(labelled) => (
          <Select
            {...labelled}
            className="notice-select"
            value={choice.language}
            onChange={(language: NoticeChoice['language']) => {
              set({ language })
            }}
            options={languages}
          />
        )}
      </Field>
      {write.error ? <RefusalAlert error={write.error} /> : null}
      <Button htmlType="submit" loading={write.isPending}>
        {words.save}
      </Button>
    </form>
  )
}
