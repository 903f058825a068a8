import { Input, Select } from 'antd'
import { type NoticeChoice, robotKinds } from '#contract/notices.ts'
import { Field } from '../../ui/field.tsx'
import { useNoticeWords } from './notice-words.ts'

/** Which robot of which group gets the digest. Its secret is written here and never shown again. */
export const RobotFields = ({
  choice,
  set,
}: {
  choice: NoticeChoice
  set: (part: Partial<NoticeChoice>) => void
}) => {
  const words = useNoticeWords()
  return (
    <>
      <Field label={words.robotKind}>
        {(labelled) => (
          <Select
            {...labelled}
            className="notice-select"
            value={choice.robotKind}
            onChange={(robotKind: NoticeChoice['robotKind']) => {
              set({ robotKind })
            }}
            options={robotKinds.map((value) => ({ value, label: words.robotKinds[value] }))}
          />
        )}
      </Field>
      <Field label={words.robotUrl}>
        {(labelled) => (
          <Input
            {...labelled}
            inputMode="url"
            autoComplete="off"
            maxLength={500}
            value={choice.robotUrl}
            onChange={(event) => {
              set({ robotUrl: event.target.value })
            }}
          />
        )}
      </Field>
      <Field label={words.robotSecret} hint={words.robotSecretHelp}>
        {(labelled) => (
          <Input
            {...labelled}
            autoComplete="off"
            maxLength={200}
            value={choice.robotSecret ?? ''}
            onChange={(event) => {
              set({ robotSecret: event.target.value === '' ? null : event.target.value })
            }}
          />
        )}
      </Field>
    </>
  )
}
