import type { useNavigate } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { pageOfKey } from './key-pages.ts'

/** What a list shows, whatever page it stands on: rows that lead somewhere. */
const rowsOfPage = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('main tbody tr, main [data-row]')].filter(
    (it) => it.querySelector('a, button') !== null,
  )

const rowAt = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('main tbody tr, main [data-row]') ?? null

/** The row below or above is the one that has the focus: what reads the screen aloud follows. */
const step = (by: 1 | -1): void => {
  const rows = rowsOfPage()
  const at = rowAt()
  const next = at === null ? (by === 1 ? 0 : rows.length - 1) : rows.indexOf(at) + by
  const row = rows[Math.min(Math.max(next, 0), rows.length - 1)]
  row?.querySelector<HTMLElement>('a, button')?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

const click = (selector: string): void => {
  const row = rowAt()
  row?.querySelector<HTMLElement>(selector)?.click()
  if (row === null && selector !== 'a')
    document.querySelector<HTMLElement>('main .acts .ant-btn-primary')?.click()
}

/** `g` was pressed, and the next letter names a page. */
let going = false

/** Does what a key stands for; keys that stand for nothing do nothing. */
export const pressKey = (key: string, navigate: ReturnType<typeof useNavigate>): void => {
  const page = going ? pageOfKey(key) : null
  const goes = going
  going = key === 'g' && !goes
  if (page !== null) {
    void navigate({ to: paths[page] })
    return
  }
  if (goes) return
  if (key === 'j') step(1)
  if (key === 'k') step(-1)
  if (key === 'x') rowAt()?.querySelector<HTMLElement>('input[type="checkbox"]')?.click()
  if (key === 'o') click('a')
  // Where no row is, the next thing to do on the page.
  if (key === 'e') click('[data-edit], a')
}
