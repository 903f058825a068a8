import type { RefusalCode } from '#core/record/fact/refusal.ts'
import { isDoneOnce } from './carried-on.ts'
import { type Relation, type Right, halves } from './right.ts'
import { type PlainAct, rights } from './table.ts'

const codesOf: Record<Relation, readonly RefusalCode[]> = {
  anywhere: [],
  'lead-unit': ['not-your-unit'],
  'working-unit': ['not-your-unit'],
  own: ['not-your-unit', 'not-your-proof'],
  'lead-leader': ['not-its-leader'],
}

/** Every code with which the table itself can refuse the act. */
export const answersOf = (act: PlainAct): RefusalCode[] => {
  const { grants, abstains = [], steps, locks }: Right = rights[act]
  const codes: RefusalCode[] = [
    'not-allowed',
    ...grants.flatMap((it) => codesOf[halves(it).relation]),
    ...(abstains.length > 0 ? (['registrar-abstains'] as const) : []),
    ...(steps === 'any' ? [] : (['wrong-step'] as const)),
    ...(isDoneOnce(act) ? (['carried-on'] as const) : []),
    ...(locks === true ? (['content-locked'] as const) : []),
  ]
  return [...new Set(codes)]
}
