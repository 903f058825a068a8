import type { PostRole } from '#core/record/organisation/facts.ts'
import { addAccount } from '#ledger/desk/accounts.ts'
import { hashPassword } from '#ledger/desk/password-hash.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { type World, newWorld } from '../ledger/world.ts'
import type { Journey } from './journey.ts'
import type { Person } from './person.ts'
import { onLedger } from './stage.ts'

const password = 'Jiulongjiang-7'

type Unit =
  | '县政府'
  | '县水利局'
  | '县财政局'
  | '县司法局'
  | '县纪委'
  | '县委巡察办'
  | '石塘镇'
  | '白沙镇'
  | '长冲村'
  | 'office'

const officials = {
  director: { name: '苏正文', unit: 'office', roles: ['office'] },
  deputy: { name: '罗守诚', unit: 'office', roles: ['office'] },
  leader: { name: '梁知远', unit: '县政府', roles: ['leader'] },
  superior: { name: '方在上', unit: '县政府', roles: ['verifier'] },
  handler: { name: '韦晓禾', unit: '县水利局', roles: ['handler', 'verifier'] },
  head: { name: '覃立新', unit: '县水利局', roles: ['head', 'verifier'] },
  finance: { name: '盘秀英', unit: '县财政局', roles: ['head'] },
  justice: { name: '陆明理', unit: '县司法局', roles: ['head'] },
  discipline: { name: '卢慎行', unit: '县纪委', roles: ['head'] },
  verifier: { name: '莫清源', unit: '县纪委', roles: ['verifier'] },
  looker: { name: '白敏', unit: '县委巡察办', roles: ['verifier'] },
  shitang: { name: '石一诺', unit: '石塘镇', roles: ['handler'] },
  baisha: { name: '白小沙', unit: '白沙镇', roles: ['handler'] },
  village: { name: '覃守仓', unit: '长冲村', roles: ['handler', 'head'] },
} satisfies Record<string, { name: string; unit: Unit; roles: PostRole[] }>

export type Part = keyof typeof officials

/** A county whose units, people and accounts are there and nothing else, on a calendar of its own. */
export const oneCounty = (journeyOf: (stage: ReturnType<typeof onLedger>) => Journey) => {
  let world: World
  const raise = async (): Promise<Ledger> => {
    world = await newWorld('2026-08-03T01:00:00.000000Z')
    const { unit, top, office } = world
    const government = await unit('县政府', 'government', top)
    const units: Record<Unit, string> = {
      ...{ office, 县政府: government, 县水利局: await unit('县水利局', 'bureau', government) },
      ...{ 县财政局: await unit('县财政局', 'bureau', government) },
      ...{ 县司法局: await unit('县司法局', 'bureau', government) },
      ...{
        县纪委: await unit('县纪委', 'discipline', top),
        县委巡察办: await unit('县委巡察办', 'office', top),
        石塘镇: await unit('石塘镇', 'town', government),
      },
      ...{ 白沙镇: await unit('白沙镇', 'town', government), 长冲村: '' },
    }
    units.长冲村 = await unit('长冲村', 'village', units.石塘镇)
    const hashed = await hashPassword(password)
    const { store, clock, newId } = world.ledger
    for (const [login, { name, unit: of, roles }] of Object.entries(officials)) {
      const { workspace, person } = await world.person(name, units[of], roles)
      const account = { id: newId(), login, workspace, person, password: hashed, mustChange: false }
      await inWorkspace(store.pool, workspace, (_db, client) =>
        addAccount(client, { ...account, setBy: [world.founder.person] }, clock()),
      )
    }
    return world.ledger
  }
  const journey = journeyOf(onLedger(raise))
  const people = new Map<Part, Person>()

  /** Somebody at their own computer opens a page there; who has been away for days signs in again. */
  const opens = async (part: Part, path: string, title: string): Promise<Person> => {
    const it = people.get(part) ?? (await journey.comes(officials[part].name))
    people.set(part, it)
    await it.open(path)
    const signIn = it.page.getByRole('button', { name: '登录', exact: true })
    await signIn
      .or(it.page.getByRole('heading', { name: title, level: 1 }))
      .first()
      .waitFor()
    if (await signIn.isVisible()) await it.signIn(part, password, title)
    await it.rests()
    return it
  }

  return {
    journey,
    opens,
    nameOf: (part: Part): string => officials[part].name,
    /** The day is over, for everybody. */
    becomes: (day: string): void => {
      world.clock.now = `${day}T01:00:00.000000Z`
    },
  }
}
