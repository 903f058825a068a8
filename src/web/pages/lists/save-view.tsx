import '../../ui/fields.css'
import { Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { type ViewedList, saveView } from '#contract/saved-views.ts'
import { savedViews as en } from '#messages/en/saved-views.ts'
import { savedViews as zh } from '#messages/zh/saved-views.ts'
import { useWrite } from '../../api/query.ts'
import { Field } from '../../ui/field.tsx'
import { useMessages, usePageWords } from '../../ui/locale.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { useNotice } from '../../ui/notice.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import type { ListSearch } from './search.ts'

/** Keeps the filters that stand in the address under a name. */
export const SaveView = ({
  list,
  search,
  onClose,
}: {
  list: ViewedList
  search: ListSearch
  onClose: () => void
}) => {
  const words = usePageWords({ 'zh-CN': zh, en })
  const { general } = useMessages()
  const office = useHolds('office')
  const notice = useNotice()
  const save = useWrite(saveView)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [tried, setTried] = useState(false)
  const { page: _page, wrong: _wrong, ...kept } = search
  const send = () => {
    setTried(true)
    if (name.trim() === '') return
    save.mutate(
      { body: { name: name.trim(), shared, of: { list, search: kept } as never } },
      {
        onSuccess: () => {
          notice(words.saved(name.trim()))
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      open
      title={words.save}
      okText={words.save}
      cancelText={general.buttons.cancel}
      confirmLoading={save.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <RefusalAlert error={save.error} />
      <Field
        label={words.name}
        hint={words.nameHelp}
        error={tried && name.trim() === '' ? general.form.required : null}
      >
        {(labelled) => (
          <Input
            {...labelled}
            maxLength={30}
            value={name}
            onPressEnter={send}
            onChange={(event) => {
              setName(event.target.value)
            }}
          />
        )}
      </Field>
      {office ? (
        <Checkbox
          checked={shared}
          onChange={(event) => {
            setShared(event.target.checked)
          }}
        >
          {words.shared}
        </Checkbox>
      ) : null}
    </Modal>
  )
}
