import type { lightActs } from '#contract/acts/lights.ts'
import type { Ask, OfProblem } from './asks.ts'
import type { Person } from './people.ts'
import { missing } from './story.ts'

type Acts = Exclude<keyof typeof lightActs, 'adopt-rules'>

/** Nobody speaks about what their own unit answers for. */
const ofOwn = ({ posts }: Person): Pick<Ask, 'beyond'> =>
  posts.some((it) => it.unit === '水利局') ? { beyond: 'own-unit-light' } : {}

const notThere = { beyond: 'unknown-thing', early: ['unknown-thing'] } satisfies Partial<Ask>

export const aboutLights: Record<Acts, OfProblem> = {
  'judge-item': (_it, who) => ({
    input: { measure: null, forecast: 'hopeful', quality: null, class: null, reason: '看过现场' },
    ...ofOwn(who),
  }),
  'note-event': (_it, who) => ({
    input: { measure: null, kind: 'named-in-circular', on: '2026-08-01', source: '第三期通报' },
    ...ofOwn(who),
  }),
  'withdraw-event': () => ({ input: { event: missing, reason: '记错了' }, ...notThere }),
  'press-item': (_it, who) => ({
    input: { measure: null, sign: 'near', limit: '2027-01-01', paper: '整改督〔2026〕7号' },
    ...ofOwn(who),
  }),
  'excuse-press': () => ({ input: { press: missing, reason: '停工' }, ...notThere }),
  'override-light': (_it, who) => ({
    input: { measure: null, sign: 'near', until: '2026-08-20', reason: '正在走程序' },
    ...ofOwn(who),
  }),
  'lift-override': (_it, who) => ({
    input: { measure: null, reason: '走完了' },
    beyond: ofOwn(who).beyond ?? 'nothing-changed',
  }),
}
