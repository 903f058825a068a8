import type { DraftProblem } from '#contract/drafts.ts'
import type { Names } from '#core/rules/importing/decide-listed.ts'
import type { Scene } from '#ledger/acts/act.ts'
import { leaderNamed, personsNamed, unitsNamed } from '#ledger/acts/named.ts'

const known = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((it) => it !== null && it !== undefined)),
]

/** Ids of the units that a list was taken to name. */
export const unitIdsIn = (rows: readonly DraftProblem[]): string[] =>
  known(
    rows.flatMap(({ duty, measures }) => [
      duty.leadUnit?.unit,
      ...[...duty.coUnits, ...measures.flatMap((it) => it.units)].map((it) => it.unit),
    ]),
  )

/** Likewise of persons: leaders and handlers. */
export const personIdsIn = (rows: readonly DraftProblem[]): string[] =>
  known(rows.flatMap(({ duty }) => [duty.leadLeader?.person, duty.handler?.person]))

/**
 * Everybody a list names, with the names and posts of today.
 * @throws Refused `unknown-thing` for an id that is not of this ledger, `not-allowed` for a leader who is none today
 */
export const namesIn = async (scene: Scene, rows: readonly DraftProblem[]): Promise<Names> => {
  const units = await unitsNamed(scene, unitIdsIn(rows))
  const persons = await personsNamed(scene, known(rows.map(({ duty }) => duty.handler?.person)))
  const leaders = new Map<string, Awaited<ReturnType<typeof leaderNamed>>>()
  for (const { duty } of rows) {
    const { person, post } = duty.leadLeader ?? {}
    if (person && post && !leaders.has(`${person} ${post}`))
      leaders.set(`${person} ${post}`, await leaderNamed(scene, { person, post }))
  }
  const unitOf = new Map(units.map((it) => [it.id, it]))
  const personOf = new Map(persons.map((it) => [it.id, it]))
  return {
    unit: (id) => unitOf.get(id) ?? null,
    person: (id) => {
      const it = personOf.get(id)
      return it ? { person: it.id, name: it.name } : null
    },
    leader: (person, post) => leaders.get(`${person} ${post}`) ?? null,
  }
}
