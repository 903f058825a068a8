import { Button } from 'antd'
import { useMessages } from '../../ui/locale.tsx'
import { RoundChoice } from '../../ui/round-choice.tsx'
import { useLightChoices, useOrganisationChoices } from './filter-choices.ts'
import { FilterSelect } from './filter-select.tsx'
import { FindInput } from './find-input.tsx'
import { type MeasureSearch, isFiltered } from './search.ts'

/** What narrows the task list. */
export const MeasureFilters = ({
  search,
  change,
  clear,
}: {
  search: MeasureSearch
  change: (change: Partial<MeasureSearch>) => void
  clear: () => void
}) => {
  const { lists } = useMessages()
  const words = lists.filters
  const { units, leaders } = useOrganisationChoices()
  const lights = useLightChoices(search.round)
  return (
    <search className="filters" aria-label={words.title}>
      <FindInput
        label={words.textMeasures}
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
        label={words.done}
        value={search.done}
        choices={[
          { value: 'no', label: lists.notDone },
          { value: 'yes', label: lists.done },
        ]}
        onChange={(done) => {
          change({ done })
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
