import type { Decided } from '#core/record/fact/decided.ts'
import type { NewFact } from '#core/record/fact/envelope.ts'
import type { UnitFact } from '#core/record/organisation/facts.ts'
import type { Unit } from '#core/record/organisation/unit.ts'
import {
  type KnownUnits,
  refuseEnded,
  refuseParent,
  refuseTakenAlias,
  refuseTakenName,
} from '#core/rules/organisation/known-units.ts'
import { rolesIn } from '#core/rules/organisation/unit-kinds.ts'
import type { Act, Scene } from '#ledger/acts/act.ts'
import { knownUnits } from '#ledger/acts/known-units.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { Refused, unless } from '#ledger/refusals.ts'

export const unitStream = (id: string) => ({ kind: 'unit' as const, id })

/** Facts of a unit's stream. */
export const aboutUnit = (id: string, ...decided: Decided<UnitFact>[]): NewFact[] =>
  inStream(unitStream(id), decided)

export const unitsOfScene = ({ client, caller }: Scene): Promise<KnownUnits> =>
  knownUnits({ client, workspace: caller.workspace })

/** The unit an act is about; refused where it is no more. */
export const living = (scene: Scene, units: KnownUnits, id: string): Unit => {
  const unit = scene.state('unit', id)
  unless(refuseEnded(units, id))
  return unit
}

export const registerUnit: Act<'register-unit'> = {
  organisation: 'changed',
  streams: ({ parent }) => (parent === null ? [] : [unitStream(parent)]),
  decide: async (scene, body) => {
    const units = await unitsOfScene(scene)
    unless(refuseParent(units, { id: null, ...body }, body.parent))
    unless(refuseTakenName(units, body.name, null))
    return { facts: aboutUnit(scene.acting.newId(), { type: 'unit.registered', body }) }
  },
}

export const renameUnit: Act<'rename-unit'> = {
  organisation: 'changed',
  streams: ({ unit }) => [unitStream(unit)],
  decide: async (scene, { unit, name, shortName }) => {
    const units = await unitsOfScene(scene)
    living(scene, units, unit)
    unless(refuseTakenName(units, name, unit))
    return { facts: aboutUnit(unit, { type: 'unit.renamed', body: { name, shortName } }) }
  },
}

export const moveUnit: Act<'move-unit'> = {
  organisation: 'changed',
  streams: ({ unit, parent }) => [unit, ...(parent === null ? [] : [parent])].map(unitStream),
  decide: async (scene, { unit, parent }) => {
    const units = await unitsOfScene(scene)
    const before = living(scene, units, unit)
    if (before.parent === parent) return { facts: [] }
    unless(refuseParent(units, before, parent))
    return { facts: aboutUnit(unit, { type: 'unit.moved', body: { parent } }) }
  },
}

export const aliasUnit: Act<'alias-unit'> = {
  organisation: 'changed',
  streams: ({ unit }) => [unitStream(unit)],
  decide: async (scene, { unit, aliases: said }) => {
    const units = await unitsOfScene(scene)
    const { name, shortName, aliases: before } = living(scene, units, unit)
    const aliases = [...new Set(said)].filter((it) => it !== name && it !== shortName)
    unless(refuseTakenAlias(units, aliases, unit))
    if (aliases.join('\n') === before.join('\n')) return { facts: [] }
    return { facts: aboutUnit(unit, { type: 'unit.aliased', body: { aliases } }) }
  },
}

export const rankUnit: Act<'rank-unit'> = {
  organisation: 'changed',
  streams: ({ unit }) => [unitStream(unit)],
  decide: (scene, { unit, rank }) =>
    scene.state('unit', unit).rank === rank
      ? { facts: [] }
      : { facts: aboutUnit(unit, { type: 'unit.ranked', body: { rank } }) },
}

export const setRemit: Act<'set-remit'> = {
  organisation: 'changed',
  streams: ({ unit }) => [unitStream(unit)],
  decide: async (scene, { unit, remit }) => {
    const before = living(scene, await unitsOfScene(scene), unit)
    if (before.remit === remit) return { facts: [] }
    return { facts: aboutUnit(unit, { type: 'unit.remit-set', body: { remit } }) }
  },
}

/** Two posts of one title in a unit are told apart by what each is in charge of. */
const refuseTwin = ({ posts, name }: Unit, title: string, portfolio: string, self: string | null): void => {
  if (posts.some((it) => it.id !== self && it.title === title && it.portfolio === portfolio))
    throw new Refused('duplicate', { name: title, unit: name, thing: 'post' })
}

export const establishPost: Act<'establish-post'> = {
  organisation: 'changed',
  streams: ({ unit }) => [unitStream(unit)],
  decide: async (scene, { unit, title, portfolio = '', roles: said, rank }) => {
    const of = living(scene, await unitsOfScene(scene), unit)
    refuseTwin(of, title, portfolio, null)
    const roles = [...new Set(said)]
    if (roles.some((it) => !rolesIn(of.kind).includes(it)))
      throw new Refused('roles-of-group', { unit: of.name })
    const post = scene.acting.newId()
    const inCharge = { type: 'post.revised', body: { post, portfolio, rank } } as const
    return {
      facts: aboutUnit(
        unit,
        { type: 'post.established', body: { post, title, roles, rank } },
        ...(portfolio === '' ? [] : [inCharge]),
      ),
    }
  },
}

export const revisePost: Act<'revise-post'> = {
  organisation: 'changed',
  streams: ({ unit }) => [unitStream(unit)],
  decide: async (scene, { unit, post, portfolio, rank }) => {
    const of = living(scene, await unitsOfScene(scene), unit)
    const before = of.posts.find((it) => it.id === post)
    if (!before) throw new Refused('unknown-thing', { thing: 'post', id: post })
    if (before.portfolio === portfolio && before.rank === rank) return { facts: [] }
    refuseTwin(of, before.title, portfolio, post)
    return { facts: aboutUnit(unit, { type: 'post.revised', body: { post, portfolio, rank } }) }
  },
}
