import { Button } from 'antd'
import { useMessages } from '../../ui/locale.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { useLightChoices, useOrganisationChoices, useStepChoices } from './filter-choices.ts'
import { FilterSelect } from './filter-select.tsx'
import { FindInput } from './find-input.tsx'
import { type ResponsibilitySearch, changed, isFiltered } from './search.ts'

/** What narrows the responsibility list. */
export const ResponsibilityFilters = ({
  search,
  go,
}: {
  search: ResponsibilitySearch
  go: (search: ResponsibilitySearch) => void
}) => {
  const words = useMessages().lists.filters
  const { units, leaders } = useOrganisationChoices()
  const steps = useStepChoices()
  const lights = useLightChoices(search.round)
  const change = (it: ResponsibilitySearch) => {
    go(changed<ResponsibilitySearch & { page?: number }>(search, it))
  }
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
          change({ round })
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
      {isFiltered(search) ? (
        <Button
          type="text"
          onClick={() => {
            go(search.round === undefined ? {} : { round: search.round })
          }}
        >
          {words.clear}
        </Button>
      ) : null}
    </search>
  )
}
