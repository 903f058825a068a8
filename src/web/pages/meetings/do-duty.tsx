import { Modal } from 'antd'
import { useState } from 'react'
import { useAct, useSession } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { OneFile, useOneFile } from './one-file.tsx'
import { useMeetingWords } from './words.ts'

/** A period was done: on which day, and one sentence or one file. Nothing else is asked. */
export const DoDuty = ({
  duty,
  period,
  onClose,
}: {
  duty: { id: string; title: string; proof: string }
  period: { name: string; from: string }
  onClose: () => void
}) => {
  const words = useMeetingWords()
  const { general } = useMessages()
  const today = useSession().data?.today ?? ''
  const act = useAct('do-duty')
  const file = useOneFile(null)
  const [on, setOn] = useState<string | null>(today === '' ? null : today)
  const [statement, setStatement] = useState('')
  const [tried, setTried] = useState(false)
  const nothing = statement.trim() === '' && file.hash === null
  return (
    <Modal
      open
      title={`${duty.title} · ${words.period(period.name)}`}
      okText={words.duty.done}
      cancelText={general.buttons.cancel}
      confirmLoading={act.isPending || file.busy}
      onCancel={onClose}
      onOk={() => {
        setTried(true)
        if (nothing || on === null) return
        act.mutate(
          { duty: duty.id, period: period.name, on, statement: statement.trim(), file: file.hash },
          { onSuccess: onClose },
        )
      }}
    >
      <RefusalAlert error={act.error ?? file.error} />
      <Field label={words.duty.on} error={tried && on === null ? general.form.required : null}>
        {(labelled) => (
          <DayInput labelled={labelled} value={on} from={period.from} to={today || null} onChange={setOn} />
        )}
      </Field>
      <LongText
        label={words.duty.statement}
        hint={duty.proof === '' ? words.duty.statementHelp : `${words.duty.proof}: ${duty.proof}`}
        error={tried && nothing ? general.form.required : null}
        most={2000}
        lines={[2, 6]}
        value={statement}
        onChange={setStatement}
      />
      <OneFile of={file} label={words.duty.attach} />
    </Modal>
  )
}
