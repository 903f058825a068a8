import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { DemoAccount } from '#cli/command.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { Log } from '#store/log.ts'
import { openChromium } from './browser.ts'
import { demoLedger } from './demo-ledger.ts'
import type { Person } from './person.ts'
import { freshFolder, serveLedger, serveProgram } from './served.ts'
import type { Served } from './served.ts'

/** What the journeys of a file are played on: a browser and a served ledger, there from its first test to its last. */
export type Stage = { readonly browser: Browser; readonly url: string }

/** @param serve what is served; it gets a folder of its own */
const stageOf = (serve: (folder: string) => Promise<Served>): Stage => {
  let browser: Browser | undefined
  let served: Served | undefined
  let drop: (() => void) | undefined
  beforeAll(async () => {
    const fresh = freshFolder()
    drop = fresh.drop
    await Promise.all([
      openChromium().then((it) => (browser = it)),
      serve(fresh.folder).then((it) => (served = it)),
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await served?.stop()
    drop?.()
  })
  const there = <It>(it: It | undefined): It => {
    if (it === undefined) throw new Error('the stage is not set yet')
    return it
  }
  return {
    get browser() {
      return there(browser)
    },
    get url() {
      return there(served).url
    },
  }
}

/** The program on an empty data folder. */
export const onProgram = (): Stage => stageOf((folder) => serveProgram(folder))

/** A ledger that the file itself fills. */
export const onLedger = (raise: () => Promise<Ledger>): Stage =>
  stageOf(async () => serveLedger(await raise(), null, () => {}))

/** What an administrator would have to know goes to the console. */
const aloud: Log = (it) => {
  if (it.says !== undefined) console.error(it.says)
}

/** The demonstration; `account` and `enters` know its people by their login. */
export const onDemo = (): Stage & {
  account: (login: string) => DemoAccount
  enters: (it: Person, login: string) => Promise<void>
} => {
  let accounts: readonly DemoAccount[] = []
  const stage = stageOf(async (folder) => {
    const demo = await demoLedger(join(folder, 'vault'))
    accounts = demo.accounts
    return serveLedger(demo.ledger, accounts, aloud)
  })
  const account = (login: string): DemoAccount => {
    const found = accounts.find((it) => it.login === login)
    if (!found) throw new Error(`no account ${login}`)
    return found
  }
  const enters = (it: Person, login: string): Promise<void> =>
    it.enters(new RegExp(`^${account(login).name}`, 'u'))
  return Object.assign(stage, { account, enters })
}
