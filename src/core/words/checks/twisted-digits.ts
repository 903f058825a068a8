/**
 * Digits that changed places.
 *
 *     286.4万元 …… 268.4万元        31个 …… 13个
 */

/** The digits in order: numbers that differ by a slip of the hand have the same. */
export const sortedDigits = (value: number): string => [...String(value)].sort().join('')

/** @param least so many characters the first must have: short numbers are alike by chance */
export const isTwisted = (one: number, other: number, least: number): boolean =>
  String(one).length >= least && sortedDigits(one) === sortedDigits(other)
