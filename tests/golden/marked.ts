/**
 * A document with its gold written into it by hand: what a careful reader finds, marked where it stands.
 *
 *     @kind report                                 what the document is
 *     {2 （一）}⟦财务公开不规范⟧。⟨补贴账目36笔。⟩
 *     ~~~~~~~~~  ~~~~~~~~~~~~~~   ~~~~~~~~~~~~~~
 *     a marker   a problem        one of its measures (in feedback: of its manifestations)
 *
 * `{3? （1）}` is a marker below a problem: an outline may list it or not. Taken away, the marks leave the text.
 */
export type GoldHeading = { marker: string; line: number; level: number; item: boolean }
export type GoldProblem = { title: string; line: number; items: { text: string; line: number }[] }
export type Gold = { kind: string; headings: GoldHeading[]; problems: GoldProblem[] }

const MARK = /\{(\d)(\?)? ([^}]*)\}|[⟦⟧⟨⟩\n]/gu

export function markedDocument(marked: string): { text: string; gold: Gold } {
  const [head = '', ...rest] = marked.split('\n')
  const body = rest.join('\n')
  const gold: Gold = { kind: head.replace('@kind ', ''), headings: [], problems: [] }
  let text = ''
  let line = 1
  let at = 0
  let opened = { at: 0, line: 1 }
  for (const match of body.matchAll(MARK)) {
    text += body.slice(at, match.index)
    at = match.index + match[0].length
    const [sign, level, optional, marker] = match
    if (level !== undefined && marker !== undefined) {
      gold.headings.push({ marker: marker.trim(), line, level: Number(level), item: optional !== undefined })
      text += marker
    } else if (sign === '\n') {
      text += sign
      line++
    } else if (sign === '⟦' || sign === '⟨') opened = { at: text.length, line }
    else if (sign === '⟧')
      gold.problems.push({ title: text.slice(opened.at), line: opened.line, items: [] })
    else gold.problems.at(-1)?.items.push({ text: text.slice(opened.at), line: opened.line })
  }
  return { text: text + body.slice(at), gold }
}
