import { useEffect, useRef } from 'react'

/**
 * Puts an SVG of our own server into the page, as nodes and not as text, so that its cards are links of this page.
 * `follow` gets the path of a card that was opened; other clicks (new tab, middle button) stay the browser's.
 */
export const DrawnSvg = ({
  text,
  label,
  follow,
}: {
  text: string
  label: string
  follow: (path: string) => void
}) => {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(follow)
  useEffect(() => {
    latest.current = follow
  })
  useEffect(() => {
    const element = place.current
    const drawn = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    if (!element || drawn.nodeName !== 'svg') return undefined
    drawn.setAttribute('aria-label', label)
    drawn.removeAttribute('width')
    drawn.removeAttribute('height')
    // A card is read by its title, which stays; a label beside it would have to repeat the letters as they are drawn.
    for (const card of drawn.querySelectorAll('a[aria-label]'))
      if (card.querySelector('title')) card.removeAttribute('aria-label')
    element.replaceChildren(document.importNode(drawn, true))
    const open = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const path = link?.getAttribute('href') ?? link?.getAttribute('xlink:href')
      if (!path?.startsWith('/') || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
        return
      event.preventDefault()
      latest.current(path)
    }
    element.addEventListener('click', open)
    return () => {
      element.removeEventListener('click', open)
    }
  }, [text, label])
  return <div ref={place} className="wall-drawn" />
}
