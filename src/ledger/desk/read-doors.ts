import type {
  AccessOrderRow,
  DoorRow,
  listDoors as doorsRoute,
  readSecurity as route,
} from '#contract/security.ts'
import type { AnswerOf, QueryOf } from '#contract/route.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { separationOf } from '#ledger/policies/separation.ts'
import { readSecondFactorRule } from '#ledger/desk/door-rule.ts'
import { dutiesFor, rolesOf } from '#ledger/desk/door-duties.ts'
import { later } from '#ledger/desk/instants.ts'
import { idleSpan } from '#ledger/desk/sessions.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { mustSee, mustSeeToday } from '#ledger/policies/must-see.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { Where, likeText } from '#ledger/queries/read.ts'
import { readOnly } from '#store/in-workspace.ts'

type OrderRow = Pick<AccessOrderRow, 'id' | 'kind' | 'subject' | 'askedAt'> & {
  login: string | null
  person: string
  person_name: string
  asked_by: string
  asker_name: string
}

/**
 * What the three share. `outside` is what single sign-on is called here.
 * @throws Refused `not-allowed` for whoever is none of them
 */
export const readSecurity = (
  ledger: Ledger,
  caller: Caller,
  outside: string | null,
): Promise<AnswerOf<typeof route>> =>
  readOnly(ledger.store.pool, caller.workspace, async (_db, client) => {
    const { workspace, person: me } = caller
    const now = ledger.clock()
    const roles = await rolesOf(client, caller, now)
    mustSee('keepers', [{ roles }])
    const { rows } = await client.query<OrderRow>(
      `select o.id, o.kind, o.subject, o.asked_at as "askedAt", o.person_id as person, p.name as person_name,
              coalesce(o.login, a.login) as login, o.asked_by, b.name as asker_name
         from desk.access_order o
         join views.person p on p.workspace_id = o.workspace_id and p.id = o.person_id
         join views.person b on b.workspace_id = o.workspace_id and b.id = o.asked_by
         left join desk.membership m on m.workspace_id = o.workspace_id and m.person_id = o.person_id
         left join desk.account a on a.id = m.account_id
        where o.workspace_id = $1 order by o.asked_at, o.id`,
      [workspace],
    )
    const orders: AccessOrderRow[] = []
    for (const { person, person_name, asked_by, asker_name, login, ...row } of rows) {
      const { confirm } = await dutiesFor(client, workspace, person, now)
      const other = asked_by !== me && person !== me
      orders.push({
        ...row,
        login: login ?? '',
        person: { id: person, name: person_name },
        askedBy: { id: asked_by, name: asker_name },
        mine: asked_by === me,
        mayConfirm: other && confirm.some((it) => roles.includes(it)),
      })
    }
    return {
      ...(await separationOf(client, workspace, dayInShanghai(now))),
      secondFactor: await readSecondFactorRule(client, workspace),
      outside,
      orders,
    }
  })

const byName: Keyset = [
  { column: 'd.name', kind: 'text' },
  { column: 'd.id', kind: 'uuid' },
]

type Row = Omit<DoorRow, 'person'> & { id: string; name: string; place: unknown[] }

/** How each account stands, by name. @throws Refused `not-allowed` */
export const listDoors = (
  ledger: Ledger,
  caller: Caller,
  query: QueryOf<typeof doorsRoute>,
): Promise<AnswerOf<typeof doorsRoute>> =>
  readOnly(ledger.store.pool, caller.workspace, async (_db, client) => {
    const now = ledger.clock()
    await mustSeeToday(client, caller, now, 'doors')
    const where = behindCursor(
      new Where('d', caller.workspace).and('(d.name ilike ? or d.login ilike ?)', likeText(query.find)),
      query,
      byName,
    )
    const [at, alive] = [where.value(now), where.value(later(now, -idleSpan))]
    const { rows } = await client.query<Row>(
      `select d.id, d.name, d.login, d.must_change as "mustChange", ${placeOf(byName)},
              case when d.locked_until > ${at}::timestamptz then d.locked_until end as "lockedUntil",
              exists (select 1 from desk.second_factor f where f.workspace_id = $1 and f.account_id = d.account_id
                         and f.secret is not null) as "secondFactor",
              exists (select 1 from desk.outside_identity o where o.account_id = d.account_id) as outside,
              s.sessions::int, s.seen as "lastSeen"
         from (select m.workspace_id, p.id, p.name, a.id as account_id, a.login, a.must_change, a.locked_until
                 from desk.membership m
                 join desk.account a on a.id = m.account_id
                 join views.person p on p.workspace_id = m.workspace_id and p.id = m.person_id) d
         cross join lateral (
           select count(*) as sessions, max(last_seen) as seen from desk.session s
            where s.account_id = d.account_id and s.expires_at > ${at}::timestamptz
              and s.last_seen > ${alive}::timestamptz) s
        where ${String(where)} order by ${orderBy(byName)} ${upTo(query)}`,
      where.values,
    )
    const { shown, next } = pageOf(query, rows)
    return {
      doors: shown.map(({ id, name, place: _place, ...row }) => ({ ...row, person: { id, name } })),
      next,
    }
  })
