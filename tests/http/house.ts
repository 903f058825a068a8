import type { Session } from '#contract/session.ts'
import { later } from '#ledger/desk/instants.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { makeApp } from '#server/app.ts'
import type { App, AppOptions } from '#server/app-types.ts'
import { openFolderVault } from '#vault/folder.ts'
import { type TestStore, testStore } from '../database.ts'
import { folderOfRun } from '../run-folder.ts'
import { Browser } from './browser.ts'

/** A whole server without a port, on a database of its own; nothing in it is pretended but the time. */
export type House = {
  app: App
  ledger: Ledger
  store: TestStore
  log: string[]
  /** Where the vault is. */
  vaultFolder: string
  clock: { now: string }
  /** Lets time pass, in milliseconds. */
  pass: (milliseconds: number) => void
  browser: (address?: string) => Browser
}

/** @param told what else the ledger is told from outside, such as limits of uploads */
export const newHouse = async (
  options: Partial<AppOptions> = {},
  told: Pick<Ledger, 'uploads'> = {},
): Promise<House> => {
  const store = await testStore()
  const clock = { now: '2026-08-03T01:00:00.000000Z' }
  const read = () => clock.now
  const vaultFolder = folderOfRun('vault')
  const vault = await openFolderVault(vaultFolder)
  const ledger: Ledger = { store, vault, clock: read, newId: idsBy(read), ...told }
  const log: string[] = []
  const app = makeApp(ledger, {
    exposure: 'loopback',
    web: null,
    demoAccounts: null,
    firstRunCode: null,
    log({ says }) {
      if (says !== undefined) log.push(says)
    },
    ...options,
  })
  return {
    app,
    ledger,
    store,
    log,
    vaultFolder,
    clock,
    pass: (milliseconds) => {
      clock.now = later(clock.now, milliseconds)
    },
    browser: (address = '127.0.0.1') => new Browser(app, address),
  }
}

export const office = { login: '整改办', password: 'Chengjiang-2026' }

/** A house with a ledger in it, and the browser of its first person. */
export const foundedHouse = async (
  options: Partial<AppOptions> = {},
  told: Pick<Ledger, 'uploads'> = {},
): Promise<House & { admin: Browser; me: NonNullable<Session['me']> }> => {
  return foundIn(await newHouse(options, told))
}

/** What the first person fills in. */
export const firstRun = (house: House) => ({
  actId: house.ledger.newId(),
  workspace: '澄江县整改台账',
  inspected: '澄江县',
  topUnit: '澄江县委',
  office: '县委整改办',
  name: '管小川',
  ...office,
})

/** Makes the ledger of a house that has none. */
export const foundIn = async (
  house: House,
): Promise<House & { admin: Browser; me: NonNullable<Session['me']> }> => {
  const admin = house.browser()
  const founded = await admin.post('/api/first-run', firstRun(house))
  const session = founded.json as Session
  if (founded.status !== 200 || !session.me) throw new Error(`no first run: ${JSON.stringify(founded)}`)
  return { ...house, admin, me: session.me }
}
