import type { HandOver } from '#contract/hand-over.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { OrganisationComparison } from '#contract/organisation-sheet.ts'
import { type County, granted, person } from '../county.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/** Units that are called otherwise, merged, restored; posts told apart; a workbook; and what changes hands. */
export const handOverInTime = async (house: House, { leader, bureau }: County): Promise<void> => {
  const { admin } = house
  const organisation = async () => (await admin.get('/api/organisation')).json as Organisation
  const top = (await organisation()).units.find((it) => it.parent === null)?.id ?? ''
  const unit = async (name: string, kind: string, rank: number) =>
    (
      await granted(house, admin, 'register-unit', {
        name,
        shortName: name.slice(3),
        kind,
        parent: top,
        rank,
      })
    ).streams.find((it) => it.kind === 'unit')?.id ?? ''
  const group = await unit('澄江县巡视整改工作领导小组', 'leading-group', 1)
  await granted(house, admin, 'set-remit', { unit: group, remit: '统筹全县整改，每月研究一次' })
  await admin.act(house.ledger.newId, 'establish-post', {
    ...{ unit: group, title: '成员', roles: ['verifier'], rank: 1 },
  })
  await admin.act(house.ledger.newId, 'move-unit', { unit: bureau, parent: group })
  const old = await unit('澄江县水产局', 'bureau', 40)
  await granted(house, admin, 'alias-unit', { unit: old, aliases: ['渔业局'] })
  await granted(house, admin, 'rank-unit', { unit: old, rank: 41 })
  const post = (
    await granted(house, admin, 'establish-post', {
      ...{ unit: bureau, title: '副局长', portfolio: '水库', roles: [], rank: 20 },
    })
  ).made[0]
  await granted(house, admin, 'revise-post', { unit: bureau, post, portfolio: '水库、移民', rank: 15 })

  const { rows } = (await admin.get('/api/problems')).json as { rows: { id: string; step: string }[] }
  const planned = rows.find((it) => it.step === 'registered')
  const problem = (planned ?? rows.find((it) => it.step === 'in-progress'))?.id ?? ''
  if (!planned) await granted(house, admin, 'reopen-plan', { problem, reason: '补充配合单位' })
  const leadLeader = { person: leader.person, post: leader.post }
  await granted(house, admin, 'hand-out', { problems: [problem], leadLeader, coUnits: [old] })
  const end = { unit: old, on: '2026-08-01', into: bureau, reason: '机构改革' }
  await admin.act(house.ledger.newId, 'end-unit', { ...end, into: old })
  await granted(house, admin, 'end-unit', end)
  await admin.act(house.ledger.newId, 'establish-post', { unit: old, title: '局长', roles: [], rank: 1 })
  await admin.get(`/api/answered?unit=${old}`)
  const given = { problems: [problem], on: '2026-08-01', note: '机构改革' }
  await granted(house, admin, 'hand-over-unit', { from: old, to: bureau, ...given })
  await granted(house, admin, 'restore-unit', { unit: old, reason: '撤并日期登记错了' })

  const successor = await person(house, '江接任', top, ['leader'])
  await admin.get(`/api/answered?person=${leader.person}`)
  const handed = {
    from: leader.person,
    to: successor.person,
    problems: [problem],
    on: '2026-08-01',
    note: '调离',
  }
  await granted(house, admin, 'hand-over', handed)
  await admin.act(house.ledger.newId, 'hand-over', handed)
  const { handOvers } = (await admin.get(`/api/hand-overs?problem=${problem}`)).json as {
    handOvers: HandOver[]
  }
  await admin.get(`/api/hand-overs/${handOvers[0]?.id ?? ''}`)
  await granted(house, admin, 'hand-over', {
    ...handed,
    from: successor.person,
    to: leader.person,
    note: '调回',
  })

  const name = encodeURIComponent('单位.csv')
  const sheet = '单位全称,简称,类别,上级单位,排序\n澄江县林业局,县林业局,部门,,50\n'
  const read = (await admin.file(`/api/organisation/compare?name=${name}`, sheet))
    .json as OrganisationComparison
  await granted(house, admin, 'take-organisation', { rows: read.rows, compared: read.hash })
}
