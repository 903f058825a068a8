/**
 * A .docx as lines of text, with the numbers Word only computes when it prints.
 */
import type { ReadingIssue } from '#core/words/lists/draft.ts'
import { Unreadable } from '#office/unreadable.ts'
import { zipEntries, zipPart, type ZipEntry } from '#office/zip/entries.ts'
import { documentLines } from './document.ts'
import { issuesOf, readNotes } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'
import type { PlacedLine } from './table.ts'

/** Throws Unreadable for what is no .docx, is broken, encrypted, or declares more than it should. */
export function readDocx(bytes: Uint8Array): { lines: PlacedLine[]; issues: ReadingIssue[] } {
  const entries = zipEntries(bytes)
  const main = mainPart(entries)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const document = zipPart(bytes, entries, main)
  if (document === null) throw new Unreadable('broken-docx', main)
  const part = (name: string) => zipPart(bytes, entries, `${folder}${name}.xml`)
  const { lines, found } = documentLines(
    document,
    readStyles(part('styles')),
    readNumbering(part('numbering')),
  )
  const issues = issuesOf(found, {
    footnote: readNotes(part('footnotes'), 'footnote'),
    endnote: readNotes(part('endnotes'), 'endnote'),
    comment: readNotes(part('comments'), 'comment'),
  })
  return {
    lines,
    issues: issues.map((issue) => ({ ...issue, line: Math.min(issue.line, Math.max(1, lines.length)) })),
  }
}

function mainPart(entries: Map<string, ZipEntry>): string {
  const names = [...entries.keys()]
  const main = names.find((name) => /^word\/document\d*\.xml$/u.test(name))
  if (main !== undefined) return main
  if (entries.has('EncryptedPackage')) throw new Unreadable('encrypted')
  if (names.some((name) => name.startsWith('xl/'))) throw new Unreadable('wrong-kind', 'xlsx')
  if (names.some((name) => name.startsWith('ppt/'))) throw new Unreadable('wrong-kind', 'pptx')
  if (entries.has('OFD.xml')) throw new Unreadable('wrong-kind', 'ofd')
  if (entries.has('content.xml')) throw new Unreadable('wrong-kind', 'odt')
  if (entries.has('[Content_Types].xml')) throw new Unreadable('broken-docx', 'word/document.xml')
  throw new Unreadable('wrong-kind', 'zip')
}
