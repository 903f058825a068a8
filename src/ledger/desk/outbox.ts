import type { PoolClient } from 'pg'
import type { InboxLine } from '#contract/inbox.ts'
import type { NoticeChoice, RobotKind } from '#contract/notices.ts'
import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import { toldKey } from '#core/rules/inbox/ladder.ts'
import { countsAs, retryAfter, worthMailing } from '#core/rules/inbox/worth-mailing.ts'
import { later, minute } from '#ledger/desk/instants.ts'
import { mailRuleOf, signatureOf } from '#ledger/desk/mail-rule.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { inboxPage } from '#ledger/queries/list-inbox.ts'
import { read } from '#ledger/queries/read.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/** A mail says at most so many lines; the rest is a number, and the inbox shows it. */
const mostLines = 50

/** What a mail says: how many in each group, and the lines, where the ledger lets lines leave the building. */
export type MailBody = {
  counts: Record<InboxLine['group'], number>
  /** More wait than were counted. */
  more: boolean
  lines: Pick<InboxLine, 'reason' | 'group' | 'problem' | 'about' | 'by' | 'late' | 'count'>[]
}

/** What a digest says, and to whom. */
export type Digest = Omit<Mail, 'address'>

/** The ways by which this server can send a digest. */
export type Ways = { mail: boolean; robot: boolean }

/** Where a digest goes. */
export type Target =
  | { way: 'mail'; address: string }
  | { way: 'robot'; robot: { kind: RobotKind; url: string; secret: string } }

/** A mail to be sent, with the signature of the link that ends it. */
export type Mail = {
  id: string
  workspace: string
  person: string
  address: string
  language: NoticeChoice['language']
  day: Day
  ledgerName: string
  signature: string
  body: MailBody
}

type Due = {
  person: string
  days: number[]
  nearDays: number
  groups: NoticeChoice['groups']
  told: string[]
}

/** Whose hour it is and who has had nothing written down today. An account that is gone, or locked out, gets none. */
const duePersons = async (
  client: PoolClient,
  workspace: string,
  { day, hour, ways }: { day: Day; hour: number; ways: Ways },
): Promise<Due[]> => {
  const { rows } = await client.query<Due>({
    name: 'mail-due',
    text: `select n.person_id as person, n.on_days as days, n.near_days as "nearDays", n.groups,
                  coalesce((select o.told from desk.outbox o
                     where o.workspace_id = n.workspace_id and o.person_id = n.person_id and o.state = 'sent'
                     order by o.on_day desc limit 1), '{}') as told
             from desk.notice_choice n
             join desk.membership me on me.workspace_id = n.workspace_id and me.person_id = n.person_id
            where n.workspace_id = $1 and (n.mail and n.address <> '' and $5 or n.robot and n.robot_url <> '' and $6) and n.at_hour <= $3 and n.on_days && $4::int[]
              and not exists (select from desk.outbox o where o.workspace_id = n.workspace_id
                                 and o.person_id = n.person_id and o.on_day = $2::date)
            order by n.person_id`,
    values: [workspace, day, hour, countsAs(day), ways.mail, ways.robot],
  })
  return rows
}

const bodyOf = (lines: readonly InboxLine[], more: boolean, withLines: boolean): MailBody => ({
  counts: {
    decide: lines.filter((it) => it.group === 'decide').length,
    do: lines.filter((it) => it.group === 'do').length,
    know: lines.filter((it) => it.group === 'know').length,
  },
  more,
  lines: withLines
    ? lines.slice(0, mostLines).map(({ reason, group, problem, about, by, late, count }) => ({
        ...{ reason, group, problem, about, by, late, count },
      }))
    : [],
})

/** What waits for somebody who gets mail; nothing of it for whoever administers only. */
const linesFor = (ledger: Ledger, caller: Caller, due: Due) =>
  read(ledger, caller, (reading) =>
    inboxPage(ledger, caller, reading, { groups: due.groups, nearDays: due.nearDays, calendar: false }),
  )

/** Written down once for each person and day, whoever asks first; that there was nothing to tell is written down too. */
const writeDown = (ledger: Ledger, caller: Caller, due: Due, day: Day): Promise<boolean> =>
  linesFor(ledger, caller, due).then(({ lines, next }) =>
    inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
      const told = lines.map((it) => toldKey(it, day))
      const worth = worthMailing(lines, due.told, day, due.days)
      const { withLines } = await mailRuleOf(client, caller.workspace)
      const { rowCount } = await client.query(
        `insert into desk.outbox (workspace_id, id, person_id, on_day, state, told, body, next_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (workspace_id, person_id, on_day) do nothing`,
        [
          ...[caller.workspace, ledger.newId(), caller.person, day, worth ? 'waiting' : 'nothing', told],
          ...[worth ? JSON.stringify(bodyOf(lines, next !== null, withLines)) : null, ledger.clock()],
        ],
      )
      return worth && rowCount === 1
    }),
  )

