import { lightRules as en } from '#messages/en/light-rules.ts'
import { lightRules as zh } from '#messages/zh/light-rules.ts'
import { ruleSetFlaw as flawEn } from '#messages/en/refusals-lights.ts'
import { ruleSetFlaw as flawZh } from '#messages/zh/refusals-lights.ts'
import type { RuleSetContent } from '#contract/acts/lights.ts'
import { said } from '#messages/locale.ts'
import { useLocale, usePageWords } from '../../ui/locale.tsx'

export const useRuleWords = () => usePageWords({ 'zh-CN': zh, en })

/** How a rule set calls its classes and signs, in the reader's language. */
export const useCalled = ({ classes, signs }: Pick<RuleSetContent, 'classes' | 'signs'>) => {
  const { locale } = useLocale()
  return {
    class: (key: string) => (classes[key] ? said(classes[key], locale) : key),
    sign: (key: string) => (signs[key] ? said(signs[key], locale) : key),
  }
}

/** What is wrong with a rule set, in a sentence. */
export const useFlawWords = () => usePageWords({ 'zh-CN': { flaw: flawZh }, en: { flaw: flawEn } }).flaw
