import { listRounds } from '#contract/rounds.ts'
import { useRead } from '../../api/query.ts'
import { exportAddress, threeListsAddress } from '../../paths.ts'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { TakeMenu } from '../../ui/take-menu.tsx'
import type { ListSearch } from './search.ts'

/** The round that is chosen, or the newest one. */
const useRound = (chosen: string | undefined): string | null => {
  const rounds = useRead(listRounds).data?.rounds ?? []
  const newest = rounds.toSorted((a, b) => b.ordinal - a.ordinal)[0]
  return chosen ?? newest?.id ?? null
}

/** Takes the list away as it is shown, or all three lists of the round. */
export const ExportMenu = ({
  list,
  search,
  empty,
}: {
  list: 'problems' | 'measures' | 'responsibility'
  search: ListSearch
  /** Nothing fits the filters: there is no view to take away. */
  empty: boolean
}) => {
  const { exporting: words } = useMessages()
  const { locale } = useLocale()
  const round = useRound(search.round)
  const view = (format: 'xlsx' | 'csv') => (empty ? null : exportAddress(list, format, { ...search, locale }))
  return (
    <TakeMenu
      label={words.menu}
      items={[
        { label: words.viewXlsx, address: view('xlsx') },
        { label: words.viewCsv, address: view('csv') },
        { label: words.threeLists, address: round === null ? null : threeListsAddress(round, locale) },
      ]}
      nothing={empty ? words.nothing : null}
    />
  )
}
