import { expect, test } from 'vitest'
import { routes } from '#contract/routes.ts'
import type { Route } from '#contract/route.ts'
import { Browser } from './browser.ts'
import { foundIn, newHouse, office } from './house.ts'
import { recording } from './recorder.ts'
import { runProvider } from './sso/provider.ts'
import { comeFromOutside } from './stories/outside.ts'
import { liveWholeStory } from './whole-story.ts'

/** Ids one after the other: the same story is told in the same words each time. */
const counted = () => {
  let count = 0
  return () => `019b76da-a800-7000-8000-${String((count += 1)).padStart(12, '0')}`
}

test(
  'the examples are what an invented county really asked and was answered (else: vitest run … -u)',
  { timeout: 300_000 },
  async () => {
    const provider = await runProvider()
    const house = await newHouse({ outside: provider.settings })
    house.ledger.newId = counted()
    const { app, examples } = recording(house.app)
    const recorded = { ...house, app, browser: (address = '127.0.0.1') => new Browser(app, address) }
    const founded = await foundIn(recorded)
    await comeFromOutside(founded, office.password)
    await liveWholeStory(founded)
    await provider.close()
    for (const route of Object.values(routes) as Route[])
      if (route.method === 'GET' && !route.path.includes(':'))
        await founded.admin.get(`${route.path}?limit=1`)
    const sorted = (named: object) =>
      Object.fromEntries(Object.entries(named).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    const told = {
      operations: sorted(examples.operations),
      files: sorted(examples.files),
      refusals: sorted(examples.refusals),
    }
    await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot(
      '../../src/server/openapi-examples.json',
    )
  },
)
