import type { Organisation } from '#contract/organisation.ts'
import { whoIsMeant } from '#core/rules/importing/who-is-meant.ts'
import { holdersOf } from '../lists/choices.ts'
import type { NameAsked } from './compare-choices.ts'

/**
 * The names still asked for that the organisation has come to know since the document was read, each with its value
 * chosen: whoever goes to register them and comes back need not choose one by one.
 */
export const registeredSince = (
  names: readonly NameAsked[],
  organisation: Organisation,
  today: string,
): NameAsked[] => {
  const posts = new Map<string, string[]>()
  for (const { person, post } of holdersOf(organisation, 'leader', today))
    posts.set(person, [...(posts.get(person) ?? []), post])
  const who = whoIsMeant(
    organisation.units,
    organisation.persons.map(({ id, name }) => {
      const [post, ...more] = posts.get(id) ?? []
      return { id, name, leads: post !== undefined && more.length === 0 ? post : null }
    }),
  )
  const valueOf = ({ as, words }: NameAsked): string | null => {
    if (as === 'unit') return who.unit(words)
    if (as === 'handler') return who.person(words)
    const leader = who.leader(words)
    return leader && `${leader.person} ${leader.post}`
  }
  return names.flatMap((it) => {
    const value = it.value === null ? valueOf(it) : null
    return value === null ? [] : [{ ...it, value }]
  })
}
