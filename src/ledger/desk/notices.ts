import { createHash, randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { NoticeChoice } from '#contract/notices.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace } from '#store/in-workspace.ts'

/** Until somebody chooses: everything in the inbox, a week ahead, and no mail. */
export const usualChoice: NoticeChoice = {
  ...{ groups: ['decide', 'do', 'know'], nearDays: 7, mail: false, address: '' },
  ...{ hour: 8, days: [1, 2, 3, 4, 5], language: 'zh-CN' },
  ...{ robot: false, robotKind: 'wecom', robotUrl: '', robotSecret: null },
}

const choiceColumns = `groups, near_days as "nearDays", mail, address, at_hour as hour, on_days as days, language,
  robot, robot_kind as "robotKind", robot_url as "robotUrl", null as "robotSecret"`

/** How somebody chose to be reminded. */
export const choiceOf = async (client: PoolClient, { workspace, person }: Caller): Promise<NoticeChoice> => {
  const { rows } = await client.query<NoticeChoice>({
    name: 'notice-choice',
    text: `select ${choiceColumns} from desk.notice_choice where workspace_id = $1 and person_id = $2`,
    values: [workspace, person],
  })
  return rows[0] ?? usualChoice
}

export const readNotices = (
  ledger: Ledger,
  caller: Caller,
): Promise<{ choice: NoticeChoice; calendar: { madeAt: string } | null }> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const { rows } = await client.query<{ madeAt: string }>(
      `select made_at as "madeAt" from desk.calendar_address where workspace_id = $1 and person_id = $2`,
      [caller.workspace, caller.person],
    )
    return { choice: await choiceOf(client, caller), calendar: rows[0] ?? null }
  })

/** Why a robot's address cannot be taken, or null. Whoever keeps the machine says which hosts it writes to. */
const robotFlaw = (url: string, hosts: readonly string[]): Refused | null => {
  if (url === '') return new Refused('robot-without-address')
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed && hosts.includes(parsed.host) && isOpenable(parsed)) return null
  return new Refused('robot-elsewhere', { hosts: hosts.join(' ') })
}

/** In the clear only where nothing leaves the machine. */
const isOpenable = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1')

/**
 * @param robotHosts the hosts whose robots this server may write to
 * @throws Refused `mail-without-address`, `robot-without-address`, `robot-elsewhere`, `one-digest`
 */
export const chooseNotices = async (
  ledger: Ledger,
  caller: Caller,
  choice: NoticeChoice,
  robotHosts: readonly string[] = [],
): Promise<void> => {
  if (choice.mail && choice.robot) throw new Refused('one-digest')
  if (choice.mail && choice.address === '') throw new Refused('mail-without-address')
  const flaw = choice.robot ? robotFlaw(choice.robotUrl, robotHosts) : null
  if (flaw) throw flaw
  const { groups, nearDays, mail, address, hour, days, language } = choice
  const { robot, robotKind, robotUrl, robotSecret } = choice
  await inWorkspace(ledger.store.pool, caller.workspace, (_db, client) =>
    client.query(
      `insert into desk.notice_choice (workspace_id, person_id, groups, near_days, mail, address, at_hour, on_days, language,
                                       robot, robot_kind, robot_url, robot_secret)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, coalesce($13, ''))
       on conflict (workspace_id, person_id) do update set groups = excluded.groups, near_days = excluded.near_days,
         mail = excluded.mail, address = excluded.address, at_hour = excluded.at_hour, on_days = excluded.on_days,
         language = excluded.language, robot = excluded.robot, robot_kind = excluded.robot_kind,
         robot_url = excluded.robot_url,
         robot_secret = case when $13::text is null then notice_choice.robot_secret else excluded.robot_secret end`,
      [
        ...[caller.workspace, caller.person, [...new Set(groups)], nearDays, mail, address, hour],
        ...[[...new Set(days)].toSorted((a, b) => a - b), language],
        ...[robot, robotKind, robotUrl, robotSecret],
      ],
    ),
  )
}

/** No mail any more, whatever else is chosen; what waits to be sent is not sent. */
export const endMail = (ledger: Ledger, { workspace, person }: Caller): Promise<void> =>
  inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    await client.query(
      'update desk.notice_choice set mail = false where workspace_id = $1 and person_id = $2',
      [workspace, person],
    )
    await client.query(
      `update desk.outbox set state = 'dropped', body = null
        where workspace_id = $1 and person_id = $2 and state = 'waiting'`,
      [workspace, person],
    )
  })

/** Puts a line off, for its owner alone; what is due back on a day before today is forgotten. */
export const putOffLine = async (
  ledger: Ledger,
  { workspace, person }: Caller,
  { key, until }: { key: string | null; until: string | null },
): Promise<void> => {
  const day = dayInShanghai(ledger.clock())
  await inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    await client.query(
      `delete from desk.put_off where workspace_id = $1 and person_id = $2
          and (until_day <= $3::date or key = $4 or $4::text is null)`,
      [workspace, person, day, key],
    )
    if (key === null || until === null || until <= day) return
    await client.query(
      'insert into desk.put_off (workspace_id, person_id, key, until_day) values ($1, $2, $3, $4)',
      [workspace, person, key, until],
    )
  })
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A new secret address; the one before it opens nothing any more. @returns its path, kept nowhere */
export const renewCalendar = async (ledger: Ledger, { workspace, person }: Caller): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
    client.query(
      `insert into desk.calendar_address (workspace_id, person_id, token_hash, made_at) values ($1, $2, $3, $4)
       on conflict (workspace_id, person_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`,
      [workspace, person, hashOf(token), ledger.clock()],
    ),
  )
  return `/calendar/${workspace}/${token}.ics`
}

export const endCalendar = async (ledger: Ledger, { workspace, person }: Caller): Promise<void> => {
  await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
    client.query('delete from desk.calendar_address where workspace_id = $1 and person_id = $2', [
      workspace,
      person,
    ]),
  )
}

/** Whose calendar it is, and the language they chose; null for an address that opens nothing. */
export const calendarOwner = (
  ledger: Ledger,
  workspace: string,
  token: string,
): Promise<(Caller & { language: NoticeChoice['language'] }) | null> =>
  inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{ person: string }>({
      name: 'calendar-owner',
      text: `select person_id as person from desk.calendar_address where workspace_id = $1 and token_hash = $2`,
      values: [workspace, hashOf(token)],
    })
    const person = rows[0]?.person
    if (person === undefined) return null
    return { workspace, person, language: (await choiceOf(client, { workspace, person })).language }
  })
