import { type Call, type ExitCode } from '#cli/command.ts'
import { checkCommand } from '#cli/check.ts'
import { type Printed, readCommand } from '#cli/read.ts'

/** The two commands that need no ledger take their words as typed. */
const printing =
  (command: (parameters: readonly string[], locale: Call['locale']) => Promise<Printed>) =>
  async ({ files, flags, locale, outside }: Call): Promise<ExitCode> => {
    const { exitCode, out, err } = await command(
      [...files, ...(flags['json'] === true ? ['--json'] : [])],
      locale,
    )
    if (out !== '') outside.print(out)
    if (err !== '') outside.tell(err)
    return exitCode
  }

export const runRead = printing(readCommand)
export const runCheck = printing(checkCommand)
