import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { callerOfLogin } from '#ledger/desk/callers.ts'
import { listRounds } from '#ledger/queries/list-rounds.ts'
import { makePacks } from '#ledger/returns/make-packs.ts'
import { takePack } from '#ledger/returns/take-packs.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { roundNamed } from '#cli/round-named.ts'
import { withLedger } from '#cli/with-ledger.ts'
import { writeWhole } from '#cli/write-whole.ts'

/** zhenggai packs: a return pack for each unit with open assignments, as files of a folder. */
export const packs = async (call: Call): Promise<ExitCode> => {
  const { flags, words, outside, locale } = call
  const [login, out] = [text(flags['as']), text(flags['out'])]
  if (login === undefined || out === undefined) {
    outside.tell(words.needs(login === undefined ? '--as' : '--out'))
    return 2
  }
  return withLedger<ExitCode>(call, 'must-be-there', async (ledger) => {
    const caller = await callerOfLogin(ledger, login)
    const named = await roundNamed(call, ledger, caller, text(flags['round']))
    if (named === null) return 2
    const round = named ?? (await listRounds(ledger, caller)).rounds[0]?.id
    if (round === undefined) {
      outside.tell(words.noSuchRound('', []))
      return 1
    }
    const made = await makePacks(ledger, caller, { round, units: [] })
    await mkdir(out, { recursive: true })
    for (const { id } of made.packs) {
      const { fileName, bytes } = await takePack(ledger, caller, id, locale)
      await writeWhole(join(out, fileName), bytes)
    }
    outside.print(words.returns.made(made.packs.length, out))
    return 0
  })
}
