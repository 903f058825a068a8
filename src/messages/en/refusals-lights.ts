import type { RuleSetFlaw } from '#core/rules/light/flaws.ts'
import { called, type lightRefusals as zh } from '#messages/zh/refusals-lights.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export const ruleSetFlaw = (it: RuleSetFlaw): string => {
  switch (it.flaw) {
    case 'no-rules':
      return 'there is no rule yet'
    case 'unknown-sign':
      return `the light “${it.sign}” has no colour and no word`
    case 'alike':
      return `the lights “${it.signs[0]}” and “${it.signs[1]}” cannot be told apart (one word, or one colour and shape)`
    case 'unknown-class':
      return `the class “${it.class}” is not defined`
    case 'unreachable':
      return `rule ${it.rule} is never reached: one before it takes all the rest`
    case 'closed-warns':
      return 'problems that are closed would still warn'
  }
}

export const lightRefusals: typeof zh = {
  'rule-set-flaws': (it) => ({
    says: `The rule set does not hold: ${(Array.isArray(it['flaws']) ? (it['flaws'] as RuleSetFlaw[]) : []).map(ruleSetFlaw).join('; ')}.`,
    way: 'Mend it and put it in force then; the present rules stay as they are.',
  }),
  'override-too-long': (it) => ({
    says: `A light set by hand needs an end between ${text(it['from'])} and ${text(it['latest'])}.`,
    way: 'After it the rules take over again; set it anew then if need be.',
  }),
  'sign-earned': (it) => ({
    says: `${called(it['sign'], 'en') === '' ? 'This light' : `“${called(it['sign'], 'en')}”`} is earned by work that was done and accepted, and never set by hand.`,
    way: 'Choose another light; what is done goes by claim, verification and acceptance.',
  }),
  'no-deadline-no-light': () => ({
    says: 'Without a deadline there is no light, and none can be set by hand.',
    way: 'Set the deadline first.',
  }),
  'own-unit-light': () => ({
    says: 'Your own unit answers for this: it cannot be judged, noted about or lit by you.',
    way: 'Somebody of the office from another unit can do it.',
  }),
  'nothing-changed': () => ({
    says: 'That is what the ledger says already.',
    way: 'There is nothing to do; or change it first.',
  }),
}
