import { type RefObject, useEffect, useState } from 'react'
import type { Place } from './draft-edits.ts'

export type Selected = { place: Place; text: string }

const lineOf = (node: Node | null): HTMLElement | null => {
  const element = node instanceof HTMLElement ? node : (node?.parentElement ?? null)
  return element?.closest<HTMLElement>('[data-line]') ?? null
}

const offsetIn = (line: HTMLElement, node: Node, offset: number): number => {
  const range = document.createRange()
  range.setStart(line, 0)
  range.setEnd(node, offset)
  return range.toString().length
}

const selectedIn = (pane: HTMLElement): Selected | null => {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const line = lineOf(range.startContainer)
  if (!line || !pane.contains(line)) return null
  const whole = line.textContent
  const from = offsetIn(line, range.startContainer, range.startOffset)
  // A selection that runs over several lines counts to the end of its first one.
  const to =
    lineOf(range.endContainer) === line ? offsetIn(line, range.endContainer, range.endOffset) : whole.length
  const text = whole.slice(from, to)
  return text.trim() === ''
    ? null
    : { place: { line: Number(line.dataset['line']), from, to }, text: text.trim() }
}

/** The words selected in a pane whose lines carry `data-line`; null where nothing is selected. */
export const useSelectionIn = (pane: RefObject<HTMLElement | null>): Selected | null => {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    const look = () => {
      if (pane.current) setSelected(selectedIn(pane.current))
    }
    document.addEventListener('selectionchange', look)
    return () => {
      document.removeEventListener('selectionchange', look)
    }
  }, [pane])
  return selected
}
