import { Button } from 'antd'
import { type RefObject, useEffect, useState } from 'react'
import { useDraftWords } from './words.ts'

type Sides = { left: boolean; right: boolean }

/** Whether there is more of the source beyond the left and the right edge of its pane. */
const useSides = (pane: RefObject<HTMLElement | null>): Sides => {
  const [sides, setSides] = useState<Sides>({ left: false, right: false })
  useEffect(() => {
    const element = pane.current
    if (element === null) return undefined
    const look = () => {
      const left = element.scrollLeft > 1
      const right = element.scrollLeft + element.clientWidth < element.scrollWidth - 1
      setSides((before) => (before.left === left && before.right === right ? before : { left, right }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const watch = new ResizeObserver(look)
    watch.observe(element)
    // Rows that are drawn later may be wider.
    const drawn = new MutationObserver(look)
    drawn.observe(element, { childList: true })
    return () => {
      element.removeEventListener('scroll', look)
      watch.disconnect()
      drawn.disconnect()
    }
  }, [pane])
  return sides
}

/** Of a table wider than its pane: a way to its other columns that needs no scrollbar; nothing where all are in sight. */
export const SourceSides = ({ pane }: { pane: RefObject<HTMLElement | null> }) => {
  const words = useDraftWords().sides
  const { left, right } = useSides(pane)
  if (!left && !right) return null
  const go = (by: number) => {
    const element = pane.current
    // Two thirds of what is in sight: a column at the edge is seen whole afterwards.
    element?.scrollBy({ left: (by * element.clientWidth * 2) / 3, behavior: 'smooth' })
  }
  return (
    <span className="source-sides">
      <Button
        size="small"
        disabled={!left}
        aria-label={words.left}
        title={words.left}
        onClick={() => {
          go(-1)
        }}
      >
        ←
      </Button>
      <Button
        size="small"
        disabled={!right}
        aria-label={words.right}
        title={words.right}
        onClick={() => {
          go(1)
        }}
      >
        →
      </Button>
    </span>
  )
}
