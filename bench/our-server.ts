// Our server in a process of its own, so that its CPU time can be told from everybody else's.
import { openFolderVault } from '#vault/folder.ts'
import { idsBy } from '#ledger/new-id.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { makeApp } from '#server/app.ts'
import { listen } from '#server/listen.ts'
import { openStore } from '#store/store.ts'
import { answerAsked } from './asked.ts'

const [app = '', folder = ''] = process.argv.slice(2)
const store = await openStore({ dataDir: folder, database: { kind: 'url', app }, log: () => {} })
const clock = () => `${new Date().toISOString().slice(0, -1)}000Z`
const ledger: Ledger = { store, vault: await openFolderVault(folder), clock, newId: idsBy(clock) }
const options = {
  exposure: 'loopback',
  web: null,
  demoAccounts: null,
  firstRunCode: null,
  log: () => {},
} as const
answerAsked((await listen(makeApp(ledger, options), { host: '127.0.0.1', port: 0, tls: undefined })).url)
