/** What breaks headers, hides letters or turns the direction of reading: a name of these alone is no name. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

/**
 * The name of a file as we keep it: without the way to it, control characters and what systems cannot have in names;
 * at most 120 characters, the ending kept. Never empty, never `..`.
 */
export const safeFileName = (given: string): string => {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (clean === '') return '未命名'
  const letters = [...clean]
  if (letters.length <= 120) return clean
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(clean)?.[0] ?? ''
  return letters.slice(0, 120 - ending.length).join('') + ending
}
