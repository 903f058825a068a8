import type { PathName } from '../paths.ts'

/** `g` and then one of these goes to a page. */
export const keyPages = {
  o: 'overview',
  f: 'search',
  p: 'problems',
  m: 'measures',
  r: 'responsibility',
  l: 'plans',
  d: 'desk',
  i: 'imports',
  w: 'wall',
} as const satisfies Readonly<Record<string, PathName>>

/** The page a letter after `g` leads to. */
export const pageOfKey = (letter: string): (typeof keyPages)[keyof typeof keyPages] | null =>
  Object.hasOwn(keyPages, letter) ? keyPages[letter as keyof typeof keyPages] : null
