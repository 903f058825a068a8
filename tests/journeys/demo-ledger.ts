import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { demoAccounts } from '#cli/demo/accounts.ts'
import { seedDemo } from '#cli/demo/seed.ts'
import { readStory } from '#cli/demo/story.ts'
import type { DemoAccount } from '#cli/command.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { openFolderVault } from '#vault/folder.ts'
import { storeFilledOnce } from '../database.ts'

const clock = (): string => `${new Date().toISOString().slice(0, -1)}000Z`

/**
 * The demonstration on a database of its own, whose writing need not wait for the disk. It is told by acts once in a run;
 * everybody gets a copy.
 * @param folder where the copy's vault is to be
 */
export const demoLedger = async (folder: string): Promise<{ ledger: Ledger; accounts: DemoAccount[] }> => {
  const today = dayInShanghai(clock())
  const story = readStory(today)
  const told = join(inject('runFolder'), 'demo-vault')
  const newId = idsBy(clock)
  const store = await storeFilledOnce('demo', async (empty) => {
    const vault = await openFolderVault(told)
    const quietly = { told: () => {}, isStopped: () => false }
    await seedDemo({ store: empty, vault, clock, newId }, story, today, quietly)
  })
  cpSync(told, folder, { recursive: true })
  const ledger: Ledger = { store, vault: await openFolderVault(folder), clock, newId }
  return { ledger, accounts: demoAccounts(story, today) }
}
