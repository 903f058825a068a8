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
  const found: NamedFound[] = []
  for (const { from, to } of units) found.push({ from, to, kind: 'unit' })
  for (const { from, to } of posts) found.push({ from, to, kind: 'post' })
  for (const { from, to } of persons) found.push({ from, to, kind: 'person' })
  if (found.length > 1) found.sort((a, b) => a.from - b.from)
  return outside(found, titles)
}
