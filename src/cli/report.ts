import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDay } from '#core/words/calendar/day.ts'
import type { Letterhead } from '#core/rules/report/letterhead.ts'
import { roundPapers } from '#core/rules/report/papers.ts'
import { settingsFrom } from '#config.ts'
import { callerOfOffice } from '#ledger/desk/callers.ts'
import { type PaperFormat, paperFormats } from '#contract/papers.ts'
import type { OwnTemplate } from '#ledger/papers/own-template.ts'
import { type PaperAsked, takePaper } from '#ledger/papers/take-paper.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { roundNamed } from '#cli/round-named.ts'
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
  letterhead: Letterhead
  template: { kind: OwnTemplate['kind']; file: string } | undefined
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
  const [filled, redHead] = [text(flags['template']), text(flags['red-head'])]
  if (filled !== undefined && redHead !== undefined) return words.oneOf(['--template', '--red-head'])
  const file = filled ?? redHead
  const kindOf = redHead === undefined ? 'template' : 'red-head'
  const template: Typed['template'] = file === undefined ? undefined : { kind: kindOf, file }
  if (template && format !== 'docx') return words.templateInDocx
  const letterhead = {
    issuer: text(flags['issuer']),
    addressee: text(flags['addressee']),
    number: text(flags['number']),
    copyTo: text(flags['copy-to']),
  }
  return { out, format, kind, problem, day, round: text(flags['round']), sources, letterhead, template }
}

/** Read before a ledger is opened for nothing; null: it cannot be read, which has been said. */
const ownTemplate = async (
  { words, outside }: Call,
  { template }: Typed,
): Promise<OwnTemplate | undefined | null> => {
  if (template === undefined) return undefined
  try {
    return { kind: template.kind, bytes: await readFile(template.file) }
  } catch (error) {
    outside.tell(words.cannotRead(template.file, error instanceof Error ? error.message : String(error)))
    return null
  }
}

const askedFor = (it: Typed, round: string | undefined): PaperAsked => {
  const { kind, problem = '', day, sources, letterhead } = it
  const common = { day, sources, letterhead }
  return kind === 'problem'
    ? { kind, problem: { number: problem, round }, ...common }
    : { kind, round, ...common }
}

/** zhenggai report: an official paper, as of the end of a day, as a .docx or .pdf; whole or not at all. */
export const report = async (call: Call): Promise<ExitCode> => {
  const { flags, words, outside } = call
  const it = typed(call)
  if (typeof it === 'string') {
    outside.tell(it)
    return 2
  }
  const template = await ownTemplate(call, it)
  if (template === null) return 2
  const { dataDir } = settingsFrom({ data: flags['data'] })
  return withLedger<ExitCode>(call, 'must-be-there', async (ledger) => {
    const caller = await callerOfOffice(ledger)
    const round = await roundNamed(call, ledger, caller, it.round)
    if (round === null) return 1
    if (outside.terminal) outside.tell(words.paperMaking)
    const taken = await takePaper(ledger, caller, askedFor(it, round), {
      format: it.format,
      fontFolder: join(dataDir, 'fonts'),
      template,
    })
    try {
      await writeWhole(it.out, taken.bytes)
    } catch (error) {
      outside.tell(words.cannotWrite(it.out, error instanceof Error ? error.message : String(error)))
      return 1
    }
    if (taken.undrawn.length > 0) outside.tell(words.undrawn(taken.undrawn))
    outside.print(words.paperDone(it.out, taken.title, taken.day, taken.problems))
    return 0
  })
}
