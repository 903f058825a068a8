import type { ActInput, ActName } from '#contract/acts.ts'
import { type StateOf, foldStream } from '#core/record/catalogue.ts'
import type { StreamKind } from '#core/record/fact/envelope.ts'
import { planContentOf, planSeenOf } from '#core/record/problem/plan-content.ts'
import { subplanSeenOf } from '#core/record/subplan/subplan.ts'
import { carriedSeenOf } from '#core/rules/planning/subplan.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import { carriedBy } from '#ledger/queries/carried.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { County, Official } from './county.ts'
import { withSupervision } from './random-supervision.ts'
import { withMeeting } from './random-meetings.ts'
import type { World } from './world.ts'

const stateOf = async <Kind extends StreamKind>(
  { store, workspace }: World,
  kind: Kind,
  id: string,
): Promise<StateOf<Kind> | null> => {
  const facts = await inWorkspace(store.pool, workspace, (_db, client) =>
    loadFacts(client, workspace, [{ kind, id }]),
  )
  return foldStream(kind, facts.get(`${kind}:${id}`) ?? [])
}

/** The newest review that has not been called off. */
const openReview = async ({ world, reviews }: County) => {
  for (const id of reviews.toReversed()) {
    const review = await stateOf(world, 'review', id)
    if (review && review.withdrawn === null) return review
  }
  return null
}

type OfReview = 'give-opinion' | 'conclude-review' | 'answer-opinion'

/** What was sent and said: one gives an opinion on a plan that was sent, and answers one that waits. */
const withReview = async (county: County, act: OfReview, input: ActInput<OfReview>) => {
  // Who speaks of a review that does not exist goes on doing so.
  if (!county.reviews.includes(input.review)) return input
  const review = await openReview(county)
  if (!review) return input
  const asked = { ...input, review: review.id }
  if (act === 'conclude-review') return asked
  if (act === 'answer-opinion') {
    const waiting = review.opinions.find((it) => it.answer === null)
    return waiting ? { ...asked, opinion: waiting.id } : asked
  }
  const [sent] = review.problems
  const problem = sent && (await stateOf(county.world, 'problem', sent.problem))
  return problem ? { ...asked, problem: problem.id, seen: planSeenOf(planContentOf(problem), sha256) } : asked
}

const withCarried = async ({ store, workspace }: World, input: ActInput<'file-subplan'>) => {
  const carried = await inWorkspace(store.pool, workspace, (_db, client) =>
    carriedBy(client, workspace, input.round, input.unit),
  )
  if (carried.length === 0) return input
  const covers = carried.map(({ problem, measure, assignment }) => ({ problem, measure, assignment }))
  return { ...input, covers, seen: carriedSeenOf(carried, sha256) }
}

const withAppointment = async ({ store, workspace }: World, input: ActInput<'relieve'>, who: Official) => {
  const { rows } = await inWorkspace(store.pool, workspace, (_db, client) =>
    client.query<{ id: string }>(
      'select id from views.appointment where workspace_id = $1 and person_id = $2 order by id desc',
      [workspace, who.person],
    ),
  )
  return rows[0] ? { ...input, person: who.person, appointment: rows[0].id } : input
}

/**
 * What somebody has read in the ledger before they speak of it: what was sent, filed, decided or carried. The other inputs
 * know what they speak of.
 * @param somebody whom it is about, where one person is as good as another
 */
export const withPapers = async (
  county: County,
  act: ActName,
  input: ActInput<ActName>,
  somebody: Official,
): Promise<ActInput<ActName>> => {
  const { world } = county
  switch (act) {
    case 'relieve':
      return withAppointment(world, input as ActInput<'relieve'>, somebody)
    case 'file-subplan':
      return withCarried(world, input as ActInput<'file-subplan'>)
    case 'give-opinion':
    case 'conclude-review':
    case 'answer-opinion':
      return withReview(county, act, input as ActInput<OfReview>)
    case 'approve-subplan': {
      const { subplan } = input as ActInput<'approve-subplan'>
      const state = await stateOf(world, 'subplan', subplan)
      return state ? { subplan, seen: subplanSeenOf(state, sha256) } : input
    }
    default:
      return withSupervision(world, act, await withMeeting(world, act, input))
  }
}
