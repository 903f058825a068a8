/**
 * Alternatives gathered by what they begin with: a search tries each beginning once at a place and not each word.
 *
 *     一岗双责|三资|一把手   →   一(?:岗双责|把手)|三(?:资)
 */

/** `words`: alternatives parted by |, each of which begins with a plain character; for a pattern. Order within one beginning stays. */
export function byFirst(words: string): string {
  const rests = new Map<string, string[]>()
  for (const word of alternatives(words)) {
    const first = word.charAt(0)
    const before = rests.get(first)
    if (before === undefined) rests.set(first, [word.slice(1)])
    else before.push(word.slice(1))
  }
  return [...rests].map(([first, rest]) => `${first}(?:${rest.join('|')})`).join('|')
}

/** Parted at the outermost |. */
function alternatives(words: string): string[] {
  const found = ['']
  let depth = 0
  for (const character of words) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (character === '|' && depth === 0) found.push('')
    else found[found.length - 1] += character
  }
  return found
}
