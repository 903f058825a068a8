import { expect, test } from 'vitest'
import { demoAccounts } from '#cli/demo/accounts.ts'
import { seedDemo } from '#cli/demo/seed.ts'
import { ended } from '#cli/demo/seed-course.ts'
import { relapsed } from '#cli/demo/seed-lookback.ts'
import { reopened } from '#cli/demo/seed-reviews.ts'
import { readStory } from '#cli/demo/story.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { callerOfLogin } from '#ledger/desk/callers.ts'
import { verifyJournal } from '#ledger/journal/verify.ts'
import { idsBy } from '#ledger/new-id.ts'
import { listDuties } from '#ledger/queries/list-duties.ts'
import { listInstruments } from '#ledger/queries/list-instruments.ts'
import { listVisits } from '#ledger/queries/list-visits.ts'
import { listMeetings } from '#ledger/queries/list-meetings.ts'
import { listProblems } from '#ledger/queries/list-problems.ts'
import { listLookbacks } from '#ledger/queries/lookbacks.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { openFolderVault } from '#vault/folder.ts'
import type { ProblemState } from '../../samples/county/types.ts'
import { testStore } from '../database.ts'
import { temporaryFolder } from './zhenggai.ts'

const stepOf: Record<ProblemState, string> = {
  'in-progress': 'in-progress',
  verifying: 'signed',
  returned: 'returned',
  accepted: 'accepted',
  closed: 'closed',
}

/** What the last weeks bring besides, which the documents of the story do not tell. */
const further = new Map([
  ...reopened.map((no) => [no, 'registered'] as const),
  [ended, 'ended'],
  ...[26, 47, 55].map((no) => [no, 'announced'] as const),
  [46, 'provisional'],
])

test(
  'the acts of the story bring every problem of the county to where it stands',
  { timeout: 180_000 },
  async () => {
    const today = '2026-11-23'
    const clock = () => `${today}T02:00:00.000000Z`
    const vault = await openFolderVault(temporaryFolder())
    const ledger: Ledger = { store: await testStore(), vault, clock, newId: idsBy(clock) }
    const story = readStory(today)
    await seedDemo(ledger, story, today, { told: () => {}, isStopped: () => false })

    const office = await callerOfLogin(ledger, 'office')
    const { rows } = await listProblems(ledger, office, { sort: 'number', offset: 0, limit: 100 })
    // What came back is worded as what was closed, and stands after it.
    const [again, ...more] = rows.filter((row, at) => rows.findIndex((it) => it.title === row.title) < at)
    expect(again).toMatchObject({ title: story.ledger.problems[relapsed - 1]?.title, step: 'registered' })
    expect(more).toEqual([])
    const steps = new Map(rows.filter((row) => row !== again).map((row) => [row.title, row.step]))
    expect(story.ledger.problems.map(({ no, title }) => [no, steps.get(title)])).toEqual(
      story.ledger.problems.map(({ no, state }) => [no, further.get(no) ?? stepOf[state]]),
    )
    for (const { login } of demoAccounts(story, today)) await callerOfLogin(ledger, login)
    const { round } = await showProblem(ledger, office, rows[0]?.id ?? '')
    const { plans, waiting, rebounds } = await listLookbacks(ledger, office, round.id)
    const told = plans.map(({ drawn, looked, failed }) => `${drawn} ${looked} ${failed}`)
    expect(new Set(told)).toEqual(new Set(['3 3 1', '8 2 0']))
    expect([waiting.length, rebounds.length]).toEqual([6, 1])
    const { duties } = await listDuties(ledger, office, { round: round.id })
    const owed = duties.flatMap((it) => it.periods.map(({ state }) => state))
    expect(new Set(owed)).toEqual(new Set(['done', 'late', 'missed', 'running']))
    const { meetings } = await listMeetings(ledger, office, { round: round.id })
    expect(new Set(meetings.map((it) => it.kind)).size).toBe(4)
    const { instruments } = await listInstruments(ledger, office, { round: round.id })
    expect(instruments.map((it) => it.step).toSorted()).toEqual([
      'answered',
      'closed',
      'drafted',
      'issued',
      'issued',
    ])
    const { visits } = await listVisits(ledger, office, { round: round.id })
    expect(new Set(visits.map((it) => it.kind)).size).toBe(4)
    const recorded = await ledger.store.pool.query<{ last: string }>(
      'select max(created_at) as last from desk.account',
    )
    expect((recorded.rows[0]?.last ?? '') <= clock()).toBe(true)
    expect(await verifyJournal(ledger, office.workspace)).toMatchObject({ sound: true })
  },
)

test('years later the story is told anew: whole weeks on, in its words too, and never in the future', () => {
  const [told, later] = [readStory('2026-11-23'), readStory('2029-03-04')]
  expect(told.ledger.round.asOf).toBe('2026-11-20')
  const { asOf, feedbackOn } = later.ledger.round
  expect(asOf <= '2029-03-04' && asOf > addDays('2029-03-04', -7)).toBe(true)
  const [year, month, day] = feedbackOn.split('-').map(Number)
  expect(told.feedback).toContain('2026年7月28日')
  expect(later.feedback).toContain(`${year}年${month}月${day}日`)
  expect(later.ledger.problems).toHaveLength(60)
})
