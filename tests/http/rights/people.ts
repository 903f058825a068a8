import type { Organisation } from '#contract/organisation.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { openSession } from '#ledger/desk/sessions.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Browser } from '../browser.ts'
import { granted } from '../county.ts'
import type { foundedHouse } from '../house.ts'

export type House = Awaited<ReturnType<typeof foundedHouse>>

/** The units, each with the one above it; the problems are led by 水利局, and 财政局 and 河阳镇 work on them too. */
const places = {
  县委: { kind: 'committee', above: null },
  整改办: { kind: 'office', above: '县委' },
  督查室: { kind: 'office', above: '县委' },
  纪委: { kind: 'discipline', above: '县委' },
  县政府: { kind: 'government', above: '县委' },
  水利局: { kind: 'bureau', above: '县政府' },
  供水站: { kind: 'institution', above: '水利局' },
  财政局: { kind: 'bureau', above: '县政府' },
  审计局: { kind: 'bureau', above: '县政府' },
  河阳镇: { kind: 'town', above: '县委' },
  科协: { kind: 'institution', above: '县委' },
  从前的科委: { kind: 'institution', above: '县委' },
} as const
export type Place = keyof typeof places

/** Everybody by name: role@unit for each post. In every role somebody inside, above, below, beside and outside. */
export const cast = {
  牵头单位经办人: ['handler@水利局'],
  牵头单位负责人: ['head@水利局'],
  牵头单位核查人: ['verifier@水利局'],
  牵头单位里的整改办: ['office@水利局'],
  配合单位经办人: ['handler@财政局'],
  配合单位负责人: ['head@财政局'],
  配合单位核查人: ['verifier@财政局'],
  分办单位经办人: ['handler@河阳镇'],
  上级负责人: ['head@县政府'],
  上级核查人: ['verifier@县政府'],
  下属经办人: ['handler@供水站'],
  下属核查人: ['verifier@供水站'],
  外单位经办人: ['handler@审计局'],
  外单位负责人: ['head@审计局'],
  牵头领导: ['leader@县政府'],
  从前的牵头领导: ['leader@督查室'],
  别的领导: ['leader@纪委'],
  核查人: ['verifier@纪委'],
  整改办主任: ['office@整改办'],
  整改办同事: ['office@整改办'],
  督查室主任: ['office@督查室'],
  管账号兼整改办: ['registrar@整改办', 'office@整改办'],
  管账号兼经办: ['registrar@整改办', 'handler@水利局'],
  只管账号: ['registrar@整改办'],
  只管安全: ['security@整改办'],
  只管审计: ['auditor@整改办'],
  无职务: [],
} as const satisfies Readonly<Record<string, readonly `${PostRole}@${Place}`[]>>
export type Name = keyof typeof cast
export const names = Object.keys(cast) as Name[]

export type Person = {
  name: Name
  id: string
  posts: { role: PostRole; unit: Place; post: string }[]
  browser: Browser
}
export type People = { units: Record<Place, string>; of: Record<Name, Person> }

const made = (it: Awaited<ReturnType<typeof granted>>, kind: string): string =>
  it.streams.find((stream) => stream.kind === kind)?.id ?? ''

const registerUnits = async (house: House): Promise<Record<Place, string>> => {
  const { units } = (await house.admin.get('/api/organisation')).json as Organisation
  const ids = {
    县委: units.find((it) => it.parent === null)?.id ?? '',
    整改办: units.find((it) => it.kind === 'office')?.id ?? '',
  } as Record<Place, string>
  for (const [name, { kind, above }] of Object.entries(places) as [Place, (typeof places)[Place]][])
    if (ids[name] === undefined && above !== null)
      ids[name] = made(
        await granted(house, house.admin, 'register-unit', {
          ...{ name: `澄江县${name}`, shortName: name, kind, parent: ids[above], rank: 5 },
        }),
        'unit',
      )
  return ids
}

/** Signed in without the cost of a password: the account and its session are real. */
const signedIn = async (house: House, person: string, login: string): Promise<Browser> => {
  const { workspace } = await whereOf(house)
  const account = house.ledger.newId()
  await house.store.owner.query(
    `insert into desk.account (id, login, login_key, home_workspace, password, must_change, created_at, password_at)
     values ($1, $2, $2, $3, 'none', false, $4, $4)`,
    [account, login, workspace, house.clock.now],
  )
  await inWorkspace(house.store.owner, workspace, (_db, client) =>
    client.query('insert into desk.membership (workspace_id, account_id, person_id) values ($1, $2, $3)', [
      ...[workspace, account, person],
    ]),
  )
  return sessionOf(house, { account, workspace, person })
}

const whereOf = async (house: House): Promise<{ workspace: string }> => {
  const { rows } = await house.store.owner.query<{ workspace: string }>(
    'select home_workspace as workspace from desk.account limit 1',
  )
  return { workspace: rows[0]?.workspace ?? '' }
}

const sessionOf = async (
  house: House,
  whose: { account: string; workspace: string; person: string },
): Promise<Browser> => {
  const { token } = await inWorkspace(house.store.pool, whose.workspace, (_db, client) =>
    openSession(client, { ...whose, browser: '' }, house.clock.now),
  )
  const browser = house.browser()
  browser.cookies.set('zhenggai', token)
  return browser
}

/** Time has passed: everybody's session is opened anew. */
export const signInAgain = async (house: House, people: People): Promise<void> => {
  const { workspace } = await whereOf(house)
  const { rows } = await inWorkspace(house.store.owner, workspace, (_db, client) =>
    client.query<{ account: string; person: string }>(
      'select account_id as account, person_id as person from desk.membership where workspace_id = $1',
      [workspace],
    ),
  )
  const anew = async (person: string): Promise<Browser> => {
    const account = rows.find((it) => it.person === person)?.account ?? ''
    return sessionOf(house, { account, workspace, person })
  }
  for (const it of Object.values(people.of)) it.browser = await anew(it.id)
  house.admin.cookies.clear()
  for (const [name, value] of (await anew(house.me.person.id)).cookies) house.admin.cookies.set(name, value)
}

/** Units and everybody of the cast with their posts, registered over HTTP. */
export const peopleOf = async (house: House): Promise<People> => {
  const units = await registerUnits(house)
  const of = {} as People['of']
  for (const name of names) {
    const id = made(await granted(house, house.admin, 'register-person', { name }), 'person')
    const posts: Person['posts'] = []
    for (const it of cast[name]) {
      const [role, place] = it.split('@') as [PostRole, Place]
      const unit = units[place]
      const title = `${name}的${role}岗位`
      const established = await granted(house, house.admin, 'establish-post', {
        ...{ unit, title, roles: [role], rank: 5 },
      })
      const post = established.made[0] ?? ''
      await granted(house, house.admin, 'appoint', { person: id, unit, post, from: '2026-08-01' })
      posts.push({ role, unit: place, post })
    }
    of[name] = { name, id, posts, browser: await signedIn(house, id, name) }
  }
  return { units, of }
}

/** The units above a unit, nearest first. */
export const above = (unit: Place): Place[] => {
  const next = places[unit].above
  return next === null ? [] : [next, ...above(next)]
}

/** Where somebody reports from. */
export const workPlace = ({ posts }: Person): Place =>
  posts.find((it) => it.role === 'handler' || it.role === 'head')?.unit ?? '水利局'
