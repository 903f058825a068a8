import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Sight, sightRefusal } from '#core/rules/rights/reading.ts'
import { Refused } from '#ledger/refusals.ts'

type Posts = readonly { roles: readonly PostRole[] }[]

/** Whether one of these posts comes to see it, by the table of rights. */
export const comesToSee = (sight: Sight, posts: Posts): boolean =>
  sightRefusal(
    sight,
    posts.flatMap((it) => it.roles),
  ) === null

/** @throws Refused `not-allowed` where none of these posts comes to see it, by the table of rights */
export const mustSee = (sight: Sight, posts: Posts): void => {
  const no = sightRefusal(
    sight,
    posts.flatMap((it) => it.roles),
  )
  if (no) throw new Refused(no.refused, no.details)
}
