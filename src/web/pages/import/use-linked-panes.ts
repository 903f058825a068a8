import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'

const flashFor = 1_600
/** The heading of the aspect stays at the top of its pane: what is scrolled to comes below it. */
const underAspect = 52

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

/** Which problem is selected, and that both panes show it: whichever was not clicked scrolls to it. */
export const useLinkedPanes = (
  source: RefObject<HTMLElement | null>,
  proposal: RefObject<HTMLElement | null>,
  problems: readonly DraftProblem[],
) => {
  const [selected, setSelected] = useState<string | null>(null)
  const moved = useRef<'source' | 'proposal' | null>(null)
  const latest = useRef(problems)
  useEffect(() => {
    latest.current = problems
  }, [problems])

  const showLine = (line: number) => {
    showIn(source.current, line)
  }

  useEffect(() => {
    const from = moved.current
    moved.current = null
    if (selected === null || from === null) return
    const problem = latest.current.find((it) => it.key === selected)
    if (!problem) return
    if (from === 'proposal') showIn(source.current, problem.span.line)
    const row = proposal.current?.querySelector<HTMLElement>(`[data-proposal="${CSS.escape(selected)}"]`)
    // The one that was open before has just folded: the clicked line would have jumped away.
    if (proposal.current && row) scrollTo(proposal.current, row, 'start')
  }, [selected, proposal, source])

  // A split or a merge makes or takes away problems: the new one is opened, a vanished one is closed.
  const keys = useRef(new Set(problems.map((it) => it.key)))
  useEffect(() => {
    const made = problems.find((it) => !keys.current.has(it.key))
    const grown = keys.current.size > 0 && problems.length === keys.current.size + 1
    keys.current = new Set(problems.map((it) => it.key))
    if (made && grown) {
      moved.current = 'source'
      setSelected(made.key)
    }
  }, [problems])

  return {
    selected,
    showLine,
    fromSource: useCallback((key: string) => {
      moved.current = 'source'
      setSelected(key)
    }, []),
    fromProposal: useCallback((key: string | null) => {
      moved.current = 'proposal'
      setSelected(key)
    }, []),
  }
}
