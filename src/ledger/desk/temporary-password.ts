import { randomInt } from 'node:crypto'

/** Read out over the telephone and typed by hand: nothing that looks like something else (0 O o, 1 l I). */
const groups = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789']
const all = groups.join('')

const oneOf = (letters: string): string => letters.charAt(randomInt(letters.length))

/** Groups of four, `kX7m-Pq3n`, with a letter of each kind among them. */
const inGroups = (groupsOfFour: number): string => {
  for (;;) {
    const text = Array.from({ length: 4 * groupsOfFour }, () => oneOf(all)).join('')
    // Thrown again rather than mended: each good one stays as likely as any other.
    if (groups.every((letters) => [...text].some((letter) => letters.includes(letter))))
      return text.replace(/(.{4})(?=.)/g, '$1-')
  }
}

/** A password to be read once and changed at the first sign-in: three groups of four, about 69 bits. */
export const temporaryPassword = (): string => inGroups(3)

/** One of two halves that two people are shown: two groups of four, about 46 bits; typed one after the other with a dash. */
export const temporaryHalf = (): string => inGroups(2)
export const halfLength = 9
