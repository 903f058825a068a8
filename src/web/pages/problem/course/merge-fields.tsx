import { beforeClaim } from '#core/record/problem/problem.ts'
import { Select } from 'antd'
import { useState } from 'react'
import { listProblems } from '#contract/problems.ts'
import { useRead } from '../../../api/query.ts'
import { Field } from '../../../ui/field.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import type { FieldsProps } from './ask-change.tsx'
import { useCourseWords } from './course-words.ts'
import { useTold } from './use-told.ts'

/** Found by typing: a round can have more problems than a list shows at once. */
const most = 50
const open: readonly string[] = beforeClaim

/** 合并: into which other open problem of the round. */
export const MergeFields = ({ detail, tried, tell }: FieldsProps) => {
  const words = useCourseWords()
  const { form } = useMessages().general
  const [text, setText] = useState('')
  const [into, setInto] = useState<string | null>(null)
  const query = { round: detail.round.id, limit: most, ...(text.trim() === '' ? {} : { text: text.trim() }) }
  const read = useRead(listProblems, { query }, { keep: true })
  const choices = (read.data?.rows ?? []).filter((it) => it.id !== detail.id && open.includes(it.step))
  useTold(into === null ? null : { kind: 'merge', into }, tell)
  return (
    <Field label={words.into} error={tried && into === null ? form.required : null}>
      {(labelled) => (
        <Select
          {...labelled}
          showSearch={{ filterOption: false, onSearch: setText }}
          loading={read.isFetching}
          value={into}
          options={choices.map((it) => ({ value: it.id, label: `${it.number} ${it.shortTitle}` }))}
          onChange={setInto}
        />
      )}
    </Field>
  )
}
