import type { ActInput } from '#contract/acts.ts'
import type { Draft } from '#contract/drafts.ts'
import type { Round } from '#contract/rounds.ts'
import { kindSaidIn, usualClocks } from '#core/record/round/inspection-kind.ts'

export type RoundEntered = ActInput<'open-round'>

/** What the document itself says about its round, as a proposal to open it. */
export const roundProposal = (
  draft: Pick<Draft, 'meta' | 'title'>,
  rounds: readonly Round[],
  ruleSet: string,
  inspected: string,
  today: string,
): RoundEntered => {
  const { meta, title } = draft
  const inspector = meta.inspector ?? ''
  const year = (meta.feedbackOn ?? meta.period?.from ?? today).slice(0, 4)
  const kind = kindSaidIn(`${inspector}${title ?? ''}`)
  const of = meta.inspected ?? inspected
  return {
    ordinal: Math.max(0, ...rounds.map((it) => it.ordinal)) + 1,
    name: inspector === '' ? `${of}（${year}年）` : `${inspector}${kindVerb[kind]}${of}（${year}年）`,
    kind,
    inspector,
    inspected: of,
    period: meta.period,
    feedbackOn: meta.feedbackOn,
    clocks: usualClocks[kind],
    ruleSet,
    predecessor: null,
  }
}

const kindVerb = { inspection: '巡视', patrol: '巡察', audit: '审计', environment: '督察' } as const

export type RoundFlaw = 'name' | 'inspector' | 'inspected' | 'period' | 'ruleSet'

/** What keeps the round from being opened. */
export const roundFlaws = (it: RoundEntered): RoundFlaw[] => [
  ...(['name', 'inspector', 'inspected', 'ruleSet'] as const).filter((field) => it[field].trim() === ''),
  ...(it.period !== null && (it.period.from === '' || it.period.to === '' || it.period.to < it.period.from)
    ? (['period'] as const)
    : []),
]

/** The first number a new round gives: 轮次-方面-序号. */
export const firstNumber = (ordinal: number, aspect: number): string =>
  `${String(ordinal)}-${String(aspect).padStart(2, '0')}-001`
