import { initLedger } from '#ledger/desk/first-run.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { withLedger } from '#cli/with-ledger.ts'

/** zhenggai init: the ledger, its office and the first account, as the first-run page makes them. */
export const init = async (call: Call): Promise<ExitCode> => {
  const { flags, words, outside } = call
  const login = text(flags['admin'])
  if (login === undefined) {
    outside.tell(words.needs('--admin'))
    return 2
  }
  const { inspected = words.init.inspected, top = words.init.top } = named(call)
  const { office = words.init.office, person = words.init.person } = named(call)
  const name = text(flags['name']) ?? words.init.name(inspected)
  return withLedger<ExitCode>(call, 'make', async (ledger) => {
    const founding = { workspace: name, inspected, topUnit: top, office, name: person, actId: ledger.newId() }
    const made = await initLedger(ledger, { login, ...founding })
    outside.print(
      flags['json'] === true
        ? JSON.stringify({ ...made, ...founding }, null, 1)
        : words.init.done(made, name),
    )
    return 0
  })
}

const named = ({ flags }: Call): { inspected?: string; top?: string; office?: string; person?: string } =>
  Object.fromEntries(
    ['inspected', 'top', 'office', 'person'].flatMap((it) => {
      const given = text(flags[it])
      return given === undefined ? [] : [[it, given]]
    }),
  )
