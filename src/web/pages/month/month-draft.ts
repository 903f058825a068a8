import type { ActInput } from '#contract/acts.ts'
import type { MonthRow } from '#contract/work.ts'
import type { EvidenceKind } from '#core/record/problem/facts.ts'
import { type Money, moneyUnits } from '#core/record/problem/progress-facts.ts'

/** A file given with a row; which manifestations it proves, follows from the measure. */
export type GivenProof = {
  hash: string
  fileName: string
  size: number
  kind: EvidenceKind | null
  statement: string
}

/** What is typed for one row. */
export type Entry = {
  text: string
  completes: boolean
  proofs: GivenProof[]
  /** Rows that the same words serve, by their key. */
  also: string[]
  recovered: { value: number | null; unit: Money['unit'] } | null
  balance: number | null
  /** The place of the proof that bears out the figure at each place. */
  ties: Record<number, number>
}
export type Entries = Readonly<Record<string, Entry>>

export const noEntry: Entry = {
  ...{ text: '', completes: false, proofs: [], also: [], recovered: null, balance: null, ties: {} },
}

export const keyOf = ({ problem, measure, assignment }: MonthRow): string =>
  `${problem.id} ${measure} ${assignment ?? ''}`

/** The rows that are still to be said, and those said by other rows' words. */
export const openRows = (rows: readonly MonthRow[]): MonthRow[] => rows.filter((it) => it.said === null)

export const isWritten = (entry: Entry | undefined): boolean => (entry?.text.trim() ?? '') !== ''

/** The row whose words serve this one too. */
export const sharedFrom = (rows: readonly MonthRow[], entries: Entries, key: string): MonthRow | null =>
  rows.find((it) => {
    const entry = entries[keyOf(it)]
    return isWritten(entry) && entry?.also.includes(key) === true
  }) ?? null

/** Rows that have words, their own or another's; and those that have none. */
export const sorted = (rows: readonly MonthRow[], entries: Entries) => {
  const open = openRows(rows)
  const speaks = (it: MonthRow) =>
    isWritten(entries[keyOf(it)]) || sharedFrom(open, entries, keyOf(it)) !== null
  return { written: open.filter(speaks), silent: open.filter((it) => !speaks(it)) }
}

/** Whether every file says what kind it is. */
export const kindsMissing = (rows: readonly MonthRow[], entries: Entries): boolean =>
  openRows(rows).some((it) => {
    const entry = entries[keyOf(it)]
    return isWritten(entry) && entry?.proofs.some((one) => one.kind === null) === true
  })

type Input = ActInput<'report-month'>

const placeOf = ({ problem, measure, assignment }: MonthRow) => ({ problem: problem.id, measure, assignment })

const recoveredOf = (row: MonthRow, { recovered }: Entry) => {
  const [due] = row.money
  if (!due || recovered === null || recovered.value === null) return null
  return { of: due.of, id: due.id, value: recovered.value, unit: recovered.unit }
}

/**
 * The page as the act takes it.
 * @param unchanged the rows in which nothing changed
 */
export const monthInput = (
  unit: string,
  rows: readonly MonthRow[],
  entries: Entries,
  unchanged: readonly MonthRow[],
): Input => {
  const open = openRows(rows)
  const own = open.filter((it) => isWritten(entries[keyOf(it)]) && !sharedFrom(open, entries, keyOf(it)))
  return {
    unit,
    statements: own.map((row) => {
      const entry = entries[keyOf(row)] ?? noEntry
      const also = open.filter((it) => entry.also.includes(keyOf(it)))
      const text = entry.text.trim()
      return {
        rows: [row, ...also].map(placeOf),
        text,
        completes: entry.completes,
        evidence: entry.proofs.flatMap(({ hash, kind, statement }) =>
          kind === null ? [] : [{ hash, kind, statement: statement.slice(0, 500), dated: null }],
        ),
        reused: row.last?.text === text ? row.last.id : null,
        recovered: recoveredOf(row, entry),
        balance: row.runoff === null ? null : entry.balance,
        ties: Object.entries(entry.ties).flatMap(([figure, proof]) =>
          entry.proofs[proof] ? [{ figure: Number(figure), proof }] : [],
        ),
      }
    }),
    unchanged: unchanged.map(placeOf),
  }
}

/** What was kept on this computer, if it can still be read. */
export const readEntries = (text: string): Entries => {
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null) return {}
    const entries = Object.entries(kept).filter(
      ([, it]) => typeof it === 'object' && it !== null && typeof (it as Entry).text === 'string',
    )
    return Object.fromEntries(entries.map(([key, it]) => [key, { ...noEntry, ...(it as Entry) }]))
  } catch {
    return {}
  }
}

/** Sums of money in the words, to be taken as what was recovered. */
export const sumsIn = (figures: readonly { value: number; unit: string | null }[]): Money[] =>
  figures.flatMap(({ value, unit }) => {
    const known = moneyUnits.find((it) => it === unit)
    return known ? [{ value, unit: known }] : []
  })
