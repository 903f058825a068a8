import type { Day } from '#core/words/calendar/day.ts'
import type { PostRole, UnitFact, UnitKind } from '#core/record/organisation/facts.ts'
import { type HandOver, handOverOf } from '#core/record/organisation/handed-over.ts'

export type Post = {
  id: string
  title: string
  /** 分管, empty where it tells nothing: of two posts of one title in a unit it differs. */
  portfolio: string
  roles: PostRole[]
  rank: number
}

/** 撤销或并入: since when, and where what it answered for goes. */
export type UnitEnding = { on: Day; into: { id: string; name: string } | null; reason: string }

export type Unit = {
  id: string
  name: string
  shortName: string
  /** What else it is called today. */
  aliases: string[]
  /** 曾用名, full and short: papers of their time call it so. */
  formerNames: string[]
  kind: UnitKind
  parent: string | null
  rank: number
  remit: string
  posts: Post[]
  ended: UnitEnding | null
  /** What it answered for and gave away, each time whole. */
  handOvers: HandOver[]
}

const renamed = (unit: Unit, name: string, shortName: string): Unit => {
  const former = [...unit.formerNames, unit.name, unit.shortName]
  return {
    ...unit,
    name,
    shortName,
    formerNames: [...new Set(former)].filter((it) => it !== name && it !== shortName),
  }
}

/** Folds one fact of a unit's stream into its state. */
export const foldUnit = (unit: Unit | null, fact: UnitFact): Unit => {
  if (fact.type === 'unit.registered') {
    const none = { aliases: [], formerNames: [], remit: '', posts: [], ended: null, handOvers: [] }
    return { id: fact.stream.id, ...fact.body, ...none }
  }
  if (!unit) throw new Error(`${fact.type} before unit.registered`)
  switch (fact.type) {
    case 'unit.renamed':
      return renamed(unit, fact.body.name, fact.body.shortName)
    case 'unit.moved':
      return { ...unit, parent: fact.body.parent }
    case 'unit.aliased':
      return { ...unit, aliases: fact.body.aliases }
    case 'unit.ranked':
      return { ...unit, rank: fact.body.rank }
    case 'unit.remit-set':
      return { ...unit, remit: fact.body.remit }
    case 'unit.ended':
      return { ...unit, ended: fact.body }
    case 'unit.restored':
      return { ...unit, ended: null }
    case 'unit.handed-over':
      return { ...unit, handOvers: [...unit.handOvers, handOverOf(fact)] }
    case 'post.established': {
      const { post: id, title, roles, rank } = fact.body
      return { ...unit, posts: [...unit.posts, { id, title, portfolio: '', roles, rank }] }
    }
    case 'post.revised': {
      const { post: id, portfolio, rank } = fact.body
      return { ...unit, posts: unit.posts.map((it) => (it.id === id ? { ...it, portfolio, rank } : it)) }
    }
  }
}
