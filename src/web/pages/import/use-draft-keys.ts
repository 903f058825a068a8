import { useEffect, useRef } from 'react'

/** The keys of the page, as the card of help shows them. */
export const draftKeys = [
  { act: 'next', keys: ['j', '↓'] },
  { act: 'previous', keys: ['k', '↑'] },
  { act: 'issue', keys: ['n'] },
  { act: 'accept', keys: ['a'] },
  { act: 'acceptAll', keys: ['Shift', 'A'] },
  { act: 'leaveOut', keys: ['x'] },
  { act: 'split', keys: ['s'] },
  { act: 'merge', keys: ['m'] },
  { act: 'mend', keys: ['e'] },
  { act: 'undo', keys: ['u'] },
  { act: 'redo', keys: ['Shift', 'U'] },
  { act: 'find', keys: ['/'] },
  { act: 'confirm', keys: ['c'] },
  { act: 'help', keys: ['?'] },
] as const
export type KeyAct = (typeof draftKeys)[number]['act']

const plain: Record<string, KeyAct> = {
  j: 'next',
  k: 'previous',
  n: 'issue',
  a: 'accept',
  x: 'leaveOut',
  s: 'split',
  m: 'merge',
  e: 'mend',
  u: 'undo',
  '/': 'find',
  c: 'confirm',
}
const shifted: Record<string, KeyAct> = { a: 'acceptAll', u: 'redo', '?': 'help', '/': 'help' }
const withControl: Record<string, KeyAct> = { z: 'undo', y: 'redo' }

/** An input method that is on swallows letters, even where nothing can be typed; the key itself is still told. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  key.length === 1
    ? key.toLowerCase()
    : key === 'Process' && code.startsWith('Key')
      ? code.slice(3).toLowerCase()
      : key === 'Process' && code === 'Slash'
        ? '/'
        : key === '？'
          ? '?'
          : key

/** What a key asks for; null where it belongs to whoever types, or to the browser. */
export const actOfKey = (event: KeyboardEvent): KeyAct | null => {
  const { target, ctrlKey, metaKey, altKey, shiftKey, key } = event
  if (!(target instanceof HTMLElement) || event.isComposing || altKey || event.defaultPrevented) return null
  if (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]')) return null
  if (target.closest('[role="dialog"], .ant-select-dropdown, .ant-picker-dropdown')) return null
  const letter = letterOf(event)
  if (ctrlKey || metaKey) {
    if (letter === 'z' && shiftKey) return 'redo'
    return shiftKey ? null : (withControl[letter] ?? null)
  }
  // Where something scrolls by arrows they scroll it; on the list they go through it.
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return target === document.body || target.closest('.proposal-open')
      ? key === 'ArrowDown'
        ? 'next'
        : 'previous'
      : null
  return (shiftKey ? shifted[letter] : plain[letter]) ?? (letter === '?' ? 'help' : null)
}

/** Hears the keys of the page while nothing lies over it. */
export const useDraftKeys = (act: (asked: KeyAct) => void, listening: boolean) => {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!listening) return undefined
    const pressed = (event: KeyboardEvent) => {
      const asked = actOfKey(event)
      if (asked === null) return
      event.preventDefault()
      latest.current(asked)
    }
    window.addEventListener('keydown', pressed)
    return () => {
      window.removeEventListener('keydown', pressed)
    }
  }, [listening])
}
