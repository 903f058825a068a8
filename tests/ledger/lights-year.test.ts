/**
 * A year of a small county, day by day: acts by random people on random problems, rules that change meanwhile, lights set by
 * hand. At the end the board of every past day is drawn again from the journal, and must be the one that was shown.
 */
import { expect, test } from 'vitest'
import { type ActInput, type ActName, acts } from '#contract/acts.ts'
import { rulesInForce } from '#core/record/round/round.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { spellsOf } from '#core/rules/light/spells.ts'
import { addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { performAct } from '#ledger/acts/perform.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import { Refused } from '#ledger/refusals.ts'
import { rebuild } from '#ledger/views/rebuild.ts'
import { today } from '#ledger/views/today.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { seed } from '../seed.ts'
import { type County } from './county.ts'
import { deepCounty } from './deep-county.ts'
import { problemState } from './problem-state.ts'
import { Choices, actFor, inputs } from './random-inputs.ts'
import { officialFor } from './random-officials.ts'
import { withPapers } from './random-papers.ts'
import { newWorld } from './world.ts'

type Board = Map<string, string | null>

/** What is lit today, as every list shows it. */
const shownBoard = async ({ world }: County): Promise<Board> => {
  await today(world.ledger, world.workspace)
  return inWorkspace(world.store.pool, world.workspace, async (_db, client) => {
    const { rows } = await client.query<{ id: string; light_sign: string | null }>(
      `select id, light_sign from views.problem
        where workspace_id = $1 and (ended_as is null or ended_as not in ('split', 'merged'))
       union all
       select m.id, m.light_sign from views.measure m
         join views.problem p on p.workspace_id = m.workspace_id and p.id = m.problem_id
        where m.workspace_id = $1 and (p.ended_as is null or p.ended_as not in ('split', 'merged'))`,
      [world.workspace],
    )
    return new Map(rows.map((row) => [row.id, row.light_sign]))
  })
}

const attempt = async (county: County, problem: Problem, act: ActName, c: Choices): Promise<void> => {
  const { world } = county
  const me = officialFor(act, county, problem, c)
  const day = dayInShanghai(world.clock.now)
  const make = inputs[act] as (...of: Parameters<(typeof inputs)['close']>) => ActInput<ActName>
  const made = make({ county, problem, day, drafts: [], imports: [] }, c, me)
  const input = acts[act].parse(await withPapers(county, act, made, c.pick(county.officials)))
  try {
    await performAct(world.ledger, me, { actId: world.ledger.newId(), act, input })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

/** What lights follow from most, so that a year has enough of it. */
const lively: readonly ActName[] = [
  ...(['judge-item', 'note-event', 'press-item', 'override-light', 'lift-override'] as const),
  ...(['report-progress', 'hand-out', 'approve-plan', 'assign', 'grant-change', 'ask-change'] as const),
]

const redrawn = async ({ world }: County, days: readonly string[]): Promise<Map<string, Board>> => {
  const { ledger, workspace } = world
  return inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    // Also problems that came of others on the way, and those that are withdrawn by now.
    const { rows } = await client.query<{ id: string }>(
      `select distinct stream_id as id from journal.fact where workspace_id = $1 and stream_kind = 'problem'`,
      [workspace],
    )
    const rounds = await client.query<{ id: string }>('select id from views.round where workspace_id = $1', [
      workspace,
    ])
    const ofRounds = await loadFacts(
      client,
      workspace,
      rounds.rows.map(({ id }) => ({ kind: 'round', id })),
    )
    const boards = new Map<string, Board>(days.map((day) => [day, new Map()]))
    for (const { id } of rows) {
      const facts = await loadFacts(client, workspace, [{ kind: 'problem', id }])
      const of = facts.get(`problem:${id}`) ?? []
      const round = (of[0]?.body as { round?: string } | undefined)?.round ?? ''
      const state = foldStream('round', ofRounds.get(`round:${round}`) ?? [])
      const last = days.at(-1) ?? ''
      const spells = spellsOf(
        of,
        (day) => (state ? rulesInForce(state, day) : { rules: null, until: null }),
        last,
      )
      for (const day of days)
        for (const { item, sign, from, until } of spells)
          if (from <= day && (until === null || day < until)) boards.get(day)?.set(item, sign)
    }
    return boards
  })
}

const plain = (board: Board | undefined): Record<string, string | null> =>
  Object.fromEntries([...(board ?? new Map())].toSorted(([a], [b]) => (a < b ? -1 : 1)))

test(
  '模拟一年：过去每一天的灯，从办理记录重新画出来，与当天显示的一模一样',
  { timeout: 600_000 },
  async () => {
    const county = await deepCounty(await newWorld('2026-08-01T01:00:00.000000Z'))
    const { world } = county
    const c = new Choices(seed * 7_919)
    const first = addDays(dayInShanghai(world.clock.now), 1)
    const shown = new Map<string, Board>()
    for (let n = 0; n < 365; n++) {
      const day = addDays(first, n)
      world.clock.now = `${day}T02:00:00.000000Z`
      // A holiday of a week in every month: nobody reads or writes, and the lights catch up afterwards.
      if (n % 30 >= 23 && n > 30) continue
      for (let act = c.below(3); act > 0; act -= 1) {
        const problem = await problemState(world.ledger, world.workspace, c.pick(county.problems))
        if (problem) await attempt(county, problem, c.rarely(2) ? c.pick(lively) : actFor(problem, c), c)
      }
      if (n % 60 === 7)
        await attempt(
          county,
          (await problemState(world.ledger, world.workspace, county.problems[0] ?? '')) as Problem,
          'adopt-rules',
          c,
        )
      shown.set(day, await shownBoard(county))
    }
    const again = await redrawn(county, [...shown.keys()])
    let lit = 0
    const signs = new Set<string>()
    for (const [day, board] of shown) {
      expect(plain(again.get(day)), day).toEqual(plain(board))
      for (const sign of board.values())
        if (sign !== null) {
          lit += 1
          signs.add(sign)
        }
    }
    // A year in which nothing was lit would prove nothing.
    expect(lit).toBeGreaterThan(2_000)
    expect(signs.size).toBeGreaterThan(5)
    const last = [...shown.keys()].at(-1) ?? ''
    await rebuild(world.ledger, world.workspace)
    expect(plain(await shownBoard(county)), 'rebuilt').toEqual(plain(shown.get(last)))
  },
)
