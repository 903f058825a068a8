import type { Duty } from '#core/record/duty/duty.ts'
import { type Meeting, problemsServed } from '#core/record/meeting/meeting.ts'
import type { ViewRows } from '#ledger/views/rows.ts'

/** What pages look up of a meeting; what was said in it is read from its facts. */
export const rowsOfMeeting = (meeting: Meeting): ViewRows => ({
  meeting: [
    {
      id: meeting.id,
      round_ids: meeting.rounds.map((it) => it.id),
      kind: meeting.kind,
      title: meeting.title,
      on_day: meeting.on,
      body_id: meeting.body.id,
      place: meeting.place,
      chair: meeting.chair,
      attended: meeting.attended,
      problem_ids: problemsServed(meeting),
      who_ids: [...new Set(meeting.decided.flatMap((it) => it.who.map(({ id }) => id)))],
      decided: meeting.decided.map(({ decision, by }) => ({
        ...{ decision, by },
        followed: meeting.followed.some((it) => it.decision === decision),
      })),
      paper_name: meeting.paper?.fileName ?? null,
      withdrawn: meeting.withdrawn !== null,
    },
  ],
})

/** A duty as it was set, and for which periods it was done. */
export const rowsOfDuty = (duty: Duty): ViewRows => ({
  duty: [
    {
      id: duty.id,
      round_id: duty.round.id,
      title: duty.title,
      body_id: duty.body.id,
      every: duty.every,
      from_day: duty.from,
      until_day: duty.until,
      due_within: duty.dueWithin,
      proof: duty.proof,
      problem_ids: duty.problems.map((it) => it.problem),
      done: duty.done.map(({ paper, ...told }) => ({ ...told, fileName: paper?.fileName ?? null })),
      ended: duty.ended,
      withdrawn: duty.withdrawn,
    },
  ],
})
