import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { makeKey } from '#contract/keys.ts'
import { type KeyScope, keyScopes } from '#contract/scopes.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { useSession, useWrite } from '../../api/query.ts'
import { DayItem } from '../../ui/day-item.tsx'
import { FormDialog, useTextRules } from '../../ui/form-dialog.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { ShownOnce } from './shown-once.tsx'
import { useKeyWords } from './words.ts'

type Entered = { name: string; scopes: KeyScope[]; until: string; password: string }

/** A season, unless somebody chooses otherwise. */
const usualDays = 90

/** Makes a key; it is shown once, in the same place. */
export const MakeKey = ({ close }: { close: () => void }) => {
  const { words, general } = useMessages()
  const say = useKeyWords()
  const make = useWrite(makeKey)
  const text = useTextRules()
  const today = useSession().data?.today
  const [token, setToken] = useState<string | null>(null)
  if (token !== null) return <ShownOnce token={token} close={close} />
  const required = { required: true, message: general.form.required }
  return (
    <FormDialog<Entered>
      title={say.make}
      initial={{ scopes: ['read'], ...(today === undefined ? {} : { until: addDays(today, usualDays) }) }}
      pending={make.isPending}
      error={make.error}
      close={close}
      send={(body) => {
        make.mutate(
          { body },
          {
            onSuccess: (made) => {
              setToken(made.token)
            },
          },
        )
      }}
    >
      <Form.Item name="name" label={say.name} extra={say.nameHint} rules={text(60)}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="scopes" label={say.scopes} rules={[required]}>
        <Checkbox.Group
          className="key-scopes"
          options={keyScopes.map((scope) => ({
            value: scope,
            label: (
              <>
                {words.keyScopes[scope]} <span className="soft">{say.scopeHelp[scope]}</span>
              </>
            ),
          }))}
        />
      </Form.Item>
      <Form.Item name="until" label={say.until} extra={say.untilHint} rules={[required]}>
        <DayItem />
      </Form.Item>
      <Form.Item name="password" label={say.password} extra={say.passwordHint} rules={[required]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
    </FormDialog>
  )
}
