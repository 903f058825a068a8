import { useState } from 'react'
import { readOrganisation } from '#contract/organisation.ts'
import { evidenceStands, listProblems, runs, usualDays } from '#contract/problems.ts'
import { listRounds } from '#contract/rounds.ts'
import { noLight } from '#core/record/round/rule-set.ts'
import { steps } from '#core/record/problem/problem.ts'
import { said } from '#messages/locale.ts'
import { useRead, useSession } from '../../api/query.ts'
import { headed } from '../../ui/headed.ts'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { type Choice, distinct, holdersOf, unitChoices } from './choices.ts'
import type { Narrowing } from './search.ts'

/** What a list can be narrowed by beside round and text. */
export type FilterName =
  | 'step'
  | 'light'
  | 'aspect'
  | 'leader'
  | 'unit'
  | 'leadUnit'
  | 'run'
  | 'evidence'
  | 'done'
type Filter = { label: string; choices: Choice[]; loading?: boolean; onOpen?: () => void }

/** The filters with all that can be chosen in them. */
export const useFilters = (search: Narrowing): Record<FilterName, Filter> => {
  const { lists, words } = useMessages()
  const { filters } = lists
  const today = useSession().data?.today ?? ''
  const organisation = useRead(readOrganisation).data
  const units = organisation ? unitChoices(organisation) : []
  const leaders = organisation ? holdersOf(organisation, 'leader', today) : []
  return {
    step: {
      label: filters.step,
      choices: steps
        .filter((it) => it !== 'withdrawn')
        .map((value) => ({ value, label: words.steps[value] })),
    },
    light: {
      label: filters.light,
      choices: [...useSigns(search.round), { value: noLight, label: filters.noLight }],
    },
    aspect: useAspects(search),
    leader: {
      label: filters.leader,
      choices: distinct(leaders.map((it) => ({ value: it.person, label: `${it.name} · ${it.title}` }))),
    },
    unit: { label: filters.unit, choices: units },
    leadUnit: {
      label: filters.leadUnit,
      choices: units.map(({ value, label }) => ({ value, label: filters.leads(label) })),
    },
    run: {
      label: filters.run,
      choices: runs.map((value) => ({
        value,
        label: filters.runs[value](search.days ?? usualDays[value]),
      })),
    },
    evidence: {
      label: filters.evidence,
      choices: evidenceStands.map((value) => ({ value, label: filters.evidences[value] })),
    },
    done: {
      label: filters.done,
      choices: [
        { value: 'no', label: lists.notDone },
        { value: 'yes', label: lists.done },
      ],
    },
  }
}

/** The signs of the round's rule set; of all rounds where none is chosen. */
const useSigns = (round: string | undefined): Choice[] => {
  const { locale } = useLocale()
  const rounds = useRead(listRounds).data?.rounds ?? []
  return distinct(
    rounds
      .filter((it) => round === undefined || it.id === round)
      .flatMap((it) => it.ruleSet?.signs ?? [])
      .map(({ sign, word }) => ({ value: sign, label: said(word, locale) })),
  )
}

/** The aspects there are; asked for only when somebody opens the filter, or when the address has one. */
const useAspects = ({ round, aspect: chosen }: Narrowing): Filter => {
  const { filters } = useMessages().lists
  const [opened, setOpened] = useState(false)
  const read = useRead(
    listProblems,
    { query: { round, limit: 200 } },
    { enabled: opened || chosen !== undefined },
  )
  const aspects = new Map((read.data?.rows ?? []).map(({ aspect }) => [aspect.ordinal, headed(aspect)]))
  return {
    label: filters.aspect,
    choices: [...aspects]
      .sort(([a], [b]) => a - b)
      .map(([ordinal, label]) => ({ value: String(ordinal), label: label || String(ordinal) })),
    loading: read.isFetching,
    onOpen: () => {
      setOpened(true)
    },
  }
}
