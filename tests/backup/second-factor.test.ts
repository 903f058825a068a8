import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Secret, TOTP } from 'otpauth'
import { beforeAll, expect, test } from 'vitest'
import { inWorkspace } from '#store/in-workspace.ts'
import { foundedHouse, office } from '../http/house.ts'
import { backUp, bringBack, temporary } from './places.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let secret: string

beforeAll(async () => {
  house = await foundedHouse()
  const begun = await house.admin.post('/api/second-factor/begin', { password: office.password })
  secret = (begun.json as { secret: string }).secret
  const timestamp = Date.parse(house.clock.now)
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
  const bound = await house.admin.post('/api/second-factor', { code })
  if (bound.status !== 200) throw new Error(bound.text)
}, 60_000)

/** Everything in a backup's folder as text, what is packed unpacked. */
const textOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => {
      const bytes = readFileSync(path)
      return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    })
    .join('\n')

const seeds = async (kept: string, passphrase: string | null): Promise<string> => {
  const { store, workspaces } = await bringBack(house.ledger, kept, { passphrase })
  return inWorkspace(store.pool, workspaces[0]?.id ?? '', async (_db, client) => {
    const { rows } = await client.query<{ row: string }>('select f::text as row from desk.second_factor f')
    return rows.map((it) => it.row).join('\n')
  })
}

test('a backup in the clear holds no seed of a second factor; a sealed one brings it back', async () => {
  const open = join(temporary(), 'kept')
  await backUp(house.ledger, open)
  const text = textOf(open)
  // What was read is really what is kept: the account is there by name, its seed is not.
  expect(text).toContain(office.login)
  expect(text).not.toContain(secret)
  expect(await seeds(open, null)).toBe('')
  const sealed = join(temporary(), 'kept')
  await backUp(house.ledger, sealed, 'a passphrase of some length')
  expect(await seeds(sealed, 'a passphrase of some length')).toContain(secret)
})
