import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { describeTables, renderTables } from '#store/table-types.ts'

import { emptyDatabase, testStore } from '../../tests/database.ts'

describe('tables.ts', () => {
  test('equals what the database reports (if not: node src/store/write-tables.ts)', async () => {
    const store = await testStore()
    const reported = renderTables(await describeTables(store.owner))
    expect(readFileSync(join(import.meta.dirname, 'tables.ts'), 'utf8')).toBe(reported)
    await store.close()
  })

  test('tells what must be given, what may be, and what comes back', async () => {
    const store = await emptyDatabase()
    await store.owner.query(
      `create schema desk;
       create table desk.every_kind (
         id bigint generated always as identity, given uuid not null, note text, made timestamptz not null default now(),
         days date[] not null, body jsonb not null, twice int generated always as (1 + 1) stored)`,
    )
    expect(renderTables(await describeTables(store.owner))).toContain(
      [
        'export interface DeskEveryKind {',
        '  id: GeneratedAlways<number>',
        '  given: string',
        '  note: string | null',
        '  made: Generated<Instant>',
        '  days: Day[]',
        '  body: Json',
        '  twice: GeneratedAlways<number | null>',
        '}',
      ].join('\n'),
    )
    await store.close()
  })
})
