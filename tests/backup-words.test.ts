import { expect, test } from 'vitest'
import { backupTroubles } from '#ledger/backup/trouble.ts'
import { backupTroublesEn, backupTroublesZh } from '#messages/backup-troubles.ts'

test('every refusal of backup, restore and erasing has its sentence in both languages, and no other is there', () => {
  expect(Object.keys(backupTroublesZh).toSorted()).toEqual([...backupTroubles].toSorted())
  expect(Object.keys(backupTroublesEn).toSorted()).toEqual([...backupTroubles].toSorted())
})
