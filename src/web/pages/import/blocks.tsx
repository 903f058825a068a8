import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'

type Props<It> = {
  items: readonly It[]
  /** The place of the first item among all: blocks of a list under headings go on counting. */
  first?: number
  /** How many items are drawn together. */
  size: number
  /** Few enough to be drawn at once. */
  whole: boolean
  /** What scrolls. */
  pane: RefObject<HTMLElement | null>
  /** The item (of these) that must be drawn wherever it is. */
  wanted: number | null
  /** Drawn before anybody has scrolled. */
  opens: boolean
  /** What stands for items that are far off: words alone, which the browser still finds and prints. */
  plain: (items: readonly It[]) => string
  children: (item: It, at: number) => ReactNode
}

/** Of a block that was near once: whether it is, and how high it was. */
type Known = { near: boolean; height: number | null }

/** How far beyond the edge of the pane items are drawn already. */
const ahead = '900px 0px'

/**
 * A long list of which only what is near is drawn; the rest stands there as plain words in the height it had. So two
 * thousand problems scroll like sixty, and searching in the page still finds all of them.
 */
export const Blocks = <It,>({
  items,
  first = 0,
  size,
  whole,
  pane,
  wanted,
  opens,
  plain,
  children,
}: Props<It>) => {
  const count = Math.ceil(items.length / size)
  const [known, setKnown] = useState<ReadonlyMap<number, Known>>(
    () => new Map(opens ? [[0, { near: true, height: null }]] : []),
  )
  const places = useRef(new Map<number, HTMLElement>())
  useEffect(() => {
    if (whole) return undefined
    const watcher = new IntersectionObserver(
      (entries) => {
        setKnown((before) => {
          const after = new Map(before)
          for (const { target, isIntersecting: near, boundingClientRect } of entries) {
            const at = Number((target as HTMLElement).dataset['block'])
            const was = after.get(at)
            if (near) after.set(at, { near, height: was?.height ?? null })
            else if (was?.near) after.set(at, { near, height: boundingClientRect.height })
          }
          return after
        })
      },
      { root: pane.current, rootMargin: ahead },
    )
    for (let at = 0; at < count; at += 1) {
      const place = places.current.get(at)
      if (place) watcher.observe(place)
    }
    return () => {
      watcher.disconnect()
    }
  }, [whole, pane, count])
  if (whole) return items.map((item, at) => children(item, first + at))
  const wantedBlock = wanted === null ? null : Math.floor(wanted / size)
  return Array.from({ length: count }, (_, at) => {
    const own = items.slice(at * size, (at + 1) * size)
    const { near = false, height = null } = known.get(at) ?? {}
    const drawn = near || at === wantedBlock
    return (
      <div
        key={at}
        ref={(place) => {
          if (place) places.current.set(at, place)
          else places.current.delete(at)
        }}
        data-block={at}
        data-first={first + at * size}
        data-count={own.length}
        className={drawn ? undefined : 'block-far'}
        style={drawn || height === null ? undefined : { height }}
      >
        {drawn ? own.map((item, i) => children(item, first + at * size + i)) : plain(own)}
      </div>
    )
  })
}
