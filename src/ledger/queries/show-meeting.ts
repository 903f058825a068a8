import type { AnswerOf } from '#contract/route.ts'
import type { ShownDecision, showMeeting as route } from '#contract/meetings.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { type Meeting, decisionState, meetingSeenOf, problemsServed } from '#core/record/meeting/meeting.ts'
import { mayFollow, speaksForBody } from '#core/rules/meetings/meeting.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { askingOf, problemsSeen, whereMeetings } from '#ledger/queries/meetings-seen.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Seen = Awaited<ReturnType<typeof problemsSeen>>

/** The meetings with these ids, straight from their facts. */
export const meetingsOf = async (
  { client, workspace }: Reading,
  ids: readonly string[],
): Promise<Meeting[]> => {
  if (ids.length === 0) return []
  const facts = await loadFacts(
    client,
    workspace,
    ids.map((id) => ({ kind: 'meeting', id })),
  )
  return ids.flatMap((id) => foldStream('meeting', facts.get(`meeting:${id}`) ?? []) ?? [])
}

const numbered = (problems: readonly { problem: string }[], seen: Seen) =>
  problems.flatMap((it) => seen.get(it.problem) ?? [])

/** The decisions of a meeting that `shows` lets through, as they stand today. */
export const shownDecisions = (
  reading: Reading,
  meeting: Meeting,
  seen: Seen,
  shows: (it: Meeting['decided'][number]) => boolean,
): ShownDecision[] => {
  const asking = askingOf(reading)
  return meeting.decided.filter(shows).map((it) => {
    const followed = meeting.followed.filter((one) => one.decision === it.decision)
    return {
      ...it,
      problems: numbered(it.problems, seen),
      state: decisionState(it, followed.length > 0, reading.day),
      followed: followed.map(({ link, statement, by, at }) => ({
        ...{ link: link && seen.has(link.problem) ? link : null, statement, by: who(by), at },
      })),
      mayFollow: meeting.withdrawn === null && mayFollow(meeting, it.decision, asking),
    }
  })
}

/** What is the caller's of a meeting of others: given to them, or about a problem they see. */
const isOurs =
  ({ scope, person }: Reading, seen: Seen) =>
  (it: Meeting['decided'][number]): boolean =>
    it.who.some(({ id }) => id === person || (scope ?? []).includes(id)) ||
    it.problems.some(({ problem }) => seen.has(problem))

/** Whether the caller sees all of it: the whole ledger, or the meeting of a unit of their own. */
const seesWhole = ({ scope }: Reading, meeting: Meeting): boolean =>
  scope === null || scope.includes(meeting.body.id)

const found = async (reading: Reading, id: string): Promise<Meeting> => {
  const where = whereMeetings(reading, {}).and('m.id = ?', id)
  // One that was withdrawn can still be opened by whoever may read it.
  const sql = `select 1 from views.meeting m where ${String(where).replace(' and not m.withdrawn', '')}`
  const { rowCount } = await reading.client.query(sql, where.values)
  const [meeting] = rowCount ? await meetingsOf(reading, [id]) : []
  if (!meeting) throw new Refused('not-found', { thing: 'meeting', id })
  return meeting
}

/** One meeting whole; of a meeting of others a unit sees what concerns it. */
export const showMeeting = (ledger: Ledger, caller: Caller, id: string): Promise<AnswerOf<typeof route>> =>
  read(ledger, caller, async (reading) => {
    const meeting = await found(reading, id)
    const seen = await problemsSeen(reading, problemsServed(meeting))
    const whole = seesWhole(reading, meeting)
    const decided = shownDecisions(reading, meeting, seen, whole ? () => true : isOurs(reading, seen))
    const { kind, title, on, body, rounds, place, chair, attended, problems, paper } = meeting
    return {
      ...{ id, kind, title, on, body, rounds, place, chair, attended, decided },
      problems: numbered(problems, seen),
      minutes: whole && paper ? { fileName: paper.fileName, hash: paper.hash } : null,
      recorded: { by: who(meeting.recorded.by), at: meeting.recorded.at },
      corrections: meeting.corrections.map((it) => ({ ...it, by: who(it.by) })),
      withdrawn: meeting.withdrawn && { ...meeting.withdrawn, by: who(meeting.withdrawn.by) },
      seen: meetingSeenOf(meeting, sha256),
      mayChange: meeting.withdrawn === null && speaksForBody(body, askingOf(reading)) === null,
      partly: !whole,
    }
  })

/** The minutes, for whoever sees the meeting whole. @throws Refused `not-found` */
export const meetingPaper = (
  ledger: Ledger,
  caller: Caller,
  id: string,
): Promise<{ hash: string; fileName: string; mediaType: string }> =>
  read(ledger, caller, async (reading) => {
    const meeting = await found(reading, id)
    if (!meeting.paper || !seesWhole(reading, meeting))
      throw new Refused('not-found', { thing: 'meeting', id })
    return meeting.paper
  })
