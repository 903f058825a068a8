import { readOrganisation } from '#contract/organisation.ts'
import { listProblems } from '#contract/problems.ts'
import { listRounds } from '#contract/rounds.ts'
import { useRead } from '../../api/query.ts'
import { type Choice, personChoices, unitChoices } from '../lists/choices.ts'

type Named = { id: string; name: string }

/** Rounds, the newest first. */
export const useRoundChoices = (): Choice[] =>
  (useRead(listRounds).data?.rounds ?? [])
    .toSorted((a, b) => b.ordinal - a.ordinal)
    .map((it) => ({ value: it.id, label: it.name }))

/** Problems of the round; of all where several are chosen. */
export const useProblemChoices = (rounds: readonly string[]): Choice[] => {
  const round = rounds.length === 1 ? rounds[0] : undefined
  const read = useRead(listProblems, { query: { round, sort: 'number', limit: 200 } }, { keep: true })
  return (read.data?.rows ?? []).map((it) => ({ value: it.id, label: `${it.number} ${it.shortTitle}` }))
}

/** Bodies one may speak for: one's own, or for the office every unit. */
export const useBodyChoices = (bodies: readonly Named[] | null): Choice[] => {
  const organisation = useRead(readOrganisation).data
  if (bodies !== null) return bodies.map((it) => ({ value: it.id, label: it.name }))
  return organisation ? unitChoices(organisation) : []
}

/** Units and persons in one list: the value says which. */
export const useWhoChoices = (): { units: Choice[]; persons: Choice[] } => {
  const organisation = useRead(readOrganisation).data
  const as = (kind: 'unit' | 'person') => (it: Choice) => ({ ...it, value: `${kind} ${it.value}` })
  return organisation
    ? {
        units: unitChoices(organisation).map(as('unit')),
        persons: personChoices(organisation).map(as('person')),
      }
    : { units: [], persons: [] }
}

export const whoOf = (value: string): { kind: 'unit' | 'person'; id: string } => {
  const [kind, id = ''] = value.split(' ')
  return { kind: kind === 'person' ? 'person' : 'unit', id }
}
