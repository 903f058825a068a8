import type { Organisation } from '#contract/organisation.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { isGroup } from '#core/rules/organisation/unit-kinds.ts'

export type Choice = { value: string; label: string }
type Holder = { person: string; name: string; unit: string; unitName: string; post: string; title: string }

/** Five deputies of one title are told apart by what each is in charge of. */
export const titleWith = (title: string, portfolio = ''): string =>
  portfolio === '' ? title : `${title}（${portfolio}）`

/** Everybody who holds a post with a role on a day, with that post. */
export const holdersOf = (organisation: Organisation, role: PostRole, day: string): Holder[] => {
  const units = new Map(organisation.units.map((it) => [it.id, it]))
  return organisation.persons
    .flatMap(({ id, name, appointments }) =>
      appointments
        .filter((it) => it.roles.includes(role) && it.from <= day && (it.until === null || day < it.until))
        .map(({ unit, post, postTitle }) => ({
          person: id,
          name,
          unit,
          unitName: units.get(unit)?.shortName ?? '',
          post,
          title: titleWith(postTitle, units.get(unit)?.posts.find((it) => it.id === post)?.portfolio),
          rank: units.get(unit)?.rank ?? 0,
          postRank: units.get(unit)?.posts.find((it) => it.id === post)?.rank ?? 0,
        })),
    )
    .sort((a, b) =>
      // Leaders stand in the order of their posts wherever they are listed; others with their units.
      role === 'leader'
        ? a.postRank - b.postRank || a.rank - b.rank
        : a.rank - b.rank || a.postRank - b.postRank,
    )
    .map(({ rank: _rank, postRank: _postRank, ...holder }) => holder)
}

/** Leaders with the post that answers: the value holds both ids. */
export const leaderChoices = (organisation: Organisation, day: string): Choice[] =>
  holdersOf(organisation, 'leader', day).map((it) => ({
    value: `${it.person} ${it.post}`,
    label: `${it.name} · ${it.title}`,
  }))

export const leaderOf = (value: string): { person: string; post: string } | null => {
  const [person, post] = value.split(' ')
  return person && post ? { person, post } : null
}

/** The choice that stands for a person: the page of a problem names the leader without the id of the post. */
export const leaderChoiceOf = (choices: readonly Choice[], value: string | null | undefined): string | null =>
  choices.find((it) => it.value === value || it.value.startsWith(`${value ?? '-'} `))?.value ?? null

/** Handlers, those of the unit first. */
export const handlerChoices = (organisation: Organisation, day: string, unit: string | null): Choice[] => {
  const all = holdersOf(organisation, 'handler', day)
  const sorted =
    unit === null ? all : [...all.filter((it) => it.unit === unit), ...all.filter((it) => it.unit !== unit)]
  return distinct(sorted.map((it) => ({ value: it.person, label: `${it.name} · ${it.unitName}` })))
}

export const personChoices = (organisation: Organisation): Choice[] =>
  organisation.persons.map((it) => ({ value: it.id, label: it.name }))

export const unitChoices = (organisation: Organisation): Choice[] =>
  [...organisation.units]
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .map((it) => ({ value: it.id, label: it.shortName }))

/** Units that work can be handed to: those that are there and no group, and those that have it already. */
export const workingChoices = (organisation: Organisation, kept: readonly string[] = []): Choice[] => {
  const units = organisation.units.filter(
    (it) => kept.includes(it.id) || (it.ended === null && !isGroup(it.kind)),
  )
  return unitChoices({ ...organisation, units })
}

/** One choice a value, the first place and the last word of it. */
export const distinct = (choices: readonly Choice[]): Choice[] => [
  ...new Map(choices.map((it) => [it.value, it])).values(),
]
