import type { AnswerOf } from '#contract/route.ts'
import type { listMeetingsOfProblem as route } from '#contract/meetings.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { problemsServed } from '#core/record/meeting/meeting.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereMeetings } from '#ledger/queries/meetings-seen.ts'
import { problemsSeen } from '#ledger/queries/meetings-seen.ts'
import { read } from '#ledger/queries/read.ts'
import { meetingsOf, shownDecisions } from '#ledger/queries/show-meeting.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>

/** What a decision on this problem can be tied to: its measures, shares of them, and statements, the newest first. */
const linksOf = ({ id: problem, number, measures, assignments, progress }: Problem): Answer['links'] => {
  const link = (kind: 'measure' | 'assignment' | 'progress') => (it: { id: string; text: string }) => ({
    ...{ kind, problem, number, id: it.id, text: it.text },
  })
  return [
    ...measures.map(link('measure')),
    ...assignments
      .filter((it) => it.withdrawn === null)
      .map(({ id, unit, share }) => link('assignment')({ id, text: `${unit.name} ${share}`.trim() })),
    ...progress.toReversed().slice(0, 50).map(link('progress')),
  ]
}

/** What was decided about one problem, meeting by meeting, the newest first. */
export const listMeetingsOfProblem = (ledger: Ledger, caller: Caller, id: string): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace } = reading
    if (!(await problemsSeen(reading, [id])).has(id)) throw new Refused('not-found', { thing: 'problem', id })
    const where = whereMeetings(reading, { problem: id })
    const { rows } = await client.query<{ id: string }>(
      `select m.id from views.meeting m where ${String(where)} order by m.on_day desc, m.id`,
      where.values,
    )
    const meetings = await meetingsOf(
      reading,
      rows.map((row) => row.id),
    )
    const seen = await problemsSeen(reading, meetings.flatMap(problemsServed))
    if (meetings.length === 0) return { meetings: [], links: [] }
    const facts = await loadFacts(client, workspace, [problemStream(id)])
    const problem = foldStream('problem', facts.get(`problem:${id}`) ?? [])
    return {
      meetings: meetings.map((meeting) => ({
        id: meeting.id,
        kind: meeting.kind,
        title: meeting.title,
        on: meeting.on,
        body: meeting.body,
        decided: shownDecisions(reading, meeting, seen, (it) =>
          it.problems.some(({ problem: of }) => of === id),
        ),
      })),
      links: problem ? linksOf(problem) : [],
    }
  })
