import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { linkOutside, readOwnDoor, unlinkOutside } from '#contract/own-door.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { Refusal } from '../../api/refusal.ts'
import { useDayWords } from '../../ui/days.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useTellRefusal } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { outsideTold } from './outside-told.ts'
import { useOwnDoorWords } from './own-door-words.ts'

/** My identity in single sign-on; nothing where there is none. */
export const OutsidePanel = () => {
  const words = useOwnDoorWords()
  const { general } = useMessages()
  const { dayText } = useDayWords()
  const tellRefusal = useTellRefusal()
  const outside = useRead(readOwnDoor).data?.outside
  const link = useWrite(linkOutside)
  const unlink = useWrite(unlinkOutside)
  const [asking, setAsking] = useState(false)
  const told = outsideTold()
  if (!outside) return null
  const { label, boundAt } = outside
  return (
    <Panel title={words.outside(label)}>
      {told instanceof Refusal ? <RefusalAlert error={told} /> : null}
      <p>{boundAt === null ? words.outsideOff(label) : words.outsideOn(dayText(boundAt))}</p>
      {boundAt === null ? (
        <Button
          onClick={() => {
            setAsking(true)
          }}
        >
          {words.link}
        </Button>
      ) : (
        <Button
          loading={unlink.isPending}
          onClick={() => {
            unlink.mutate({}, { onError: tellRefusal })
          }}
        >
          {words.unlink}
        </Button>
      )}
      {asking ? (
        <FormDialog<{ password: string }>
          title={words.link}
          initial={{}}
          pending={link.isPending}
          error={link.error}
          close={() => {
            setAsking(false)
          }}
          send={(body) => {
            link.mutate(
              { body },
              {
                onSuccess: ({ address }) => {
                  window.location.assign(address)
                },
              },
            )
          }}
        >
          <Form.Item
            name="password"
            label={words.password}
            rules={[{ required: true, message: general.form.required }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
        </FormDialog>
      ) : null}
    </Panel>
  )
}
