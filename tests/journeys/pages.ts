import { join } from 'node:path'
import type { Person } from './person.ts'

/** A page to look at. `opensFirst`: not the list at this address, but the first thing in it; `follows`: where its first such link leads. */
export type LookedAt = { name: string; path: string; opensFirst?: boolean; follows?: RegExp }

const steps = ['in-progress', 'returned', 'signed', 'accepted', 'closed']

export const pages: readonly LookedAt[] = [
  { name: 'overview', path: '/' },
  { name: 'trend', path: '/?tab=trend' },
  { name: 'wall', path: '/wall' },
  { name: 'papers', path: '/papers' },
  { name: 'problems', path: '/problems' },
  ...steps.map((step) => ({ name: `problem ${step}`, path: `/problems?step=${step}`, opensFirst: true })),
  { name: 'measures', path: '/measures' },
  { name: 'responsibility', path: '/responsibility' },
  { name: 'desk', path: '/desk' },
  { name: 'supervision', path: '/supervision' },
  { name: 'instruments', path: '/supervision?tab=instruments' },
  { name: 'visits', path: '/supervision?tab=visits' },
  { name: 'imports', path: '/import' },
  { name: 'returns', path: '/returns' },
  { name: 'rounds', path: '/rounds' },
  { name: 'light rules', path: '/rounds', follows: /^(看规则、试算|See and try rules)$/u },
  { name: 'organisation', path: '/organisation' },
  { name: 'backup', path: '/backup' },
  { name: 'password', path: '/password' },
  { name: 'help', path: '/help' },
  { name: 'keys', path: '/keys' },
  { name: 'no such page', path: '/nowhere' },
]

const sampleFeedback = join(import.meta.dirname, '../../samples/documents/01-feedback-fullwidth-numbers.txt')

export const openFirst = async (
  it: Person,
  { path, opensFirst = false, follows }: LookedAt,
): Promise<void> => {
  await it.open(path)
  await it.rests()
  if (follows) {
    await it.page.getByRole('link', { name: follows }).first().click()
    await it.page.waitForURL(/\/lights$/u)
    await it.rests()
  }
  if (!opensFirst) return
  await it.page.getByRole('rowheader').getByRole('link').first().click()
  await it.page.waitForURL(/\/problems\/[0-9a-f-]+$/u)
  await it.rests()
}

/** Confirming a document of our samples, with one proposal open for mending. */
export const openDraft = async (it: Person): Promise<void> => {
  await it.open('/import')
  await it.rests()
  await it.page.locator('input[type=file]').setInputFiles(sampleFeedback)
  await it.page.waitForURL(/\/import\/[0-9a-f-]+$/u)
  await it.rests()
  await it.page.getByRole('button', { expanded: false }).first().click()
}
