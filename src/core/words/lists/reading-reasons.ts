/**
 * Why the document was read as it was: its kind and the inspection it speaks of, each with the words that say so as
 * they are printed.
 */
import type { OutlinedDocument } from '#core/words/document/outline.ts'
import { fold } from '#core/words/figures/fold.ts'
import { kindOf, type KindGuess } from './document-kind.ts'
import type { DocumentKind, InspectionSaid, KindReason } from './draft.ts'
import { inspectionSaid } from './inspection-said.ts'
import type { LedgerTable } from './ledgers/field.ts'

/** `opening`: the words that open a document without a title line. */
type Known = {
  document: OutlinedDocument
  title: string | null
  opening: string
  tables: readonly LedgerTable[]
}

/** Only the beginning of a long text is looked at. */
const SAMPLE = 60_000
const LONGEST_QUOTE = 40

/** `isLedger`: its tables hold problems; `wanted`: what a person says it is. */
export function kindWithReason(
  known: Known,
  isLedger: boolean,
  wanted: DocumentKind | null,
): { kind: DocumentKind; guessed: boolean; reason: KindReason } {
  if (wanted !== null) return { kind: wanted, guessed: false, reason: { by: 'chosen', said: '' } }
  const title = known.title ?? known.opening
  const guess = kindOf(fold(title), fold(known.document.source.text.slice(0, SAMPLE)), isLedger)
  const guessed = guess.by === 'words' || guess.by === 'nothing'
  return { kind: guess.kind, guessed, reason: { by: guess.by, said: quoted(known, title, guess) } }
}

function quoted(known: Known, title: string, { by, at }: KindGuess): string {
  if (by === 'table') return headsOf(known.tables)
  if (at === null) return ''
  return clean((at.in === 'title' ? title : known.document.source.text).slice(at.from, at.to))
}

/** The first heads of the first table: 序号、反馈问题、整改措施 */
const headsOf = (tables: readonly LedgerTable[]): string =>
  (tables[0]?.columns ?? [])
    .map(({ name }) => clean(name))
    .filter((header) => header !== '')
    .slice(0, 4)
    .join('、')

/** `inspector` as the document names it. */
export function inspectionOf(known: Known, inspector: string | null): InspectionSaid | null {
  const title = known.title ?? known.opening
  const { text } = known.document.source
  const found = inspectionSaid(fold(title), fold(inspector ?? ''), fold(text.slice(0, SAMPLE)))
  if (found === null) return null
  const from = found.in === 'title' ? title : found.in === 'inspector' ? (inspector ?? '') : text
  return { kind: found.kind, said: clean(found.in === 'inspector' ? from : from.slice(found.from, found.to)) }
}

const clean = (words: string) => words.replaceAll(/\s+/gu, '').slice(0, LONGEST_QUOTE)