/**
 * Writes down the mails of the day whose hour has come, also those of hours while nobody ran.
 * @returns how many
 */
export const writeMails = async (ledger: Ledger, workspace: string, ways: Ways): Promise<number> => {
  const now = ledger.clock()
  const day = dayInShanghai(now)
  const hour = new Date(Date.parse(now) + 8 * 60 * minute).getUTCHours()
  const due = await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
    duePersons(client, workspace, { day, hour, ways }),
  )
  let written = 0
  for (const it of due) if (await writeDown(ledger, { workspace, person: it.person }, it, day)) written += 1
  return written
}

type Waiting = {
  id: string
  person: string
  day: Day
  body: MailBody
  tries: number
  mail: boolean | null
  address: string | null
  robot: boolean | null
  robotKind: RobotKind | null
  robotUrl: string | null
  robotSecret: string | null
  language: NoticeChoice['language'] | null
  ledgerName: string
}

/** As it is chosen when it is sent; null: its owner wants none any more. */
const targetOf = (it: Waiting): Target | null => {
  if (it.mail === true && it.address) return { way: 'mail', address: it.address }
  if (it.robot !== true || !it.robotUrl || it.robotKind === null) return null
  return { way: 'robot', robot: { kind: it.robotKind, url: it.robotUrl, secret: it.robotSecret ?? '' } }
}

/** What came of sending one: `none` waits, or it was sent, has to wait, or nobody tries it again. */
export type Sent = 'none' | 'sent' | 'dropped' | 'failed'

/** What went out longer ago serves nobody. */
const keptDays = 60

/**
 * Sends the mail that waits longest. Its row stays locked by this connection until the mail server has taken it, so that of
 * several processes one sends it, and a process that dies leaves it waiting. One that dies between the server's yes and our
 * writing it down sends it again under the same Message-ID, by which mail programs know it as the same.
 * @param send by the way that its owner chose; throws with a code where it fails
 */
export const sendOne = (
  ledger: Ledger,
  workspace: string,
  send: (digest: Digest, target: Target) => Promise<void>,
): Promise<Sent> =>
  inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    const { rows } = await client.query<Waiting>({
      name: 'outbox-next',
      text: `select o.id, o.person_id as person, o.on_day as day, o.body, o.tries, n.mail, n.address, n.language,
                    n.robot, n.robot_kind as "robotKind", n.robot_url as "robotUrl", n.robot_secret as "robotSecret",
                    (select w.name from views.workspace w where w.workspace_id = o.workspace_id) as "ledgerName"
               from desk.outbox o
               left join desk.notice_choice n on n.workspace_id = o.workspace_id and n.person_id = o.person_id
              where o.workspace_id = $1 and o.state = 'waiting' and o.next_at <= $2
              order by o.next_at, o.id limit 1 for update of o skip locked`,
      values: [workspace, now],
    })
    const [it] = rows
    if (!it) return 'none'
    const set = async (
      state: string,
      nextAt: string,
      tries: number,
      trouble: string | null,
    ): Promise<void> => {
      await client.query(
        `update desk.outbox set state = $3, next_at = $4, tries = $5, trouble = $6,
                sent_at = case when $3 = 'sent' then $7::timestamptz end,
                body = case when $3 = 'waiting' then body end
          where workspace_id = $1 and id = $2`,
        [workspace, it.id, state, nextAt, tries, trouble, ledger.clock()],
      )
    }
    const target = targetOf(it)
    if (target === null || it.language === null) {
      await set('dropped', now, it.tries, null)
      return 'dropped'
    }
    const { linkKey } = await mailRuleOf(client, workspace)
    const caller = { workspace, person: it.person }
    const { id, day, language, ledgerName, body } = it
    try {
      const signature = signatureOf(linkKey, caller)
      await send({ ...caller, ...{ id, language, day, ledgerName, signature, body } }, target)
    } catch (error) {
      const wait = retryAfter(it.tries + 1)
      const next = later(now, (wait ?? 0) * minute)
      await set(wait === null ? 'given-up' : 'waiting', next, it.tries + 1, troubleOf(error))
      return 'failed'
    }
    await set('sent', now, it.tries + 1, null)
    return 'sent'
  })

/** A code and nothing of what the server said: that may name people. */
const troubleOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'

/** Forgets what went out long ago. */
export const shortenOutbox = (ledger: Ledger, workspace: string): Promise<unknown> =>
  inWorkspace(ledger.store.pool, workspace, (_db, client) =>
    client.query(
      `delete from desk.outbox where workspace_id = $1 and state <> 'waiting' and on_day < $2::timestamptz::date - ${keptDays}`,
      [workspace, ledger.clock()],
    ),
  )
