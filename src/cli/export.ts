import { check } from '#contract/check.ts'
import { type ListName, listNames } from '#contract/exports.ts'
import { measureFilter, problemFilter, responsibilityFilter } from '#contract/problems.ts'
import { callerOfOffice } from '#ledger/desk/callers.ts'
import {
  type ExportFormat,
  type Exported,
  exportList,
  exportThreeLists,
} from '#ledger/exports/export-list.ts'
import type { Asked } from '#ledger/exports/taken-list.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { FlagValues } from '#config.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { roundNamed } from '#cli/round-named.ts'
import { withLedger } from '#cli/with-ledger.ts'
import { writeWhole } from '#cli/write-whole.ts'

/** The filters of the three lists as flags; each list has some of them. */
export const filterFlags = [
  'round',
  'step',
  'light',
  'aspect',
  'unit',
  'lead-unit',
  'leader',
  'done',
  'text',
  'sort',
] as const

const schemas = { problems: problemFilter, measures: measureFilter, responsibility: responsibilityFilter }

type Wanted = ListName | 'all'
const wantedNames: readonly Wanted[] = [...listNames, 'all']

const memberOf = (flag: string): string => (flag === 'lead-unit' ? 'leadUnit' : flag)

const given = (flags: FlagValues): [string, string][] =>
  filterFlags.flatMap((flag) => {
    const value = text(flags[flag])
    return value === undefined ? [] : [[flag, value]]
  })

/** The first filter that this list does not have. */
const strangeTo = (list: Wanted, flags: FlagValues): string | undefined =>
  given(flags).find(
    ([flag]) => !(list === 'all' ? flag === 'round' : memberOf(flag) in schemas[list].shape),
  )?.[0]

/** @throws Refused `invalid-input` for a value the list does not take */
const askedOf = (list: ListName, flags: FlagValues, round: string | undefined): Asked => {
  const typed = Object.fromEntries(given(flags).map(([flag, value]) => [memberOf(flag), value]))
  const query = { ...typed, round }
  const result = check(schemas[list], query)
  if ('data' in result) return { list, query: result.data } as Asked
  throw new Refused('invalid-input', { field: result.flaws.map((it) => it.path).join('、') })
}

const exportedAs = (
  ledger: Ledger,
  caller: Caller,
  list: Wanted,
  format: ExportFormat,
  round: string | undefined,
  { flags, locale }: Call,
): Promise<Exported> =>
  list === 'all'
    ? exportThreeLists(ledger, caller, { round, locale })
    : exportList(ledger, caller, askedOf(list, flags, round), { format, locale })

const formatOf = (out: string): ExportFormat | undefined =>
  /\.xlsx$/i.test(out) ? 'xlsx' : /\.csv$/i.test(out) ? 'csv' : undefined

const isFileTrouble = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && 'path' in error

/** zhenggai export: a list, filtered as its page can be, or all three, as a file. */
export const exportFile = async (call: Call): Promise<ExitCode> => {
  const { flags, words, outside } = call
  const wanted = text(flags['list'])
  const out = text(flags['out'])
  const list = wantedNames.find((it) => it === wanted)
  const format = formatOf(out ?? '')
  const wrong =
    wanted === undefined || out === undefined
      ? words.needs(wanted === undefined ? '--list' : '--out')
      : list === undefined
        ? words.oneOf(wantedNames)
        : format === undefined || (list === 'all' && format === 'csv')
          ? words.exporting.endings(list === 'all')
          : undefined
  const strange = list && strangeTo(list, flags)
  if (wrong !== undefined || strange !== undefined || !list || !format || out === undefined) {
    outside.tell(wrong ?? words.exporting.strange(`--${strange ?? ''}`, list ?? ''))
    return 2
  }
  return withLedger<ExitCode>(call, 'must-be-there', async (ledger) => {
    const caller = await callerOfOffice(ledger)
    const round = await roundNamed(call, ledger, caller, text(flags['round']))
    if (round === null) return 2
    const file = await exportedAs(ledger, caller, list, format, round, call)
    try {
      await writeWhole(out, file.bytes)
    } catch (error) {
      if (!isFileTrouble(error)) throw error
      outside.tell(words.cannotWrite(out, error.message))
      return 1
    }
    outside.print(words.exporting.done(out))
    return 0
  })
}
