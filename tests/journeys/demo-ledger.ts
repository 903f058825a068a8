import { demoAccounts } from '#cli/demo/accounts.ts'
import { seedDemo } from '#cli/demo/seed.ts'
import { readStory } from '#cli/demo/story.ts'
import type { DemoAccount } from '#cli/command.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { openFolderVault } from '#vault/folder.ts'
import { testStore } from '../database.ts'

/** The demonstration, told by acts to a fresh database of the test run, whose writing need not wait for the disk. */
export const seededLedger = async (folder: string): Promise<{ ledger: Ledger; accounts: DemoAccount[] }> => {
  const clock = (): string => `${new Date().toISOString().slice(0, -1)}000Z`
  const vault = await openFolderVault(folder)
  const ledger: Ledger = { store: await testStore(), vault, clock, newId: idsBy(clock) }
  const today = dayInShanghai(clock())
  const story = readStory(today)
  await seedDemo(ledger, story, today, { told: () => {}, isStopped: () => false })
  return { ledger, accounts: demoAccounts(story, today) }
}
