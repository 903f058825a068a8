import './export-menu.css'
import { Button } from 'antd'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { listRounds } from '#contract/rounds.ts'
import { useRead } from '../../api/query.ts'
import { exportAddress, threeListsAddress } from '../../paths.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import type { ListSearch } from './search.ts'
import { useExport } from './use-export.ts'

type Item = { label: string; address: string | null }

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
  const { bytes, take, stop } = useExport()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLFieldSetElement>(null)
  const id = useId()
  const view = (format: 'xlsx' | 'csv') => (empty ? null : exportAddress(list, format, { ...search, locale }))
  const items: Item[] = [
    { label: words.viewXlsx, address: view('xlsx') },
    { label: words.viewCsv, address: view('csv') },
    { label: words.threeLists, address: round === null ? null : threeListsAddress(round, locale) },
  ]
  if (bytes !== null)
    return (
      <>
        <output className="soft export-under">{words.under((bytes / 1e6).toFixed(1))}</output>
        <Button onClick={stop}>{words.stop}</Button>
      </>
    )
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  return (
    <fieldset
      ref={box}
      aria-label={words.menu}
      className="export-menu"
      onKeyDown={close}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <Button
        icon={<Icon name="takeAway" />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {words.menu}
      </Button>
      <ul id={id} className="export-items" hidden={!open}>
        {items.map(({ label, address }) => (
          <li key={label}>
            <button
              type="button"
              disabled={address === null}
              onClick={() => {
                setOpen(false)
                if (address !== null) take(address)
              }}
            >
              {label}
            </button>
          </li>
        ))}
        {empty ? <li className="soft export-nothing">{words.nothing}</li> : null}
      </ul>
    </fieldset>
  )
}
