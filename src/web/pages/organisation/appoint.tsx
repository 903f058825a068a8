import { Form, Select } from 'antd'
import type { Organisation } from '#contract/organisation.ts'
import { useAct } from '../../api/query.ts'
import { useToday } from '../../ui/days.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { PostItems } from './post-items.tsx'
import { useOrganisationWords } from './words.ts'

type Entered = { person: string; unit: string; post: string; from: string }

/** Puts a person into a post from a day on; what is known already (unit and post, or the person) comes filled in. */
export const Appoint = ({
  organisation,
  close,
  ...known
}: {
  organisation: Organisation
  unit?: string
  post?: string
  person?: string
  close: () => void
}) => {
  const words = useOrganisationWords()
  const { general } = useMessages()
  const today = useToday()
  const appoint = useAct('appoint')
  return (
    <FormDialog<Entered>
      title={words.appoint}
      initial={{ ...known, ...(today === null ? {} : { from: today }) }}
      pending={appoint.isPending}
      error={appoint.error}
      close={close}
      send={(entered) => {
        appoint.mutate(entered, { onSuccess: close })
      }}
    >
      <Form.Item
        name="person"
        label={words.person}
        rules={[{ required: true, message: general.form.choose }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={organisation.persons.map((it) => ({ value: it.id, label: it.name }))}
        />
      </Form.Item>
      <PostItems units={organisation.units} needed />
    </FormDialog>
  )
}
