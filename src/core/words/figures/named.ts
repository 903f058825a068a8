/**
 * Who is named in a text: units, posts and persons, in reading order, none inside another.
 *
 *     县教育局党组书记、局长沈明远牵头
 *     ~~~~~~~~~~~~~~~~ ~~~~~~~~~~
 *     unit    post     post person
 */
import type { NamedKind } from './found.ts'
import { masked, outside, type Stretch } from './masks.ts'
import { personsIn } from './named-person.ts'
import { postsIn } from './named-post.ts'
import { unitsIn } from './named-unit.ts'

export type NamedFound = Stretch & { kind: NamedKind }

/** `text` is folded; `titles` are names of documents, in which nobody is named. */
export function namedIn(text: string, titles: Stretch[] = []): NamedFound[] {
  const persons = personsIn(text)
  const units = outside(unitsIn(text), persons)
  const posts = postsIn(masked(text, [...persons, ...units]))
  const found = [
    ...units.map((one) => ({ ...one, kind: 'unit' as const })),
    ...posts.map((one) => ({ ...one, kind: 'post' as const })),
    ...persons.map((one) => ({ ...one, kind: 'person' as const })),
  ]
  if (found.length === 0) return found
  return outside(
    found.sort((a, b) => a.from - b.from),
    titles,
  )
}
