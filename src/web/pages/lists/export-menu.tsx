import './export-menu.css'
import { Button } from 'antd'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
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

/** What is open closes when one presses Escape, or goes elsewhere with the pointer or the keyboard. */
const useLeaving = (
  box: RefObject<HTMLDivElement | null>,
  open: boolean,
  setOpen: (open: boolean) => void,
): void => {
  useEffect(() => {
    if (!open) return undefined
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      box.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('keydown', escape)
    }
  }, [box, open, setOpen])
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
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useLeaving(box, open, setOpen)
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
  return (
    <div ref={box} className="export-menu">
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
    </div>
  )
}
