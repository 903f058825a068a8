import type { Meanwhile, ReturnedFile, ReturnedRow, ReturnedWhole } from '#contract/returns.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { kernelOf } from '#core/rules/importing/likeness.ts'
import { comparedReturn } from '#core/rules/progress/returned.ts'
import { type ReturnFlaw, isUnusable } from '#core/rules/progress/return-flaws.ts'
import type { PlacedRow } from '#core/rules/progress/returned-sheet.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import type { Beside, Returned } from '#ledger/returns/load-returned.ts'
import type { SentRow } from '#ledger/returns/sent-row.ts'

/** What a returned file is compared with: the problems of today, and what other files say that are not taken. */
export type Today = { problem: (id: string) => Problem | null; beside: readonly Beside[] }

/** These nobody can overrule: there is nothing, or nobody, the words could be of. */
const final: ReadonlySet<Meanwhile['why']> = new Set(['measure-gone', 'locked', 'not-its-unit'] as const)

const shownSent = ({ measure, problem, number, title, text, deadline, last }: SentRow) => ({
  ...{ measure, problem, number, title, text, deadline, last },
})

const otherFiles = (file: Returned, entry: PlacedRow, { beside }: Today): Meanwhile[] =>
  beside
    .filter(
      (it) =>
        it.file !== file.id &&
        it.unit === file.pack.unit.id &&
        it.measure === entry.measure &&
        kernelOf(it.text) !== kernelOf(entry.text),
    )
    .map(({ fileName, text }) => ({ why: 'other-file', fileName, text }))

/** Done before it was found: it can be so of what was mended at once, and a person has to look. */
const early = (happened: Day | null, problem: Problem | null): ReturnFlaw[] => {
  const feedbackOn = problem?.feedbackOn ?? null
  return happened !== null && feedbackOn !== null && happened < feedbackOn ? ['before-feedback'] : []
}

const rowOf = (file: Returned, entry: PlacedRow, today: Today): ReturnedRow => {
  const { row, text, completes, happened } = entry
  const sent = file.pack.rows.find((it) => it.measure === entry.measure)
  const problem = sent ? today.problem(sent.problem) : null
  const flaws = [...entry.flaws, ...early(happened, problem)]
  const shown = { row, text, completes, happened, flaws, sent: sent ? shownSent(sent) : null }
  if (sent === undefined) return { ...shown, as: 'new', meanwhile: [], blocked: true, take: false }
  const compared = comparedReturn(problem, sent, file.pack.unit.id, entry)
  if (compared.as === 'said') return { ...shown, as: 'said', meanwhile: [], blocked: false, take: false }
  const meanwhile: Meanwhile[] = [
    ...(compared.as === 'conflict' ? compared.meanwhile : []),
    ...otherFiles(file, entry, today),
  ]
  const blocked = isUnusable(flaws) || meanwhile.some((it) => final.has(it.why))
  const calm = meanwhile.length === 0 && flaws.length === 0
  const take = blocked ? false : (file.choices[row] ?? (calm ? true : null))
  return { ...shown, as: meanwhile.length > 0 ? 'conflict' : 'new', meanwhile, blocked, take }
}

/** Of a file that was taken: what was taken of it. */
const rowTaken = (file: Returned, entry: PlacedRow): ReturnedRow => {
  const { row, text, completes, happened, flaws } = entry
  const sent = file.pack.rows.find((it) => it.measure === entry.measure)
  const take = file.choices[row] ?? false
  return {
    ...{ row, text, completes, happened, flaws, sent: sent ? shownSent(sent) : null, as: 'new' },
    ...{ meanwhile: [], blocked: false, take },
  }
}

const isTaken = ({ importId, withdrawn }: Returned): boolean => importId !== null && !withdrawn

export const comparedRows = (file: Returned, today: Today): ReturnedRow[] =>
  file.entries.map((entry) => (isTaken(file) ? rowTaken(file, entry) : rowOf(file, entry, today)))

/** One hash of everything a person saw and decided in it. */
export const comparedHash = (file: Returned, rows: readonly ReturnedRow[]): string =>
  sha256(
    canonicalJson([
      file.id,
      rows.map((it) => [
        ...[it.row, it.sent?.measure ?? null, it.text, it.completes, it.happened],
        ...[it.as, it.blocked, it.take, it.meanwhile],
      ]),
    ]),
  )

/** Nothing in it needs a person: new words on what stands as it was sent, or words that were said before. */
const isCalm = (it: ReturnedRow): boolean => !it.blocked && it.flaws.length === 0 && it.as !== 'conflict'

const stateOf = (file: Returned, rows: readonly ReturnedRow[]): ReturnedFile['state'] => {
  if (isTaken(file)) return 'taken'
  if (file.importId !== null) return 'withdrawn'
  if (rows.length === 0) return 'empty'
  return rows.every(isCalm) ? 'ready' : 'look'
}

/** A file of the desk with its rows as they compare today. */
export const shownReturned = (file: Returned, today: Today): ReturnedWhole => {
  const rows = comparedRows(file, today)
  const { id, fileName, hash, pack, broughtAt, by, importId } = file
  const count = (fits: (it: ReturnedRow) => boolean): number => rows.filter(fits).length
  return {
    ...{ id, fileName, hash, broughtAt, by, version: pack.version },
    unit: { id: pack.unit.id, name: pack.unit.name },
    round: pack.round,
    state: stateOf(file, rows),
    sent: pack.rows.length,
    filled: rows.length,
    said: count((it) => it.as === 'said'),
    fit: count((it) => it.take === true),
    conflicts: count((it) => it.as === 'conflict'),
    flawed: count((it) => it.flaws.length > 0),
    import: importId,
    compared: isTaken(file) ? null : comparedHash(file, rows),
    rows,
  }
}
