import type { ActInput } from '#contract/acts.ts'
import type { organisationActs } from '#contract/acts/organisation.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { unitsOf } from '#core/rules/rights/working-units.ts'
import type { County } from './county.ts'
import type { Choices, Speech } from './random-inputs.ts'

type Makers = {
  [Name in keyof typeof organisationActs]: (speech: Speech, c: Choices) => ActInput<Name>
}

const nobody = '00000000-0000-7000-8000-000000000000'

/** Somebody who answers for the problem, mostly. */
const answering = ({ problem, county }: Speech, c: Choices): string => {
  const { leadLeader, handler, team } = problem.responsibility
  const all = [leadLeader, handler, ...team].flatMap((it) => (it ? [it.person] : []))
  return all.length === 0 || c.rarely(8) ? c.pick(county.officials).person : c.pick(all)
}

const idleUnit = ({ ended, units, officials }: County, c: Choices): string => {
  const idle = units.filter((id) => !ended.includes(id) && !officials.some((it) => it.unit === id))
  return idle.length === 0 ? nobody : c.pick(idle)
}

const endedUnit = ({ ended, units }: County, c: Choices): string =>
  c.pick(ended.length === 0 || c.rarely(4) ? units : ended)

/** Units and posts over time, and what changes hands. */
export const organisationInputs: Makers = {
  'alias-unit': ({ county }, c) => ({
    unit: c.pick(county.units),
    aliases: c.rarely(3) ? [] : [c.rarely(3) ? '县水务局' : `别名${c.below(30)}`],
  }),
  'rank-unit': ({ county }, c) => ({ unit: c.pick(county.units), rank: c.below(50) }),
  'set-remit': ({ county }, c) => ({ unit: c.pick(county.units), remit: c.rarely(3) ? '' : '统筹协调' }),
  // Mostly a unit that nobody works in: a county without bureaus has nothing to rectify.
  'end-unit': ({ county, day }, c) => ({
    unit: c.rarely(12) ? c.pick(county.units) : idleUnit(county, c),
    on: addDays(day, c.below(6) - 4),
    into: c.rarely(3) ? null : c.pick(county.units),
    reason: '机构改革',
  }),
  'restore-unit': ({ county }, c) => ({ unit: endedUnit(county, c), reason: '登记错了' }),
  'revise-post': ({ county }, c) => {
    const { unit, post } = c.pick(county.posts)
    return {
      unit,
      post: c.rarely(10) ? nobody : post,
      portfolio: c.pick(['', '水务', '财税']),
      rank: c.below(20),
    }
  },
  'hand-over': (speech, c) => ({
    from: answering(speech, c),
    to: c.pick(speech.county.officials).person,
    post: null,
    problems: [speech.problem.id],
    on: addDays(speech.day, c.below(5) - 3),
    note: '工作调动',
  }),
  'hand-over-unit': (speech, c) => {
    const left = unitsOf(speech.problem).filter((it) => speech.county.ended.includes(it))
    return {
      from: left.length === 0 || c.rarely(6) ? c.pick(speech.county.units) : c.pick(left),
      to: c.pick(speech.county.units),
      problems: [speech.problem.id],
      on: speech.day,
      note: '',
    }
  },
  'take-organisation': (_speech, c) => ({
    rows: {
      units: [],
      posts: [],
      persons: [
        {
          ...{ sheet: '', row: 2, flaws: [], name: `新人${c.below(50)}`, mark: '', unit: '', title: '' },
          ...{ portfolio: null, roles: null, from: null, until: null },
        },
      ],
    },
    compared: 'a'.repeat(64),
  }),
}
