import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ClientConfig } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'

import { urlWithoutSecret } from '#store/connect.ts'
import { openStore } from '#store/store.ts'
import type { DatabaseChoice } from '#store/store.ts'

import { emptyDatabase } from '../../tests/database.ts'

const urlOf = ({ user, host, port, database }: ClientConfig): string =>
  `postgres://${user ?? ''}@/${database ?? ''}?host=${encodeURIComponent(host ?? '')}&port=${port ?? ''}`

function open(database: DatabaseChoice) {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhenggai-store-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  return openStore({ dataDir, database, log: () => {} })
}

describe('somebody’s own database, by DATABASE_URL', () => {
  test('is migrated by its owner and used by the application', async () => {
    const empty = await emptyDatabase()
    const urls = { kind: 'url', app: urlOf(empty.appConfig), owner: urlOf(empty.ownerConfig) } as const
    const store = await open(urls)
    expect(store.migrated).toContain('0001-foundation')
    expect((await store.pool.query<{ who: string }>('select current_user as who')).rows).toEqual([
      { who: 'zhenggai_app' },
    ])
    await store.close()
    const again = await open({ kind: 'url', app: urls.app })
    expect(again.migrated).toEqual([])
    await again.close()
  })

  test('without its owner and not yet migrated it is refused', async () => {
    const empty = await emptyDatabase()
    await expect(open({ kind: 'url', app: urlOf(empty.appConfig) })).rejects.toMatchObject({
      code: 'schema_older',
    })
  })

  test('an application that is a superuser, or owns tables, is refused', async () => {
    const empty = await emptyDatabase()
    const app_role_too_strong = { code: 'app_role_too_strong' }
    const owner = urlOf(empty.ownerConfig)
    const asAdmin = open({ kind: 'url', app: urlOf(empty.adminConfig), owner })
    await expect(asAdmin).rejects.toMatchObject(app_role_too_strong)
    await expect(open({ kind: 'url', app: owner, owner })).rejects.toMatchObject(app_role_too_strong)
    const { rows } = await empty.owner.query(`select from pg_namespace where nspname = 'journal'`)
    expect(rows).toEqual([])
  })

  test.each([
    ['postgres://app:secret@127.0.0.1:9/ledger', 'database_away'],
    ['mysql://app@127.0.0.1/ledger', 'database_away'],
  ])('%s cannot be reached', async (app, code) => {
    const error = await open({ kind: 'url', app }).catch((refusal: Error) => refusal)
    expect(error).toMatchObject({ code })
    expect(JSON.stringify(error)).not.toContain('secret')
  })

  test('a role or database it does not know is its own no', async () => {
    const empty = await emptyDatabase()
    const app = urlOf({ ...empty.appConfig, database: 'nowhere' })
    await expect(open({ kind: 'url', app })).rejects.toMatchObject({ code: 'database_refused' })
  })

  test.each([
    ['postgres://li:p@ss@db:5432/ledger', 'postgres://li@db:5432/ledger'],
    ['postgres://li@/ledger?password=x&host=/run', 'postgres://li@/ledger?password=…&host=/run'],
  ])('its password is never shown', (url, shown) => {
    expect(urlWithoutSecret(url)).not.toContain('p@ss')
    expect(urlWithoutSecret(url).startsWith(shown.slice(0, 14))).toBe(true)
  })
})
