import { Radio } from 'antd'
import { presets } from '#core/rules/light/presets/presets.ts'
import { said } from '#messages/locale.ts'
import { LightSign } from '../../ui/light.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'

export type RuleSetOffered = { key: string; name: { zh: string; en: string }; source: string }

/** A rule set by name, with its lights and where it was published. Sits in a `Form.Item`. */
export const RuleSetChoice = ({
  offered,
  id,
  value,
  onChange,
}: {
  offered: readonly RuleSetOffered[]
  id?: string
  value?: string
  onChange?: (key: string) => void
}) => {
  const { rounds: words } = useMessages()
  const { locale } = useLocale()
  return (
    <Radio.Group
      className="rule-sets"
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      onChange={(event) => {
        onChange?.(String(event.target.value))
      }}
    >
      {offered.map((it) => (
        <Radio key={it.key} value={it.key}>
          <b>{said(it.name, locale)}</b> <span className="soft">{words.ruleSource(it.source)}</span>
          <span className="rule-set-signs">
            {Object.entries(presets.find((set) => set.key === it.key)?.signs ?? {}).map(([key, sign]) => (
              <span key={key} className="rule-set-sign">
                <LightSign colour={sign.colour} shape={sign.shape} size={13} />
                {said(sign, locale)}
              </span>
            ))}
          </span>
        </Radio>
      ))}
    </Radio.Group>
  )
}
