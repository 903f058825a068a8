import { useState } from 'react'
import { readOrganisation } from '#contract/organisation.ts'
import { listProblems } from '#contract/problems.ts'
import { lightColours } from '#core/record/round/rule-set.ts'
import { steps } from '#core/record/problem/problem.ts'
import { useRead, useSession } from '../../api/query.ts'
import { useColourWords } from '../../ui/light-words.tsx'
import { headed } from '../../ui/headed.ts'
import { useMessages } from '../../ui/locale.tsx'
import { type Choice, holdersOf, unitChoices } from './choices.ts'

/** Units and leaders to filter by. */
export const useOrganisationChoices = (): { units: Choice[]; leaders: Choice[] } => {
  const today = useSession().data?.today ?? ''
  const organisation = useRead(readOrganisation).data
  if (!organisation) return { units: [], leaders: [] }
  const leaders = new Map(
    holdersOf(organisation, 'leader', today).map((it) => [
      it.person,
      { value: it.person, label: `${it.name} · ${it.title}` },
    ]),
  )
  return { units: unitChoices(organisation), leaders: [...leaders.values()] }
}

export const useStepChoices = (): Choice[] => {
  const { words } = useMessages()
  return steps.filter((it) => it !== 'withdrawn').map((value) => ({ value, label: words.steps[value] }))
}

export const useLightChoices = (round: string | undefined): Choice[] => {
  const { lists } = useMessages()
  const wordOf = useColourWords(round)
  return [
    ...lightColours.map((value) => ({ value, label: wordOf(value)?.word ?? value })),
    { value: 'none', label: lists.filters.noLight },
  ]
}

/** The aspects there are; asked for only when somebody opens the filter, or when the address has one. */
export const useAspectChoices = (
  round: string | undefined,
  wanted: boolean,
): { choices: Choice[]; loading: boolean; open: () => void } => {
  const [opened, setOpened] = useState(false)
  const read = useRead(listProblems, { query: { round, limit: 200 } }, { enabled: opened || wanted })
  const aspects = new Map((read.data?.rows ?? []).map(({ aspect }) => [aspect.ordinal, headed(aspect)]))
  return {
    choices: [...aspects]
      .sort(([a], [b]) => a - b)
      .map(([ordinal, label]) => ({ value: String(ordinal), label: label || String(ordinal) })),
    loading: read.isFetching,
    open: () => {
      setOpened(true)
    },
  }
}
