import type { RuleSetContent } from '#contract/acts/lights.ts'
import { said } from '#messages/locale.ts'
import { LightSign } from '../../ui/light.tsx'
import { useLocale } from '../../ui/locale.tsx'

/** A sign of a rule set with its word. */
export const SignShown = ({ of, sign }: { of: RuleSetContent['signs']; sign: string }) => {
  const { locale } = useLocale()
  const it = of[sign]
  return it ? (
    <span className="rule-set-sign">
      <LightSign colour={it.colour} shape={it.shape} size={15} />
      {said(it, locale)}
    </span>
  ) : (
    <span>{sign}</span>
  )
}
