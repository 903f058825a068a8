import { type Day, addDays } from '#core/words/calendar/day.ts'
import { foundWorkspace } from '#ledger/acts/found-workspace.ts'
import { type Clock, type Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { readOrganisation } from '#ledger/queries/read-organisation.ts'
import { founderName, seedAccounts } from '#cli/demo/accounts.ts'
import { courseEvents } from '#cli/demo/seed-course.ts'
import { seedFeedback } from '#cli/demo/seed-feedback.ts'
import { groupEvents, seedGroups } from '#cli/demo/seed-groups.ts'
import { lookbackEvents } from '#cli/demo/seed-lookback.ts'
import { gatheringEvents } from '#cli/demo/seed-meetings.ts'
import { organisationEvents, seedOrganisation } from '#cli/demo/seed-organisation.ts'
import { seedPlans } from '#cli/demo/seed-plans.ts'
import { reviewEvents } from '#cli/demo/seed-reviews.ts'
import { supervisionEvents } from '#cli/demo/seed-supervision.ts'
import type { Seeding } from '#cli/demo/seeding.ts'
import { closeoutEvents } from '#cli/demo/seed-closeout.ts'
import { shareEvents } from '#cli/demo/seed-shares.ts'
import { workEvents } from '#cli/demo/seed-work.ts'
import { storyClock } from '#cli/demo/story-clock.ts'
import type { Story } from '#cli/demo/story.ts'
import { Interrupted } from '#cli/interrupted.ts'

/**
 * Tells the story of the invented city to an empty ledger, act by act and day by day, on a clock of its own. Everything
 * is asked as the person of the story asks it and can be refused like anything else.
 * @throws Interrupted when told to stop in the middle
 */
export const seedDemo = async (
  house: Ledger,
  story: Story,
  today: Day,
  { told, isStopped }: Pick<Seeding, 'told' | 'isStopped'>,
): Promise<void> => {
  const { round, problems } = story.ledger
  const clock = storyClock(house.clock, addDays(round.feedbackOn, 1))
  const ledger: Ledger = { ...house, clock: clock.clock, newId: idsBy(clock.clock) }
  const seeding = await found(ledger, story, clock, { told, isStopped })
  await seedOrganisation(seeding)
  await seedGroups(seeding)
  await seedFeedback(seeding)
  await seedPlans(seeding)
  const events = [
    ...organisationEvents(seeding),
    ...groupEvents(seeding),
    ...reviewEvents(seeding),
    ...shareEvents(seeding),
    ...courseEvents(seeding),
    ...gatheringEvents(seeding),
    ...lookbackEvents(seeding),
    ...supervisionEvents(seeding),
    ...problems.flatMap((it) => [...workEvents(seeding, it), ...closeoutEvents(seeding, it)]),
  ].sort((a, b) => (a.on === b.on ? a.order - b.order : a.on < b.on ? -1 : 1))
  for (const [at, event] of events.entries()) {
    if (isStopped()) throw new Interrupted()
    clock.goTo(event.on)
    await event.happen()
    told('life', at + 1, events.length)
  }
  await seedAccounts(seeding, today)
}

const found = async (
  ledger: Ledger,
  story: Story,
  clock: ReturnType<typeof storyClock> & { clock: Clock },
  rest: Pick<Seeding, 'told' | 'isStopped'>,
): Promise<Seeding> => {
  const named = (id: string) => story.organisation.units.find((it) => it.id === id)
  const { inspected, office } = story.ledger.round
  const founder = await foundWorkspace(ledger, {
    actId: ledger.newId(),
    workspace: `${cityOf(story)}整改台账（演示）`,
    inspected: cityOf(story),
    topUnit: named(inspected)?.name ?? '',
    office: named(office)?.name ?? '',
    name: founderName,
  })
  const { units } = await readOrganisation(ledger, founder)
  const idNamed = (id: string) => units.find((it) => it.name === named(id)?.name)?.id ?? ''
  return {
    story,
    ledger,
    clock,
    workspace: founder.workspace,
    founder,
    units: new Map([inspected, office].map((id) => [id, idNamed(id)])),
    posts: new Map(),
    persons: new Map(),
    appointments: new Map(),
    round: '',
    problems: new Map(),
    parts: new Map(),
    ...rest,
  }
}

/** 中共澜川市委员会 → 澜川市 */
const cityOf = ({ organisation, ledger }: Story): string => {
  const top = organisation.units.find((it) => it.id === ledger.round.inspected)
  return top?.name.replace(/^中共/, '').replace(/委员会$/, '') ?? ''
}
