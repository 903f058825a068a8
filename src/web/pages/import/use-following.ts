import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { problemAt } from './draft-edits.ts'

/** Where in a pane the eyes are. */
const eyeLevel = 0.3
const eyeHeight = (pane: HTMLElement): number => {
  const { top, height } = pane.getBoundingClientRect()
  return top + height * eyeLevel
}

/** The element of a pane at the height of the eyes. */
const atEyes = (pane: HTMLElement, wanted: string): HTMLElement | null => {
  const { left, width } = pane.getBoundingClientRect()
  const y = eyeHeight(pane)
  for (const [x, dy] of [
    [left + width / 2, 0],
    [left + width / 4, 0],
    [left + width / 2, 24],
    [left + width / 2, -24],
  ] as const) {
    const found = document
      .elementsFromPoint(x, y + dy)
      .find((it) => pane.contains(it))
      ?.closest<HTMLElement>(wanted)
    if (found) return found
  }
  return null
}

/** Puts an element at the height of the eyes, unless it is near it already. */
const bring = (pane: HTMLElement, element: HTMLElement): void => {
  const { top, bottom } = element.getBoundingClientRect()
  const eyes = eyeHeight(pane)
  if (top <= eyes + 60 && bottom >= eyes - 60) return
  pane.scrollTop += top - eyes
}

/** The place in a block that is not drawn, by its share of the items. */
const bringFar = (pane: HTMLElement, item: number): void => {
  for (const block of pane.querySelectorAll<HTMLElement>('.block-far')) {
    const [first, count] = [Number(block.dataset['first']), Number(block.dataset['count'])]
    if (item < first || item >= first + count) continue
    const { top, height } = block.getBoundingClientRect()
    pane.scrollTop += top + (height * (item - first)) / count - eyeHeight(pane)
    return
  }
}

/**
 * Where one pane is scrolled by hand, the other goes along: the list to the problem that is read in the source, the
 * source to the line that the list tells of. It never pulls away a field that is being typed in.
 * @returns to be called before the page scrolls a pane by itself
 */
export const useFollowing = (
  source: RefObject<HTMLElement | null>,
  proposal: RefObject<HTMLElement | null>,
  problems: RefObject<readonly DraftProblem[]>,
): (() => void) => {
  const hand = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const [left, right] = [source.current, proposal.current]
    if (!left || !right) return undefined
    let frame = 0
    const drives = (event: Event) => {
      hand.current = event.currentTarget as HTMLElement
    }
    const follow = () => {
      frame = 0
      const driver = hand.current
      if (driver === left) {
        const typing = document.activeElement
        if (typing instanceof HTMLElement && right.contains(typing) && typing.matches('input, textarea'))
          return
        const line = Number(atEyes(left, '[data-line]')?.dataset['line'] ?? Number.NaN)
        const problem = Number.isNaN(line)
          ? null
          : problemAt(problems.current, { line, from: Number.MAX_SAFE_INTEGER })
        const row =
          problem && right.querySelector<HTMLElement>(`[data-proposal="${CSS.escape(problem.key)}"]`)
        if (row) bring(right, row)
        else if (problem) bringFar(right, problems.current.indexOf(problem))
      } else if (driver === right) {
        const line = atEyes(right, '[data-tells]')?.dataset['tells']
        const row = line === undefined ? null : left.querySelector<HTMLElement>(`[data-line="${line}"]`)
        if (row) bring(left, row)
        else if (line !== undefined) bringFar(left, Number(line) - 1)
      }
    }
    const scrolled = (event: Event) => {
      if (event.target !== hand.current || frame !== 0) return
      frame = requestAnimationFrame(follow)
    }
    const touches = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const
    for (const pane of [left, right]) {
      for (const touch of touches) pane.addEventListener(touch, drives, { passive: true })
      pane.addEventListener('scroll', scrolled, { passive: true })
    }
    return () => {
      cancelAnimationFrame(frame)
      for (const pane of [left, right]) {
        for (const touch of touches) pane.removeEventListener(touch, drives)
        pane.removeEventListener('scroll', scrolled)
      }
    }
  }, [source, proposal, problems])
  // What the page scrolls by itself leads nobody on.
  return useCallback(() => {
    hand.current = null
  }, [])
}
