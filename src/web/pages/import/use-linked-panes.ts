import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { problemAt } from './draft-edits.ts'
import { useFollowing } from './use-following.ts'

const flashFor = 1_600
/** The heading of the aspect stays at the top of its pane: what is scrolled to comes below it. */
const underAspect = 46

/** Scrolls a pane, and only it, so that an element of it is seen; not at all where it is seen already. */
const scrollTo = (pane: HTMLElement, element: HTMLElement, block: 'start' | 'middle'): void => {
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()]
  const seen = inner.top >= outer.top + 8 && inner.bottom <= outer.bottom - 8
  if (block === 'middle' && seen) return
  const room = block === 'start' ? underAspect : Math.max(12, (outer.height - inner.height) / 3)
  pane.scrollTo({ top: pane.scrollTop + inner.top - outer.top - room })
}

/** Scrolls to a line of the source and lets it shine for a moment. */
const showIn = (pane: HTMLElement | null, line: number): void => {
  const element = pane?.querySelector<HTMLElement>(`[data-line="${String(line)}"]`)
  if (!pane || !element) return
  scrollTo(pane, element, 'middle')
  element.classList.add('is-shown')
  setTimeout(() => {
    element.classList.remove('is-shown')
  }, flashFor)
}

const rowOf = (pane: HTMLElement | null, key: string): HTMLElement | null =>
  pane?.querySelector<HTMLElement>(`[data-proposal="${CSS.escape(key)}"]`) ?? null

/** The two panes are one: which problem is selected, and that both show it; where one scrolls, the other goes along. */
export const useLinkedPanes = (
  source: RefObject<HTMLElement | null>,
  proposal: RefObject<HTMLElement | null>,
  problems: readonly DraftProblem[],
) => {
  const [selected, setSelected] = useState<string | null>(null)
  const [line, setLine] = useState<{ line: number } | null>(null)
  const moved = useRef<'source' | 'proposal' | 'keys' | null>(null)
  const latest = useRef(problems)
  useEffect(() => {
    latest.current = problems
  }, [problems])
  const rest = useFollowing(source, proposal, latest)

  const select = useCallback(
    (key: string | null, from: 'source' | 'proposal' | 'keys') => {
      moved.current = from
      rest()
      setSelected(key)
      const span = latest.current.find((it) => it.key === key)?.span
      if (span && from !== 'source') setLine({ line: span.line })
    },
    [rest],
  )

  // The line has been drawn, wherever it is: now it can be scrolled to.
  useEffect(() => {
    if (line) showIn(source.current, line.line)
  }, [line, source])

  useEffect(() => {
    const from = moved.current
    moved.current = null
    if (selected === null || from === null) return
    const row = rowOf(proposal.current, selected)
    // The one that was open before has just folded: the clicked line would have jumped away.
    if (proposal.current && row) scrollTo(proposal.current, row, 'start')
    if (from === 'keys') row?.querySelector<HTMLElement>('.proposal-open')?.focus({ preventScroll: true })
  }, [selected, proposal])

  // A split makes a problem: it is opened. One that vanished by a merge leaves its place to the one before it.
  const before = useRef(problems)
  useEffect(() => {
    const old = before.current
    before.current = problems
    if (old.length === problems.length) return
    const known = new Set(old.map((it) => it.key))
    const made = problems.filter((it) => !known.has(it.key))
    if (made.length === 1 && made[0] && problems.length === old.length + 1) {
      select(made[0].key, 'source')
      return
    }
    setSelected((current) => {
      if (current === null || problems.some((it) => it.key === current)) return current
      const span = old.find((it) => it.key === current)?.span
      moved.current = 'keys'
      return (span && problemAt(problems, span)?.key) ?? null
    })
  }, [problems, select])

  return {
    selected,
    wantedLine: line?.line ?? null,
    select,
    showLine: useCallback(
      (at: number) => {
        rest()
        setLine({ line: at })
      },
      [rest],
    ),
    /** Whether the selected one can be seen: keys do nothing to what one does not see, but bring it back first. */
    bringBack: useCallback((): boolean => {
      const [pane, row] = [proposal.current, selected === null ? null : rowOf(proposal.current, selected)]
      if (!pane || !row) return false
      const [outer, inner] = [pane.getBoundingClientRect(), row.getBoundingClientRect()]
      if (inner.bottom > outer.top + underAspect && inner.top < outer.bottom - 8) return false
      scrollTo(pane, row, 'start')
      return true
    }, [proposal, selected]),
  }
}
