import { showProblem } from '#ledger/queries/show-problem.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { type Event, type Seeding, act, callerOf, known } from '#cli/demo/seeding.ts'
import { village } from '#cli/demo/seed-groups.ts'
import { handlerPostOf, holderOf } from '#cli/demo/story.ts'

const shared = 33

/** A bureau hands a measure down to two towns, one of them further down to a village; the other has not taken it over yet. */
export const shareEvents = (seeding: Seeding): Event[] => {
  const { story, ledger, units, problems } = seeding
  const on = addDays(story.ledger.round.asOf, -8)
  const by = (unit: string) => callerOf(seeding, holderOf(story, handlerPostOf(story, unit), on))
  const handDown = async (): Promise<void> => {
    const problem = known(problems, shared)
    const { measureList, deadline } = await showProblem(ledger, by('nongyeju'), problem)
    const measure = measureList[0]?.id ?? ''
    const latest = deadline?.current ?? null
    const { made } = await act(seeding, by('nongyeju'), 'assign', {
      ...{ problem, measure, parent: null, from: known(units, 'nongyeju') },
      shares: [
        { unit: known(units, 'fengya'), share: '枫桠镇9份外出承包人的合同', deadline: latest },
        { unit: known(units, 'qinghuang'), share: '青篁镇9份外出承包人的合同', deadline: latest },
      ],
    })
    const [town = ''] = made
    await act(seeding, by('fengya'), 'take-over', {
      ...{ problem, assignment: town },
      share: '9份合同由镇农经站逐份联系承包人，坪岗村的4份由村里上门',
    })
    const below = await act(seeding, by('fengya'), 'assign', {
      ...{ problem, measure, parent: town, from: known(units, 'fengya') },
      shares: [{ unit: known(units, village.id), share: '坪岗村4份合同上门协商', deadline: latest }],
    })
    const assignment = below.made[0] ?? ''
    await act(seeding, callerOf(seeding, village.id), 'take-over', { problem, assignment, share: null })
  }
  return [{ on, order: 1, happen: handDown }]
}
