import type { Caller } from '#ledger/ledger.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { putDraft } from './draft.ts'
import { problemState, seenOfState } from './problem-state.ts'
import type { World } from './world.ts'

export type CourseCast = {
  round: string
  bureau: string
  director: Caller
  leader: Caller & { post: string }
  handler: Caller
  head: Caller
  verifier: Caller
}

/** What the changes of course are lived on: problems that are planned and worked on, and asking about them. */
export const courseOf = (world: World, cast: CourseCast) => {
  const { act } = world
  const { director, leader, head } = cast
  const state = async (problem: string): Promise<Problem> => {
    const it = await problemState(world.ledger, world.workspace, problem)
    if (!it) throw new Error('no such problem')
    return it
  }
  const seen = async (problem: string) => seenOfState(await state(problem))
  const ask = async (
    problem: string,
    change: Parameters<typeof act<'ask-change'>>[2]['change'],
    by: Caller = head,
  ): Promise<string> =>
    (await act(by, 'ask-change', { problem, reason: '汛期无法施工', change })).made.at(-1) ?? ''
  const decide = async (
    by: Caller,
    how: 'consent-change' | 'grant-change',
    problem: string,
    request: string,
  ) => act(by, how, { problem, request, seen: await seen(problem) })
  /** Confirms problems with these manifestations and hands them out; approved where `planned`. */
  const problems = async (titles: readonly string[], found: readonly string[], planned = true) => {
    const manifestations = found.map((text, at) => ({ key: `m${at}`, marker: null, text, span: null }))
    const draft = await putDraft(world, titles, 'feedback', [], { manifestations })
    const { streams } = await act(director, 'confirm-import', { draft, round: cast.round })
    const ids = streams.filter((it) => it.kind === 'problem').map((it) => it.id)
    for (const problem of ids) {
      await act(director, 'hand-out', {
        problems: [problem],
        leadLeader: { person: leader.person, post: leader.post },
        leadUnit: cast.bureau,
        handler: cast.handler.person,
        timeClass: 'time-limited',
        deadline: '2026-10-31',
      })
      const answers = (await state(problem)).manifestations.map((it) => it.id)
      for (const answer of answers.length > 0 ? answers : [problem])
        await act(director, 'add-measure', {
          ...{ problem, text: '更换主管道', answers: [answer], goal: null, deadline: '2026-09-30' },
          units: [cast.bureau],
        })
      if (planned)
        await act(director, 'approve-plan', { problem, seen: await seen(problem), missingRule: false })
    }
    return ids
  }
  return { state, seen, ask, decide, problems }
}

const extension = { kind: 'extension' as const, measure: null, done: '已完成招标' }
const longTerm = {
  ...{ kind: 'class' as const, to: 'long-term' as const, grounds: '历史成因复杂' },
  ...{ deadline: null, recheckOn: '2026-12-01' },
}

/** Every change of course there is, on problems of their own: each fact at least once. */
export const liveCourses = async (world: World, cast: CourseCast): Promise<void> => {
  const { act } = world
  const { director, head, leader, verifier } = cast
  const { state, seen, ask, decide, problems } = courseOf(world, cast)
  const [put = '', kept = '', gone = ''] = await problems(['水库除险推进慢', '渠道淤积', '渠道长期淤积'], [])
  const [split = ''] = await problems(['水费征收和使用不规范'], ['征收不到位', '使用超范围'])

  const measure = (await state(put)).measures[0]?.id ?? ''
  await decide(
    director,
    'grant-change',
    put,
    await ask(put, { ...extension, to: '2026-11-10', follow: [measure] }),
  )
  const first = await ask(put, { ...extension, to: '2026-11-15', follow: [] })
  await act(director, 'refuse-change', { problem: put, request: first, reason: '理由不充分' })
  const second = await ask(put, { ...extension, to: '2026-11-20', follow: [] })
  await act(head, 'withdraw-change', { problem: put, request: second, reason: '写错日期' })
  const other = {
    ...{ kind: 'measure' as const, replaces: measure, text: '改用非开挖修复', answers: [put], goal: null },
    ...{ deadline: null, units: [cast.bureau] },
  }
  await decide(director, 'grant-change', put, await ask(put, other))
  await decide(director, 'grant-change', put, await ask(put, longTerm))
  await act(verifier, 'recheck', { problem: put, found: '仍在坚持', next: '2026-12-15' })
  const source = await act(director, 'add-source', {
    problem: put,
    source: {
      ...{ from: 'elsewhere', kind: 'audit', body: '县审计局', document: '水利资金审计报告' },
      ...{ number: '3', text: '除险资金使用进度慢', feedbackOn: '2026-05-10' },
    },
  })
  await act(director, 'remove-source', { problem: put, source: source.made[0] ?? '', reason: '登记错了' })
  const grounds = await world.upload('项目取消批复.txt', '同意取消该项目')
  const proofs = [{ hash: grounds, kind: 'notice' as const, statement: '取消批复', dated: null }]
  const ending = await ask(put, {
    ...{ kind: 'ending', as: 'not-applicable', grounds: '水库已经批准报废', receiver: null, proofs },
  })
  await decide(leader, 'consent-change', put, ending)
  await act(director, 'end', { problem: put, request: ending, seen: await seen(put) })
  await act(director, 'resume', { problem: put, reason: '批复被撤销' })

  const merging = await ask(gone, { kind: 'merge', into: kept })
  await act(director, 'merge', { problem: gone, request: merging, seen: await seen(gone), into: kept })
  const parts = (await state(split)).manifestations.map((it) => ({
    ...{ title: `水费${it.text}`, shortTitle: `水费${it.text}`, manifestations: [it.id] },
  }))
  const dividing = await ask(split, { kind: 'split', parts })
  await act(director, 'split', { problem: split, request: dividing, seen: await seen(split) })
}
