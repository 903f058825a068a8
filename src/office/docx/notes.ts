/**
 * What stands beside the text of a .docx: footnotes, endnotes, comments. None of it is a line of the document; the
 * reader tells of it where its mark stands.
 */
import type { ReadingIssue, ReadingIssueCode } from '#core/words/lists/draft.ts'
import { readXml } from './xml.ts'

/** The words of each note, by its id. */
export type Notes = Map<string, string>

const LONGEST = 60
const MOST_TOLD = 20

/** `element`: footnote, endnote or comment. The rules that part notes from text are notes too, with a type. */
export function readNotes(part: Uint8Array | null, element: string): Notes {
  const notes: Notes = new Map()
  if (part === null) return notes
  let id: string | null = null
  let inText = 0
  let dropped = 0
  readXml(part, `${element}s.xml`, {
    open: (name, attribute) => {
      if (name === 'del' || name === 'moveFrom') dropped++
      else if (name === 't') inText++
      else if (name === element && attribute('type') === null) {
        id = attribute('id') ?? ''
        notes.set(id, '')
      }
    },
    close: (name) => {
      if (name === 'del' || name === 'moveFrom') dropped--
      else if (name === 't') inText--
      else if (name === element) id = null
    },
    text: (words) => {
      if (id === null || inText === 0 || dropped > 0) return
      const said = notes.get(id) ?? ''
      if (said.length <= LONGEST) notes.set(id, said + words)
    },
  })
  return notes
}

/** What the reader of a document came across, by line (1-based). */
export type Findings = {
  kept: number
  removed: number
  changedAt: number
  hidden: string
  hiddenAt: number
  contents: number
  notes: { id: string; kind: 'footnote' | 'endnote'; line: number }[]
}

export function issuesOf(
  found: Findings,
  notes: Record<'footnote' | 'endnote' | 'comment', Notes>,
): ReadingIssue[] {
  const issues: ReadingIssue[] = []
  const tell = (code: ReadingIssueCode, message: string, line = 1) =>
    issues.push({ code, message, line: Math.max(1, line) })
  if (found.kept + found.removed > 0)
    tell('changes-accepted', `${found.kept} ${found.removed}`, found.changedAt)
  if (found.hidden !== '') tell('text-hidden', cut(found.hidden, 20), found.hiddenAt)
  if (found.contents > 0) tell('contents-dropped', '')
  const told = found.notes.flatMap(({ id, kind, line }) => {
    const words = (notes[kind].get(id) ?? '').trim()
    return words === '' ? [] : [{ words, line }]
  })
  for (const { words, line } of told.slice(0, MOST_TOLD)) tell('footnotes', cut(words, LONGEST), line)
  if (told.length > MOST_TOLD) tell('footnotes', `+${told.length - MOST_TOLD}`, told[MOST_TOLD]?.line)
  const comments = [...notes.comment.values()].filter((words) => words.trim() !== '')
  if (comments.length > 0) tell('comments', String(comments.length))
  return issues
}

const cut = (words: string, most: number) => (words.length > most ? `${words.slice(0, most)}…` : words)
