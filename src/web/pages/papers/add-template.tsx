import { Form, Input, Radio } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import { type TemplateKind, addTemplate, templateKinds } from '#contract/templates.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { usePaperWords } from './words.ts'

type Entered = { kind: TemplateKind; name: string; file: File }

/** A file of the form: the name of what was chosen beside the button that chooses. */
const FileInput = ({ value, onChange }: { value?: File; onChange?: (file: File | undefined) => void }) => {
  const words = usePaperWords()
  const id = useId()
  return (
    <>
      <input
        id={id}
        className="only-read drop-file"
        type="file"
        accept=".docx"
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          onChange?.(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <label htmlFor={id} className="button-link">
        {words.fileChoose}
      </label>{' '}
      <span className="soft">{value?.name ?? ''}</span>
    </>
  )
}

/** Keeps a template or red head; one with faults is refused inside the dialog, with what and where. */
export const AddTemplate = ({ close }: { close: () => void }) => {
  const words = usePaperWords()
  const add = useWrite(addTemplate)
  const done = useNotice()
  const rules = useTextRules()
  const [kind, setKind] = useState<TemplateKind>('template')
  return (
    <FormDialog<Entered>
      title={words.add}
      lead={words.addHelp}
      initial={{ kind }}
      pending={add.isPending}
      error={add.error}
      close={close}
      send={({ kind: of, name, file }) => {
        add.mutate(
          { query: { kind: of, name, file: file.name }, file },
          {
            onSuccess: () => {
              done(words.added(name))
              close()
            },
          },
        )
      }}
    >
      <Form.Item name="kind" label={words.kindOf} extra={words.ownKindHelp[kind]}>
        <Radio.Group
          onChange={(event) => {
            setKind(event.target.value as TemplateKind)
          }}
          options={templateKinds.map((it) => ({ value: it, label: words.ownKinds[it] }))}
        />
      </Form.Item>
      <Form.Item name="name" label={words.name} rules={rules(60)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="file" label={words.file} rules={[{ required: true, message: words.fileAsk }]}>
        <FileInput />
      </Form.Item>
    </FormDialog>
  )
}
