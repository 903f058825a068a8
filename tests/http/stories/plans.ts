import type { ReviewDetail } from '#contract/reviews.ts'
import type { SubplanDetail } from '#contract/subplans.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import type { Organisation } from '#contract/organisation.ts'
import { type County, granted, person } from '../county.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/** A complete plan goes through joint review, and the unit that carries it files how: every act and address of plans. */
export const reviewPlans = async (house: House, { bureau }: County, problem: string): Promise<void> => {
  const { admin } = house
  const streamOf = (it: Awaited<ReturnType<typeof granted>>, kind: string) =>
    it.streams.find((stream) => stream.kind === kind)?.id ?? ''
  const { units } = (await admin.get('/api/organisation')).json as Organisation
  const parent = units.find((it) => it.parent === null)?.id
  const body = streamOf(
    await granted(house, admin, 'register-unit', {
      ...{ name: '澄江县委组织部', shortName: '县委组织部', kind: 'bureau', parent, rank: 4 },
    }),
    'unit',
  )
  const speaker = await person(house, '云舒', body, ['head'])
  const head = await person(house, '石磊', bureau, ['head'])
  const { round } = (await admin.get(`/api/problems/${problem}`)).json as ProblemDetail
  await admin.get(`/api/rounds/${round.id}/coverage`)
  await admin.get(`/api/problems/${problem}/coverage/${bureau}`)
  await admin.get(`/api/rounds/${round.id}/leaders?quiet=10`)
  await admin.get(`/api/rounds/${round.id}/trend?after=2026-08-01`)
  await admin.get(`/api/rounds/${round.id}/trend/rows?figure=entered&step=in-progress`)
  await admin.get(`/api/problems/${problem}/plans`)

  const sending = {
    round: round.id,
    problems: [problem],
    bodies: [body],
    replyBy: '2026-08-20',
    note: '请对照反馈意见',
  }
  const send = async () => streamOf(await granted(house, admin, 'send-for-review', sending), 'review')
  const review = await send()
  await admin.act(house.ledger.newId, 'send-for-review', sending)
  await admin.get(`/api/rounds/${round.id}/reviews`)
  const shown = (await speaker.browser.get(`/api/reviews/${review}`)).json as ReviewDetail
  await speaker.browser.get(`/api/reviews/${review}/plans/${problem}`)
  const said = { review, problem, body, verdict: 'amend', questions: ['to-the-point'], text: '措施太笼统' }
  const seen = shown.plans[0]?.now
  const opinion = (await granted(house, speaker.browser, 'give-opinion', { ...said, seen })).made[0]
  await granted(house, speaker.browser, 'conclude-review', { review, body })
  await granted(house, admin, 'answer-opinion', { review, opinion, adopted: true, reply: '已写明户数' })
  await admin.act(house.ledger.newId, 'answer-opinion', { review, opinion, adopted: false, reply: '再说' })
  await speaker.browser.get(`/api/reviews/${review}/opinions.docx`)
  await granted(house, admin, 'withdraw-review', { review: await send(), reason: '等轮次负责人看过再送' })

  await admin.get(`/api/rounds/${round.id}/subplans`)
  const subplanOf = async () =>
    (await head.browser.get(`/api/rounds/${round.id}/subplans/${bureau}`)).json as SubplanDetail
  const detail = await subplanOf()
  const covers = detail.carried.map(({ problem: of, measure, assignment }) => ({
    problem: of,
    measure,
    assignment,
  }))
  const given = await head.browser.file(
    `/api/files?name=${encodeURIComponent('子方案.txt')}`,
    '逐户核对，补发到位。',
  )
  const { hash } = given.json as { hash: string }
  const filing = { round: round.id, unit: bureau, covers, seen: detail.seen }
  const filed = await granted(house, head.browser, 'file-subplan', { ...filing, text: '', file: hash })
  const subplan = streamOf(filed, 'subplan')
  await admin.get(`/api/subplans/${subplan}/file`)
  await granted(house, admin, 'return-subplan', { subplan, reason: '没有写明完成时间' })
  await granted(house, head.browser, 'file-subplan', { ...filing, text: '九月底前补发到位。', file: null })
  const again = await subplanOf()
  await granted(house, admin, 'approve-subplan', { subplan, seen: again.subplan?.seen })
  await admin.get(`/api/rounds/${round.id}/coverage.xlsx`)
}
