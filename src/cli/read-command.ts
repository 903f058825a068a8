import { type Call, type ExitCode } from '#cli/command.ts'
import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import { checkCommand } from '#cli/check.ts'
import { type Printed, readCommand } from '#cli/read.ts'

/** The two commands that need no ledger take their words as typed. */
const printing =
  (command: (parameters: readonly string[], locale: Call['locale'], today: Day) => Promise<Printed>) =>
  async ({ files, flags, locale, outside }: Call): Promise<ExitCode> => {
    const { exitCode, out, err } = await command(
      [...files, ...(flags['json'] === true ? ['--json'] : [])],
      locale,
      dayInShanghai(outside.clock()),
    )
    if (out !== '') outside.print(out)
    if (err !== '') outside.tell(err)
    return exitCode
  }

export const runRead = printing(readCommand)
export const runCheck = printing(checkCommand)
