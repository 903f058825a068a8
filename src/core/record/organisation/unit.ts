import type { PostRole, UnitFact, UnitKind } from '#core/record/organisation/facts.ts'

export type Post = { id: string; title: string; roles: PostRole[]; rank: number }

export type Unit = {
  id: string
  name: string
  shortName: string
  kind: UnitKind
  parent: string | null
  rank: number
  posts: Post[]
}

/** Folds one fact of a unit's stream into its state. */
export const foldUnit = (unit: Unit | null, fact: UnitFact): Unit => {
  if (fact.type === 'unit.registered') return { id: fact.stream.id, ...fact.body, posts: [] }
  if (!unit) throw new Error(`${fact.type} before unit.registered`)
  switch (fact.type) {
    case 'unit.renamed':
      return { ...unit, ...fact.body }
    case 'unit.moved':
      return { ...unit, parent: fact.body.parent }
    case 'post.established': {
      const { post: id, title, roles, rank } = fact.body
      return { ...unit, posts: [...unit.posts, { id, title, roles, rank }] }
    }
  }
}
