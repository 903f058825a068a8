import { readMail, setMail } from '#ledger/desk/mail-rule.ts'
import { chooseNotices, endCalendar, putOffLine, readNotices, renewCalendar } from '#ledger/desk/notices.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { listInbox } from '#ledger/queries/list-inbox.ts'
import type { AppOptions } from '#server/app-types.ts'
import type { Handlers } from '#server/bind.ts'

type NoticeHandlers = Pick<
  Handlers,
  | 'listInbox'
  | 'putOffLine'
  | 'readNotices'
  | 'chooseNotices'
  | 'renewCalendar'
  | 'endCalendar'
  | 'readMail'
  | 'setMail'
>

/** What waits, and how one is reminded of it (contract/inbox.ts, contract/notices.ts). */
export const noticeHandlers = (
  ledger: Ledger,
  { mail = null, robotHosts = [] }: Pick<AppOptions, 'mail' | 'robotHosts'>,
): NoticeHandlers => ({
  listInbox: ({ caller, query }) => listInbox(ledger, caller(), query),
  async putOffLine({ caller, body }) {
    await putOffLine(ledger, caller(), body)
    return {}
  },
  async readNotices({ caller }) {
    return {
      ...(await readNotices(ledger, caller())),
      mailServer: mail !== null,
      robotHosts: [...robotHosts],
    }
  },
  async chooseNotices({ caller, body }) {
    await chooseNotices(ledger, caller(), body, robotHosts)
    return {}
  },
  renewCalendar: async ({ caller }) => ({ calendarPath: await renewCalendar(ledger, caller()) }),
  async endCalendar({ caller }) {
    await endCalendar(ledger, caller())
    return {}
  },
  async readMail({ caller }) {
    return { ...(await readMail(ledger, caller())), server: mail, robotHosts: [...robotHosts] }
  },
  async setMail({ caller, body }) {
    await setMail(ledger, caller(), body)
    return {}
  },
})
