import { describe, expect, test } from 'vitest'

import { exemptFromRowSecurity, tablesWithoutRowSecurity } from '#store/row-security.ts'

import { emptyDatabase, testStore } from '../../tests/database.ts'

describe('row security', () => {
  test('holds every table that is not named as an exception', async () => {
    const store = await testStore()
    expect(await tablesWithoutRowSecurity(store.owner, exemptFromRowSecurity)).toEqual([])
    await store.close()
  })

  test('a table without it, half of it, or without a policy is told', async () => {
    const store = await emptyDatabase()
    await store.owner.query(
      `create schema desk;
       create table desk.bare (a int);
       create table desk.for_others_only (a int); alter table desk.for_others_only enable row level security;
       create policy all_rows on desk.for_others_only using (true);
       create table desk.shut (a int); alter table desk.shut enable row level security, force row level security;
       create table desk.held (a int); alter table desk.held enable row level security, force row level security;
       create policy all_rows on desk.held using (true);
       create table desk.dictionary (a int);`,
    )
    expect(await tablesWithoutRowSecurity(store.owner, ['desk.dictionary'])).toEqual([
      { table: 'desk.bare', lacks: ['enable', 'force', 'policy'] },
      { table: 'desk.for_others_only', lacks: ['force'] },
      { table: 'desk.shut', lacks: ['policy'] },
    ])
    await expect(tablesWithoutRowSecurity(store.owner, ['desk.gone'])).rejects.toThrow('desk.gone')
    await store.close()
  })
})
