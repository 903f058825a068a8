import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { useAct } from '../../../api/query.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { useToday } from '../../../ui/days.tsx'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { RefusalAlert } from '../../../ui/refusal.tsx'
import { useCourseWords } from './course-words.ts'

/** 复核: what was found today, and when it is looked at next; a quarter from now is proposed. */
export const RecheckForm = ({ detail, onClose }: { detail: ProblemDetail; onClose: () => void }) => {
  const words = useCourseWords()
  const { form, buttons } = useMessages().general
  const today = useToday() ?? ''
  const hold = useAct('recheck')
  const [found, setFound] = useState('')
  const [next, setNext] = useState<string | null>(today === '' ? null : addDays(today, 90))
  const [tried, setTried] = useState(false)
  return (
    <Drawer
      open
      title={words.recheck}
      size={520}
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button
            type="primary"
            loading={hold.isPending}
            onClick={() => {
              setTried(true)
              if (found.trim() !== '' && next !== null)
                hold.mutate({ problem: detail.id, found: found.trim(), next }, { onSuccess: onClose })
            }}
          >
            {words.recheck}
          </Button>
          <Button onClick={onClose}>{buttons.cancel}</Button>
        </div>
      }
    >
      <RefusalAlert error={hold.error} />
      <LongText
        label={words.found}
        most={500}
        error={tried && found.trim() === '' ? form.required : null}
        value={found}
        onChange={setFound}
      />
      <Field label={words.next} error={tried && next === null ? form.required : null}>
        {(labelled) => (
          <DayInput labelled={labelled} value={next} from={addDays(today, 1)} onChange={setNext} />
        )}
      </Field>
    </Drawer>
  )
}
