import type { Caller } from '#ledger/ledger.ts'
import { listReviews } from '#ledger/queries/list-reviews.ts'
import { showReview } from '#ledger/queries/show-review.ts'
import { showSubplan } from '#ledger/queries/show-subplan.ts'
import type { World } from './world.ts'

type Cast = { director: Caller; handler: Caller; head: Caller; verifier: Caller }
type Of = { round: string; problem: string; measure: string; bureau: string; discipline: string }

/** A plan goes through joint review, is called off once, and its unit files how it will be done: every fact there is. */
export const livePlans = async (world: World, cast: Cast, of: Of): Promise<void> => {
  const { act, ledger } = world
  const { director, handler, head, verifier } = cast
  const { round, problem, measure, bureau, discipline: body } = of
  const fields = { answers: [problem], goal: '漏损率低于 12%', deadline: '2026-09-30', units: [bureau] }
  const proof = { kinds: ['data' as const, 'site' as const], words: '连续三个月漏损率监测' }
  await act(handler, 'revise-measure', { problem, measure, text: '更换全部老旧主管道', ...fields, proof })
  const sending = {
    round,
    problems: [problem],
    bodies: [body],
    replyBy: '2026-08-10',
    note: '请对照反馈意见审',
  }
  const send = async () => (await act(director, 'send-for-review', sending)).streams[0]?.id ?? ''
  const first = await send()
  await act(director, 'withdraw-review', { review: first, reason: '漏送一个单位' })
  const review = await send()
  const { reviews } = await listReviews(ledger, verifier, round)
  const [plan] = (await showReview(ledger, verifier, reviews[0]?.id ?? '')).plans
  const amend = {
    ...{ review, problem, body, verdict: 'amend' as const, questions: ['reasonable' as const] },
    ...{ text: '时限可以再提前', seen: plan?.now ?? '' },
  }
  const opinion = (await act(verifier, 'give-opinion', amend)).made[0] ?? ''
  await act(verifier, 'conclude-review', { review, body })
  await act(director, 'answer-opinion', { review, opinion, adopted: false, reply: '招标周期不能再缩短' })

  const { seen, carried } = await showSubplan(ledger, head, round, bureau)
  const covers = carried.map((it) => ({
    ...{ problem: it.problem, measure: it.measure, assignment: it.assignment },
  }))
  const filing = { round, unit: bureau, text: '分三段换管，九月底通水。', covers, seen }
  const file = await world.upload('子方案.txt', '县水务局子方案')
  const subplan = (await act(head, 'file-subplan', { ...filing, file })).streams[0]?.id ?? ''
  await act(director, 'return-subplan', { subplan, reason: '没有写明经费来源' })
  await act(head, 'file-subplan', { ...filing, text: '分三段换管，经费列入年度预算。', file: null })
  const filed = await showSubplan(ledger, director, round, bureau)
  await act(director, 'approve-subplan', { subplan, seen: filed.subplan?.seen ?? '' })
}
