// Writes without end into the ledger of a data folder and prints the id of each act once it has been granted.
// It is killed, never stopped. Arguments: the data folder, and the people who write (workspace and registrar).
import { setTimeout } from 'node:timers/promises'
import { performAct } from '#ledger/acts/perform.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { openStore } from '#store/store.ts'
import { openFolderVault } from '#vault/folder.ts'

const [dataDir = '', workspace = '', person = ''] = process.argv.slice(2)
const store = await openStore({ dataDir, database: { kind: 'embedded' }, log: () => {} })
const clock = () => `${new Date().toISOString().slice(0, -1)}000Z`
const ledger: Ledger = { store, vault: await openFolderVault(`${dataDir}/vault`), clock, newId: idsBy(clock) }
console.log('ready')

const write = async (): Promise<never> => {
  for (let n = 0; ; n++) {
    const actId = ledger.newId()
    const asked = { actId, act: 'register-person' as const, input: { name: `来人${n}` } }
    // A database that goes away is part of the game: what was not granted is not printed.
    const granted = await performAct(ledger, { workspace, person }, asked).catch(() => null)
    if (granted) console.log(actId)
    else await setTimeout(20)
  }
}
await Promise.all(Array.from({ length: 4 }, write))
