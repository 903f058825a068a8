import type { InboxLine } from '#contract/inbox.ts'
import { inboxGroups } from '#core/rules/inbox/reasons.ts'
import { reach } from '#core/rules/rights/reading.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { inboxPage } from '#ledger/queries/list-inbox.ts'
import { read } from '#ledger/queries/read.ts'

/** As far ahead as a calendar shows, in days; and as many lines. */
const ahead = 400
const most = 2000

/**
 * Everything of somebody's that has a day, for a calendar of their own.
 * @returns null for whoever holds no post, or administrators' posts alone
 */
export const calendarLines = (
  ledger: Ledger,
  caller: Caller,
): Promise<{ lines: InboxLine[]; ledgerName: string } | null> =>
  read(ledger, caller, async (reading) => {
    if (reading.roles.length === 0 || reach(reading.roles.map((it) => it.role)) === 'nothing') return null
    const { rows } = await reading.client.query<{ name: string }>(
      'select name from views.workspace where workspace_id = $1',
      [caller.workspace],
    )
    const looking = { groups: inboxGroups, nearDays: ahead, calendar: true }
    const lines: InboxLine[] = []
    let cursor: string | undefined
    do {
      const page = await inboxPage(ledger, caller, reading, looking, { cursor })
      lines.push(...page.lines.filter((it) => it.by !== null))
      cursor = page.next ?? undefined
    } while (cursor !== undefined && lines.length < most)
    return { lines, ledgerName: rows[0]?.name ?? '' }
  })
