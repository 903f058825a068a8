import type { Organisation } from '#contract/organisation.ts'
import type { ReviewDetail } from '#contract/reviews.ts'
import type { SubplanDetail } from '#contract/subplans.ts'
import { granted } from '../county.ts'
import { foundedHouse } from '../house.ts'
import type { Ready } from './asks.ts'
import { type Place, peopleOf } from './people.ts'
import { draftOf, tellAll } from './problems.ts'

const subplanOf = async (
  { people, rounds }: Pick<Ready, 'people' | 'rounds'>,
  unit: Place,
): Promise<SubplanDetail> => {
  const path = `/api/rounds/${rounds[0] ?? ''}/subplans/${people.units[unit]}`
  return (await people.of['整改办主任'].browser.get(path)).json as SubplanDetail
}

/** What a unit carries, as it is shown to it before it files its sub-plan. */
const partsOf = async (world: Pick<Ready, 'people' | 'rounds'>, units: readonly Place[]) => {
  const parts: Ready['parts'] = {}
  for (const unit of units) {
    const { seen, carried } = await subplanOf(world, unit)
    const covers = carried.map(({ problem, measure, assignment }) => ({ problem, measure, assignment }))
    parts[unit] = { seen, covers }
  }
  return parts
}

/** The whole invented county, ready to be asked: everybody, every problem, and what lies beside them. */
export const county = async (): Promise<Ready> => {
  const house = await foundedHouse()
  const people = await peopleOf(house)
  await granted(house, house.admin, 'end-unit', {
    ...{ unit: people.units['从前的科委'], on: '2026-08-03', into: null, reason: '机构改革' },
  })
  const told = await tellAll(house, people)
  const { situations, rounds } = told
  const inReview = situations.find((it) => it.name === 'in review')?.problem
  const review = await granted(house, people.of['整改办主任'].browser, 'send-for-review', {
    ...{ round: rounds[0], problems: [inReview], replyBy: '2026-08-20', note: '' },
    bodies: [people.units['审计局'], people.units['纪委']],
  })
  const id = review.streams.find((it) => it.kind === 'review')?.id ?? ''
  const read = await people.of['整改办主任'].browser.get(`/api/reviews/${id}`)
  const planSeen = (read.json as ReviewDetail).plans[0]?.now ?? ''
  const opinion = await granted(house, people.of['核查人'].browser, 'give-opinion', {
    ...{ review: id, problem: inReview, body: people.units['纪委'], seen: planSeen },
    ...{ verdict: 'amend', questions: ['answered'], text: '时限太长' },
  })
  const parts = await partsOf(told, ['水利局', '财政局'])
  await granted(house, people.of['配合单位负责人'].browser, 'file-subplan', {
    ...{ round: rounds[0], unit: people.units['财政局'], text: '照办', file: null, ...parts['财政局'] },
  })
  const shown = await subplanOf(told, '财政局')
  const { persons } = (await house.admin.get('/api/organisation')).json as Organisation
  const auditor = persons.find((it) => it.id === people.of['外单位经办人'].id)
  return {
    ...told,
    appointment: auditor?.appointments[0]?.id ?? '',
    draft: (await draftOf(told, ['河道清淤进度迟缓'])).id,
    ...{ parts, subplan: shown.subplan?.id ?? '', subplanSeen: shown.subplan?.seen ?? '' },
    ...{ review: id, planSeen, opinion: opinion.made[0] ?? '' },
    elsewhere: (round) =>
      situations.find((it) => it.round !== round && it.name !== 'withdrawn')?.problem ?? '',
  }
}
