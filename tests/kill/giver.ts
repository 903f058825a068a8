/** Gives one proof after another until it is killed; prints the hash of each that was granted. */
import { randomBytes } from 'node:crypto'
import { performAct } from '#ledger/acts/perform.ts'
import { keepUpload } from '#ledger/desk/uploads.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { openStore } from '#store/store.ts'
import { openFolderVault } from '#vault/folder.ts'

const [dataDir = '', workspace = '', person = '', problem = '', proves = ''] = process.argv.slice(2)
const clock = () => `${new Date().toISOString().slice(0, -1)}000Z`
const store = await openStore({ dataDir, database: { kind: 'embedded' }, log: () => {} })
const ledger: Ledger = { store, vault: await openFolderVault(`${dataDir}/vault`), clock, newId: idsBy(clock) }
console.log('ready')

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < 20; piece++) yield await Promise.resolve(randomBytes(10_000))
}

for (let at = 0; ; at++) {
  const caller = { workspace, person }
  const { hash } = await keepUpload(ledger, caller, { name: `材料${at}.bin`, bytes: pieces() })
  const told = { hash, kind: 'data' as const, proves: [proves], statement: '证明', dated: null }
  await performAct(ledger, caller, {
    ...{ actId: ledger.newId(), act: 'attach-evidence', input: { problem, measure: null, ...told } },
  })
  console.log(hash)
}
