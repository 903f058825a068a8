import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Sight, sightRefusal } from '#core/rules/rights/reading.ts'
import { unless } from '#ledger/refusals.ts'

type Posts = readonly { roles: readonly PostRole[] }[]

/** Whether one of these posts comes to see it, by the table of rights. */
export const comesToSee = (sight: Sight, posts: Posts): boolean =>
  sightRefusal(
    sight,
    posts.flatMap((it) => it.roles),
  ) === null

/** @throws Refused `not-allowed` where none of these posts comes to see it, by the table of rights */
export const mustSee = (sight: Sight, posts: Posts): void => {
  unless(
    sightRefusal(
      sight,
      posts.flatMap((it) => it.roles),
    ),
  )
}
