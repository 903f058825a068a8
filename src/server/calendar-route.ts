import ical, { ICalCalendarMethod, ICalEventBusyStatus } from 'ical-generator'
import { id } from '#contract/values.ts'
import { check } from '#contract/check.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { type CalendarKind, reasonRow } from '#core/rules/inbox/reasons.ts'
import type { InboxLine } from '#contract/inbox.ts'
import { hour } from '#ledger/desk/instants.ts'
import { calendarOwner } from '#ledger/desk/notices.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { calendarLines } from '#ledger/queries/calendar-lines.ts'
import { Refused } from '#ledger/refusals.ts'
import { inbox as inboxEn } from '#messages/en/inbox.ts'
import { mailing as mailingEn } from '#messages/en/mailing.ts'
import { inbox as inboxZh } from '#messages/zh/inbox.ts'
import { mailing as mailingZh } from '#messages/zh/mailing.ts'
import type { App, AppOptions } from '#server/app-types.ts'
import { callerAddress } from '#server/caller-address.ts'
import { makeRateLimit } from '#server/rate-limit.ts'

const words = { 'zh-CN': { ...inboxZh, ...mailingZh }, en: { ...inboxEn, ...mailingEn } }
type Language = keyof typeof words

/** What of a line makes its day another one in a calendar; a deadline that comes near stays the same event. */
const eventOf = (line: InboxLine, kind: CalendarKind, workspace: string): string =>
  [kind, line.problem?.id ?? line.about?.id ?? '', line.thing ?? '', workspace]
    .filter((it) => it !== '')
    .join('-')

/** A calendar of whole days. Nothing more than number, short title and what it is: it leaves the building. */
const writeCalendar = (
  lines: readonly InboxLine[],
  { workspace }: Caller,
  { ledgerName, language, now }: { ledgerName: string; language: Language; now: string },
): string => {
  const say = words[language]
  const calendar = ical({
    name: say.calendar(ledgerName),
    prodId: { company: 'zhenggai', product: 'zhenggai', language: language === 'en' ? 'EN' : 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3600,
  })
  const seen = new Set<string>()
  for (const line of lines) {
    const { calendar: kind } = reasonRow(line.reason)
    const uid = kind === null ? '' : eventOf(line, kind, workspace)
    if (kind === null || line.by === null || seen.has(uid)) continue
    seen.add(uid)
    const named = line.problem
      ? `${line.problem.number} ${line.problem.shortTitle}`
      : (line.about?.name ?? '')
    calendar.createEvent({
      id: `${uid}@zhenggai`,
      stamp: new Date(now),
      // Days as they are: whole-day events know no zone, and are the same day in Shanghai and everywhere.
      start: new Date(`${line.by}T00:00:00Z`),
      end: new Date(`${addDays(line.by, 1)}T00:00:00Z`),
      allDay: true,
      summary: `${say.kinds[kind]}　${named}`.trim(),
      busystatus: ICalEventBusyStatus.FREE,
    })
  }
  return calendar.toString()
}

/**
 * GET /calendar/<ledger>/<secret>.ics: somebody's days, for a calendar program that has no cookie. What opens nothing is not
 * there; who guesses is slowed down.
 */
export const serveCalendar = (app: App, ledger: Ledger, options: AppOptions): void => {
  const guesses = makeRateLimit(20, hour)
  const fetches = makeRateLimit(60, hour)
  app.get('/calendar/:workspace/:file', async (c) => {
    const now = ledger.clock()
    const giveBack = guesses.take(callerAddress(c, options), Date.parse(now))
    const workspace = check(id, c.req.param('workspace'))
    const [, token] = /^([\w-]{43})\.ics$/.exec(c.req.param('file')) ?? []
    const owner =
      'data' in workspace && token !== undefined ? await calendarOwner(ledger, workspace.data, token) : null
    if (owner === null) throw new Refused('not-found')
    giveBack()
    fetches.take(`${owner.workspace} ${owner.person}`, Date.parse(now))
    const found = await calendarLines(ledger, owner)
    if (found === null) throw new Refused('not-found')
    const body = writeCalendar(found.lines, owner, { ...found, language: owner.language, now })
    return c.body(body, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="zhenggai.ics"',
    })
  })
}
