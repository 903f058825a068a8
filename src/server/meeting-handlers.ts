import type { Ledger } from '#ledger/ledger.ts'
import { exportMeetings } from '#ledger/exports/meetings-sheet.ts'
import { dutyPaper, listDuties } from '#ledger/queries/list-duties.ts'
import { listMeetings } from '#ledger/queries/list-meetings.ts'
import { listMeetingsOfProblem } from '#ledger/queries/meetings-of-problem.ts'
import { meetingPaper, showMeeting } from '#ledger/queries/show-meeting.ts'
import type { AppOptions } from '#server/app-types.ts'
import type { FileHandlers } from '#server/bind-files.ts'
import type { Handlers } from '#server/bind.ts'
import { given } from '#server/export-routes.ts'
import { giveAsGiven } from '#server/given-file.ts'

type MeetingHandlers = Pick<Handlers, 'listMeetings' | 'showMeeting' | 'listMeetingsOfProblem' | 'listDuties'>

/** What answers the routes of meetings and duties (contract/meetings.ts). */
export const meetingHandlers = (ledger: Ledger): MeetingHandlers => ({
  listMeetings: ({ caller, query }) => listMeetings(ledger, caller(), query),
  showMeeting: ({ caller, param }) => showMeeting(ledger, caller(), param('id')),
  listMeetingsOfProblem: ({ caller, param }) => listMeetingsOfProblem(ledger, caller(), param('id')),
  listDuties: ({ caller, query }) => listDuties(ledger, caller(), query),
})

/** The same as files. */
export const meetingFileHandlers = (
  ledger: Ledger,
  log: AppOptions['log'],
): Pick<FileHandlers, 'meetingsXlsx' | 'meetingPaper' | 'dutyPaper'> => ({
  meetingsXlsx: async ({ c, caller, query }) => given(c, await exportMeetings(ledger, caller, query), log),
  meetingPaper: async ({ c, caller, param }) =>
    giveAsGiven(ledger, c, await meetingPaper(ledger, caller, param('id'))),
  dutyPaper: async ({ c, caller, param, query }) =>
    giveAsGiven(ledger, c, await dutyPaper(ledger, caller, param('id'), query.period)),
})
