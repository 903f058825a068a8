import { join } from 'node:path'
import { isDay } from '#core/words/calendar/day.ts'
import { roundPapers } from '#core/rules/report/papers.ts'
import { settingsFrom } from '#config.ts'
import { callerOfOffice } from '#ledger/desk/callers.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type PaperAsked, type PaperFormat, paperFormats, takePaper } from '#ledger/papers/take-paper.ts'
import { listRounds } from '#ledger/queries/list-rounds.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { withLedger } from '#cli/with-ledger.ts'
import { writeWhole } from '#cli/write-whole.ts'

const kinds = [...roundPapers, 'problem'] as const
type Kind = (typeof kinds)[number]

/** What was typed, before the ledger is opened for it; a string is what is wrong. */
type Typed = {
  out: string
  format: PaperFormat
  kind: Kind
  problem: string | undefined
  day: string | undefined
  round: string | undefined
  sources: boolean
}

const typed = ({ flags, words }: Call): Typed | string => {
  const out = text(flags['out'])
  if (out === undefined) return words.needs('--out')
  const format = paperFormats.find((it) => out.toLowerCase().endsWith(`.${it}`))
  if (format === undefined) return words.oneOf(paperFormats.map((it) => `*.${it}`))
  const problem = text(flags['problem'])
  const named = text(flags['kind']) ?? (problem === undefined ? 'report' : 'problem')
  const kind = kinds.find((it) => it === named)
  if (kind === undefined) return words.oneOf(kinds)
  if (kind === 'problem' && problem === undefined) return words.needs('--problem')
  const day = text(flags['day'])
  if (day !== undefined && !isDay(day)) return words.notADay(day)
  const sources = flags['sources'] === true
  return { out, format, kind, problem, day, round: text(flags['round']), sources }
}

/** The round that is meant by its ordinal, name or id; undefined: the newest. Null: there is none like that. */
const roundNamed = async (
  { words, outside }: Call,
  ledger: Ledger,
  caller: Caller,
  named: string | undefined,
): Promise<string | undefined | null> => {
  if (named === undefined) return undefined
  const { rounds } = await listRounds(ledger, caller)
  const found = rounds.find((it) => [it.id, it.name, String(it.ordinal)].includes(named))
  if (found) return found.id
  outside.tell(
    words.noSuchRound(
      named,
      rounds.map((it) => `${it.ordinal} ${it.name}`),
    ),
  )
  return null
}

const askedFor = (it: Typed, round: string | undefined): PaperAsked => {
  const { kind, problem = '', day, sources } = it
  return kind === 'problem'
    ? { kind, problem: { number: problem, round }, day, sources }
    : { kind, round, day, sources }
}

/** zhenggai report: an official paper, as of the end of a day, as a .docx or .pdf; whole or not at all. */
export const report = async (call: Call): Promise<ExitCode> => {
  const { flags, words, outside } = call
  const it = typed(call)
  if (typeof it === 'string') {
    outside.tell(it)
    return 2
  }
  const { dataDir } = settingsFrom({ data: flags['data'] })
  return withLedger<ExitCode>(call, 'must-be-there', async (ledger) => {
    const caller = await callerOfOffice(ledger)
    const round = await roundNamed(call, ledger, caller, it.round)
    if (round === null) return 1
    if (outside.terminal) outside.tell(words.paperMaking)
    const taken = await takePaper(ledger, caller, askedFor(it, round), {
      format: it.format,
      fontFolder: join(dataDir, 'fonts'),
    })
    try {
      await writeWhole(it.out, taken.bytes)
    } catch (error) {
      outside.tell(words.cannotWrite(it.out, error instanceof Error ? error.message : String(error)))
      return 1
    }
    outside.print(words.paperDone(it.out, taken.title, taken.day, taken.problems))
    return 0
  })
}
