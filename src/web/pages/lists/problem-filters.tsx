import { Button } from 'antd'
import { useMessages } from '../../ui/locale.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import {
  useAspectChoices,
  useLightChoices,
  useOrganisationChoices,
  useStepChoices,
} from './filter-choices.ts'
import { FilterSelect } from './filter-select.tsx'
import { FindInput } from './find-input.tsx'
import { type ProblemSearch, isFiltered } from './search.ts'

/** What narrows the problem list; every choice stands in the address. */
export const ProblemFilters = ({
  search,
  change,
  clear,
}: {
  search: ProblemSearch
  change: (change: Partial<ProblemSearch>) => void
  clear: () => void
}) => {
  const words = useMessages().lists.filters
  const { units, leaders } = useOrganisationChoices()
  const steps = useStepChoices()
  const lights = useLightChoices(search.round)
  const aspects = useAspectChoices(search.round, search.aspect !== undefined)
  return (
    <search className="filters" aria-label={words.title}>
      <FindInput
        label={words.text}
        value={search.text}
        onChange={(text) => {
          change({ text })
        }}
      />
      <RoundChoice
        all
        value={search.round}
        choose={(round) => {
          change({ round, aspect: undefined })
        }}
      />
      <FilterSelect
        label={words.step}
        value={search.step}
        choices={steps}
        onChange={(step) => {
          change({ step })
        }}
      />
      <FilterSelect
        label={words.light}
        value={search.light}
        choices={lights}
        onChange={(light) => {
          change({ light })
        }}
      />
      <FilterSelect
        label={words.aspect}
        value={search.aspect === undefined ? undefined : String(search.aspect)}
        choices={aspects.choices}
        loading={aspects.loading}
        onOpen={aspects.open}
        onChange={(aspect) => {
          change({ aspect: aspect === undefined ? undefined : Number(aspect) })
        }}
      />
      <FilterSelect
        label={words.leader}
        value={search.leader}
        choices={leaders}
        onChange={(leader) => {
          change({ leader })
        }}
      />
      <FilterSelect
        label={words.unit}
        value={search.unit}
        choices={units}
        onChange={(unit) => {
          change({ unit })
        }}
      />
      {isFiltered(search) ? (
        <Button type="text" onClick={clear}>
          {words.clear}
        </Button>
      ) : null}
    </search>
  )
}
