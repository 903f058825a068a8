/**
 * What a pattern can begin with, to be asked before anything is looked for backwards.
 *
 *     委员会|管理局|局(?![面部])|总队   →   委管局总
 */

/** `words`: alternatives parted by |, each of which begins with a plain character; for a class in a pattern. */
export const firstOf = (words: string): string =>
  [
    ...new Set(
      words
        .replaceAll(/\(\?[^()]*\)/gu, '')
        .split('|')
        .map((word) => word.charAt(0)),
    ),
  ].join('')
